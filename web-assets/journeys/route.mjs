// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// The matrix: by keyboard, pasted with a party nobody knows, "not yet" with its way out, a clerk's
// link, a calendar out of a file, and a forecast that is worked out anew.

import { comeAs, visitor } from "./browser.mjs";
import { tabTo } from "./keys.mjs";
import { expect, follow, noMistakes, open, picture, sees, seesNot, send } from "./walk.mjs";

const STEP = "Wensen en bedenkingen van de raad";

export async function routeOfCouncils({ browser, example, pictures }) {
  const { origin } = example;
  const hanna = await comeAs(browser, origin, "Hanna Zomervoort");
  const { page } = hanna;
  await open(page, `${hanna.home}/route`);
  await follow(page, "Contouren, najaar 2026");
  const matrix = page.url();
  await sees(page, "Stand van 28 van de 28 partijen");
  await asHeard(page);
  await byKeyboard(page);
  await picture(page, pictures, "route-matrix");
  await open(page, matrix);
  await follow(page, "Plak uit Excel");
  const rows = [
    `Gemeente\t${STEP}`,
    "Kranswyk\top de agenda 11-2-2027",
    "Elzendam\tgeen wensen of bedenkingen 10-12-2026",
    "Wendelmeer\top de agenda 17-12-2026",
  ];
  await page.getByLabel("Plak hier je tabel").fill(rows.join("\n"));
  await send(page, "Bekijk wat het doet");
  await sees(page, "Bedoel je Kranswijk?");
  await sees(page, "Deze dag komt nog.");
  await page.getByLabel("Laat de regels weg die niet kloppen").check();
  await picture(page, pictures, "route-paste");
  await send(page, "Lees deze lijst in");
  await open(page, matrix);
  await follow(page, /besluiten zijn over deze tekst/);
  await sees(page, "Over een andere: 0.");
  await picture(page, pictures, "route-one-text");
  await steps(page, matrix, pictures);
  await waysOut(browser, origin, matrix);
  await clerk(browser, hanna, matrix, pictures);
  await calendar(hanna, matrix, pictures);
  await open(page, `${hanna.home}/route`);
  await follow(page, "Formele ronde, 2027");
  await sees(page, "het meest waarschijnlijk");
  await follow(page, "Bekijk de voorspelling");
  await sees(page, "Begin met wie klaar is");
  await send(page, "Reken opnieuw");
  await sees(page, "Uitgerekend op");
  await sees(page, "Waardoor het verschoof");
  await sees(page, "Terug vanaf 1 januari 2028");
  await picture(page, pictures, "route-forecast");
  noMistakes(page);
  await hanna.context.close();
}

/** What who listens hears: a table by name, with headings, and words in each cell. */
async function asHeard(page) {
  const table = page.getByRole("table", { name: /^Contouren, najaar 2026\. Stand van|^Stand van/ });
  expect((await table.count()) === 1, "the matrix is no table with a name");
  const columns = await table.getByRole("columnheader").allInnerTexts();
  expect(columns[0] === "Partij" && columns.some((it) => it.startsWith(STEP)), columns.join());
  const rows = await table.getByRole("rowheader").count();
  expect(rows === 28, `${rows} rows with a heading`);
  const row = table.getByRole("row", { name: /Kranswijk/ });
  const told = row.getByRole("link", { name: /nog niet, met voorwaarde 11-2-2027/ });
  expect((await told.count()) === 1, "a cell says how it stands and when");
}

/** Right and down from the first cell, and into the step by Enter. */
async function byKeyboard(page) {
  await tabTo(page, page.locator("[data-grid] tbody td a").first());
  const place = () =>
    page.evaluate(() => {
      const cell = document.activeElement.closest("td");
      return [cell.parentElement.rowIndex, cell.cellIndex];
    });
  const [row, column] = await place();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  const [nextRow, nextColumn] = await place();
  expect(nextRow === row + 1 && nextColumn === column + 1, "the arrows go from cell to cell");
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
  expect(page.url().includes("/steps/"), "Enter opens the step");
}

/** A step is added, gets its place, and is refused where steps would wait in a circle. */
async function steps(page, matrix, pictures) {
  await open(page, matrix);
  await follow(page, "Pas de stappen aan");
  await follow(page, "Voeg een stap toe");
  await page.locator("#plan-0-name").fill("Dank aan de raden");
  await picture(page, pictures, "route-step-new");
  await send(page, "Bewaar");
  const item = (name) => page.locator("ol > li", { hasText: name }).first();
  const place = async () => {
    const names = await page.locator("ol > li b").allInnerTexts();
    return names.findIndex((it) => it.includes("Dank aan de raden"));
  };
  const last = await place();
  await send(page, "Hoger Dank aan de raden");
  expect((await place()) === last - 1, "the new step has moved up by one");
  await picture(page, pictures, "route-steps");
  await item(STEP).getByRole("link", { name: /^Pas aan/ }).click();
  await page.getByRole("group", { name: /^Komt na/ }).getByLabel("Dank aan de raden").check();
  await send(page, "Bewaar", 422);
  await sees(page, "Zo wachten stappen op elkaar in een kring");
  await picture(page, pictures, "route-steps-circle");
  await open(page, matrix);
  await follow(page, "Pas de stappen aan");
  await item(STEP).getByRole("link", { name: /^Haal de stap weg/ }).click();
  await sees(page, "Daarom blijft de stap staan");
}

