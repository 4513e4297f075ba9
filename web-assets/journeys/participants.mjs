// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// The participants of a real service on a route with invented days, which the route itself says:
// opened, filled from a sheet, worked out, and printed on one page.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { firstAccount, installation, openFounding } from "./begin.mjs";
import { readRegister, register } from "./register.mjs";
import { expect, fitsTheScreen, follow, noMistakes, open, picture, sees, send } from "./walk.mjs";

const NAME = "Ronde met verzonnen dagen";
const INVENTED = "Alle dagen op deze route zijn verzonnen, om te oefenen.";
const POINT = 72 / 25.4;

const field = (page, label) => page.locator("main").getByLabel(label).first();
const rows = (page) => page.locator("table.route tbody tr");

/** A route for all of them, which says that its days are invented. */
async function opens(page, home) {
  await open(page, `${home}/route/new`);
  await field(page, "Naam").fill(NAME);
  await page.locator("input[name=template][value=informal_round]").check();
  await field(page, "Gewenste start").fill("2028-01-01");
  const all = page.locator("input[name=parties]");
  for (let nth = 0; nth < (await all.count()); nth += 1) await all.nth(nth).check();
  await send(page, "Begin een route");
  const matrix = page.url();
  await follow(page, "Pas de route aan");
  await field(page, "Waar de stappen en termijnen vandaan komen").fill(INVENTED);
  await send(page, "Bewaar");
  return matrix;
}

/** Two columns of days for each party, as they stand in a sheet. */
async function fills(page, matrix) {
  await open(page, matrix);
  const names = await rows(page).locator("th .name, th a").allInnerTexts();
  const parties = [...new Set(names.map((it) => it.split("\n").pop().trim()))];
  const heads = (await page.locator("table.route thead th").allInnerTexts()).slice(1);
  const [first, , third, council] = heads.map((it) => it.split("\n")[0].trim());
  const day = (nth) => `${1 + (nth % 28)}-2-2027`;
  const cells = parties.map((name, nth) =>
    [name, "klaar", `aangeleverd ${1 + (nth % 8)}-10-2026`, `op de agenda ${day(nth)}`].join("\t"));
  await follow(page, "Plak uit Excel");
  const sheet = [["Partij", first, third, council].join("\t"), ...cells].join("\n");
  await field(page, "Plak hier je tabel").fill(sheet);
  await send(page, "Bekijk wat het doet");
  await sees(page, `${parties.length} van ${parties.length} rijen kunnen erin, 0 niet.`);
  await send(page, "Lees deze lijst in");
  await open(page, matrix);
  const told = await rows(page).allInnerTexts();
  expect(told.every((it) => it.includes("op de agenda") && it.includes("aangeleverd")),
    `not every row says how it stands:\n${told.join("\n")}`);
  return parties.length;
}

async function looksAhead(page, matrix, pictures) {
  await open(page, `${matrix}/forecast`);
  await send(page, "Reken het uit");
  await sees(page, "10.000 keer gespeeld");
  await send(page, /^Reken nauwkeuriger/);
  const kept = page.getByText("De uitkomst is bewaard.");
  await kept.waitFor({ timeout: 120_000 });
  await picture(page, pictures, "participants-long-forecast");
  await follow(page, "Bekijk de voorspelling");
  await sees(page, "100.000 keer gespeeld");
}

/** The matrix is one page of A3, lying down, which says by its name that the days are invented. */
async function prints(page, matrix, pictures) {
  await open(page, matrix);
  await picture(page, pictures, "participants-matrix");
  await page.emulateMedia({ media: "print" });
  const pdf = await page.pdf({ preferCSSPageSize: true });
  if (pictures) writeFileSync(join(pictures, "participants-matrix.pdf"), pdf);
  const boxes = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/g;
  const found = [...pdf.toString("latin1").matchAll(boxes)];
  const sheets = found.map(([, ...sides]) => sides.map(Number));
  const near = (points, millimetres) => Math.abs(points - millimetres * POINT) < 2;
  const isA3 = ([wide, high]) => near(wide, 420) && near(high, 297);
  expect(sheets.filter(isA3).length === 1, `the matrix is not one A3: ${JSON.stringify(sheets)}`);
  const caption = await page.locator("table.route caption").innerText();
  expect(caption.includes(NAME), `on paper the matrix has no name: ${caption}`);
  await page.emulateMedia({ media: "screen" });
}

export async function participantsWithInventedDays({ browser, pictures }) {
  const { server, link } = await installation();
  const { context, page } = await firstAccount(browser, link, "anna@gemeente.example");
  const wish = "Samen beter toezicht.";
  const name = "Oefening met verzonnen dagen";
  const home = await openFounding(page, server.origin, { wish, name, founder: "Anna Berkel" });
  const list = register();
  await readRegister(page, home, list);
  const matrix = await opens(page, home);
  const count = await fills(page, matrix);
  expect(count >= list.parties, `only ${count} of ${list.parties} parties are on the route`);
  await looksAhead(page, matrix, pictures);
  await prints(page, matrix, pictures);
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, matrix);
  await fitsTheScreen(page);
  await picture(page, pictures, "participants-phone");
  noMistakes(page);
  await context.close();
  await server.stop();
}
