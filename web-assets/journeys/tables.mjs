// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// A table that meets: a desk, a wall and five phones without accounts, from the script to minutes.

import { lookRoundAs, visitor } from "./browser.mjs";
import { look } from "./look.mjs";
import { expect, follow, follows, noMistakes, open, picture, sees, send } from "./walk.mjs";

const PHONES = ["Bo", "Ineke", "Sem", "Mirjam", "Youssef"];
const QUESTION = "Elke gemeente heeft één stem. Kan dit zo?";

async function looksWell(page, pictures, name) {
  const wrong = await look(page, page.url(), name);
  await picture(page, pictures, name);
  expect(wrong.length === 0, wrong.join("\n"));
}

/** A meeting of the steering group with one question for everybody, begun; gives its desk. */
async function begin(page, origin) {
  await lookRoundAs(page, origin, /Hanna/);
  const home = new URL(page.url()).pathname;
  await open(page, `${origin}${home}/tables`);
  await follow(page, "Stuurgroep");
  await follow(page, "Kies een dag");
  // Today in the example: sooner than the one of which the script is made already.
  await page.locator("[name=on]").fill("2026-11-19");
  await send(page, "Bewaar");
  await page.getByRole("link", { name: /^Draaiboek/ }).first().click();
  await follow(page, "Acht gradaties");
  await page.getByLabel("Welke vraag stel je?").fill(QUESTION);
  await page.getByLabel("Iedereen die er is").check();
  await send(page, "Zet erbij");
  await send(page, "Begin de bijeenkomst");
  return page.url();
}

async function comesIn(browser, origin, code, name, options) {
  const { context, page } = await visitor(browser, { width: 360, height: 740, ...options });
  await open(page, `${origin}/meedoen`);
  await page.getByLabel("Code op het scherm").fill(code);
  await send(page, "Verder");
  await page.getByLabel("Je naam").fill(name);
  await send(page, "Doe mee");
  await sees(page, name);
  return { context, page };
}

/** Ineke asks for the floor and gets it by one key; what she promises is written down. */
async function speaksAndIsNoted(host, wall, phone, desk, pictures) {
  await phone.getByRole("button", { name: "Ik wil iets zeggen" }).click();
  await sees(phone, "Je staat op de sprekerslijst, plek 1.");
  await follows(wall, "Daarna: Ineke.");
  await follows(host, "Met de toets W krijgt de eerste het woord.");
  await host.keyboard.press("w");
  await follows(wall, "Ineke heeft het woord.");
  await follows(phone, "Jij hebt het woord.");
  await looksWell(phone, pictures, "table-phone-floor");
  const notes = await host.context().newPage();
  await open(notes, desk.replace("/desk", "/notes"));
  await notes.getByLabel("Leg iets vast").fill("Ineke stuurt de cijfers.");
  await notes.getByRole("button", { name: "Belofte" }).click();
  await follows(notes, "Ineke stuurt de cijfers.");
  await looksWell(notes, pictures, "table-notes");
  await notes.close();
}

export async function fivePhonesAnswerAndTheWallShowsIt({ browser, example, pictures }) {
  const { origin } = example;
  const began = Date.now();
  const { context, page: host } = await visitor(browser);
  const desk = await begin(host, origin);
  const code = await host.locator(".pagehead b").last().innerText();
  const wall = await context.newPage();
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await open(wall, desk.replace("/desk", "/wall"));
  await sees(wall, code);
  const phones = [];
  for (const [place, name] of PHONES.entries()) {
    const options = { theme: place === 2 ? "dark" : "light", script: place !== 4 };
    phones.push(await comesIn(browser, origin, code, name, options));
  }
  await open(host, desk);
  await send(host, "Stel de vraag");
  for (const [place, { page }] of phones.entries()) {
    if (place === 4) await open(page, page.url());
    await page.getByRole("link", { name: "Geef je antwoord" }).click();
    await page.locator(`input[name=answer][value="${place + 1}"]`).check();
    await send(page, "Geef dit antwoord");
    await sees(page, "Je antwoord is binnen.");
  }
  await follows(wall, "5 van 5 hebben geantwoord");
  await open(host, desk);
  await send(host, "Laat alles tegelijk zien");
  await follows(wall, "Goed genoeg");
  await follows(phones[0].page, "Goed genoeg");
  expect(Date.now() - began < 5 * 60_000, "a projected round takes under five minutes");
  await speaksAndIsNoted(host, wall, phones[1].page, desk, pictures);
  await looksWell(wall, pictures, "table-wall");
  await looksWell(host, pictures, "table-desk");
  await phones[2].page.setViewportSize({ width: 320, height: 640 });
  await looksWell(phones[2].page, pictures, "table-phone-320");
  // The space bar goes on, and every screen follows; a step is announced to who listens.
  await host.keyboard.press("Space");
  await follows(host, "2. Is dit genoeg?");
  await follows(wall, "stap 2 van 2");
  await follows(phones[0].page, "stap 2 van 2");
  await host.getByRole("button", { name: "Sluit de bijeenkomst" }).first().click();
  await follows(host, "Dit schreef zichzelf");
  await sees(host, "Youssef");
  await looksWell(host, pictures, "table-minutes");
  noMistakes(host);
  for (const { context } of phones) await context.close();
  await context.close();
}

/** The working group of the example is half-way: its airtime shows by seat, and only there. */
export async function airtimeShowsWhereTheTableAskedForIt({ browser, example, pictures }) {
  const { origin } = example;
  const { context, page } = await visitor(browser);
  await lookRoundAs(page, origin, /Ravi/);
  await sees(page, "De bijeenkomst van Werkgroep Geld is nog niet gesloten.");
  await follow(page, "Naar de tafel");
  await sees(page, "Spreektijd staat aan");
  await page.locator("section[aria-labelledby=airtime] summary").click();
  for (const words of ["Polderhaven", "9 min 2 s"]) await sees(page, words);
  await looksWell(page, pictures, "table-airtime");
  const cut = await page.locator("section[aria-labelledby=airtime] svg text").evaluateAll((all) =>
    all.map((it) => it.textContent).filter((it) => it.includes("…")));
  expect(cut.length === 0, `what stands behind a bar is cut off: ${cut.join(", ")}`);
  const phone = await visitor(browser, { width: 320, height: 640, theme: "dark" });
  await open(phone.page, `${origin}/meedoen/318274`);
  await phone.page.getByLabel("Je naam").fill("Bo");
  await send(phone.page, "Doe mee");
  await sees(phone.page, "Spreektijd staat aan");
  await looksWell(phone.page, pictures, "table-airtime-phone");
  noMistakes(page, phone.page);
  await phone.context.close();
  await context.close();
}