/** A file out of a council's own program: what repeats, a recess, an election. */
async function calendar({ page, home }, matrix, pictures) {
  await open(page, matrix);
  const cell = page.getByRole("row", { name: /^Rietveste/ }).locator("td a").last();
  const party = (await cell.getAttribute("href")).split("/").pop();
  const bodies = `${home}/route/bodies/${party}`;
  await open(page, `${bodies}/council`);
  const events = [
    "DTSTART:20270218T193000\r\nRRULE:FREQ=MONTHLY;BYDAY=3TH;COUNT=10\r\nSUMMARY:Raad",
    "DTSTART;VALUE=DATE:20270710\r\nDTEND;VALUE=DATE:20270823\r\nSUMMARY:Zomerreces",
    "DTSTART;VALUE=DATE:20300320\r\nSUMMARY:Gemeenteraadsverkiezingen",
  ];
  const file = (all) => {
    const words = all.map((it) => `BEGIN:VEVENT\r\n${it}\r\nEND:VEVENT\r\n`).join("");
    const buffer = Buffer.from(`BEGIN:VCALENDAR\r\n${words}END:VCALENDAR\r\n`);
    return { name: "raad.ics", mimeType: "text/calendar", buffer };
  };
  const upload = (it) => page.getByLabel("Kalenderbestand").setInputFiles(it);
  await page.getByLabel("Hoe heet het daar?").fill("Gemeenteraad Rietveste");
  await upload(file(["DTSTART:20270218\r\nRRULE:FREQ=HOURLY\r\nSUMMARY:Raad"]));
  await send(page, "Bewaar", 422);
  await sees(page, "In dit bestand herhaalt zich iets");
  const kept = await page.getByLabel("Hoe heet het daar?").inputValue();
  expect(kept === "Gemeenteraad Rietveste", "what was typed beside a wrong file is kept");
  await picture(page, pictures, "route-calendar-wrong");
  await page.getByLabel("Weken zonder vergadering na verkiezingen").fill("3");
  await upload(file(events));
  await send(page, "Bewaar");
  await sees(page, "donderdag 18 februari 2027");
  await sees(page, "donderdag 17 juni 2027");
  await seesNot(page, "donderdag 15 juli 2027");
  await sees(page, "Reces: 10 juli 2027 tot en met 22 augustus 2027");
  await sees(page, "Verkiezingen op 20 maart 2030. Daarna 3 weken geen vergadering.");
  await picture(page, pictures, "route-calendar");
}

/** A representative reads the condition and the way out, and no last day of another party. */
async function waysOut(browser, origin, matrix) {
  const joris = await comeAs(browser, origin, "Joris Haverland", { script: false, width: 360 });
  await open(joris.page, matrix);
  const row = joris.page.locator("tr", { has: joris.page.getByText("Kranswijk", { exact: true }) });
  await row.getByRole("link", { name: /nog niet/ }).last().click();
  await sees(joris.page, "Eerst weten wat het per inwoner kost.");
  await sees(joris.page, "11 februari");
  await seesNot(joris.page, "Uiterste verzending");
  noMistakes(joris.page);
  await joris.context.close();
}

/** The clerk of Otterkade is asked in a letter, and answers without an account. */
async function clerk(browser, hanna, matrix, pictures) {
  const { page } = hanna;
  await open(page, matrix);
  const row = page.locator("tr", { has: page.getByText("Otterkade", { exact: true }) });
  await row.locator("td a").last().click();
  await follow(page, "Vraag het de griffier");
  await send(page, "Vraag het de griffier");
  const link = await page.locator("code.hash").innerText();
  await follow(page, "Mail deze vraag");
  const letter = await page.locator("#text").inputValue();
  for (const words of ["Regionale Dienst Middenland heeft één vraag", link.trim()]) {
    expect(letter.includes(words), `the letter does not hold “${words}”: ${letter}`);
  }
  await picture(page, pictures, "route-letter");
  await send(page, "Ik heb hem zelf verstuurd");
  await sees(page, "Zelf verstuurd op");
  const her = await visitor(browser, { width: 360 });
  await open(her.page, link);
  await sees(her.page, "Otterkade");
  await her.page.getByLabel(/Wanneer kwam het stuk binnen/).fill("2026-11-18");
  await send(her.page, "Geef dit door");
  await sees(her.page, "Dank je.");
  noMistakes(her.page);
  await her.context.close();
}
