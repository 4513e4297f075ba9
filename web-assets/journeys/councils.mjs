// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// One text past 27 councils, from the changed sentence to the day of the start: frozen and decided,
// sent to all clerks, another text found at one of them, one "not yet", points that are answered
// once, and three parties that go on as one.

import { comeAs, visitor } from "./browser.mjs";
import { expect, follow, noMistakes, open, picture, sees, send } from "./walk.mjs";

const TITLE = "Contourennota, tweede ronde";
const ROUTE = "Contouren, tweede ronde";
const FIRST = "Alle gemeenten doen mee met het piket.";
const BEFORE = "Over geld beslist de meerderheid van de inwoners.";
const AFTER = "Over geld beslist de helft van de gemeenten, met de helft van de inwoners.";
const STEP = "Wensen en bedenkingen van de raad";
const CONDITION = "Eerst weten wat het per inwoner kost.";
const WAY_OUT = "Weten we dat vóór 15 januari, dan gaat het stuk naar de raad van 11 februari.";
const AGAIN = "De nieuwe raad kan het opnieuw willen bespreken.";
const FALL = "Kranswijk wacht op de kosten per inwoner. Zijn raad beslist er nu niet over.";
const MERGING = ["Rietmonde", "Terveste", "Gorsveld"];
/** Three councils with nine points; the first of each says the same in its own words. */
const POINTS = {
  Otterkade: ["Hoe kunnen wij stoppen?", "Wat kost het per inwoner?", "Wie controleert dit?"],
  Hoogwaarde: ["Mogen wij er later uit?", "Houden wij eigen mensen?", "Waar staat het kantoor?"],
  Dalmerwoud: ["Kunnen wij weg als het tegenvalt?", "Wie neemt op?", "Telt onze stem jaarlijks?"],
};

const field = (page, label) => page.locator("main").getByLabel(label).first();
const radio = (page, name) => page.getByRole("radio", { name, exact: true });
const rowOf = (page, name) =>
  page.locator("table.route tbody tr", { has: page.getByText(name, { exact: true }) });

async function passage(page, words, link) {
  await page.locator(".pass", { hasText: words }).getByRole("link", { name: link }).click();
  await page.waitForLoadState("load");
}

/** The changed sentence, agreed and frozen; gives the text and the words of before. */
async function freezes(page, home) {
  await open(page, `${home}/texts`);
  await follow(page, "Begin een tekst");
  await field(page, "Hoe heet de tekst?").fill(TITLE);
  await radio(page, "Nota").check();
  await radio(page, "Alle partijen").check();
  await field(page, "Plak een begin").fill(`${FIRST}\n${BEFORE}`);
  await send(page, "Begin een tekst");
  const text = page.url().split("#")[0];
  await follow(page, "Bewaar als versie");
  await field(page, "Naam").fill("0.9");
  await field(page, "Wat is er veranderd?").fill("Concept.");
  await send(page, "Bewaar");
  await open(page, text);
  await passage(page, BEFORE, /^Schrijf/);
  await field(page, "Woorden").fill(AFTER);
  await send(page, "Bewaar");
  for (const words of [FIRST, AFTER]) {
    await open(page, text);
    await passage(page, words, /^Zeg de stand/);
    await radio(page, "Akkoord").check();
    await send(page, "Bewaar");
  }
  await open(page, text);
  await follow(page, "Leg vast");
  await field(page, "Naam").fill("1.0");
  await field(page, "Wat is er veranderd?").fill("Het bezwaar van 9 september is verwerkt.");
  await send(page, "Leg vast");
  await sees(page, "Deze tekst is vastgelegd.");
  await follow(page, "Kenmerk en controle");
  const hash = await page.locator("code.hash").first().innerText();
  expect(/^[0-9a-f]{64}$/.test(hash), `no hash: ${hash}`);
  return page.getByRole("link", { name: /iedereen een document/ }).getAttribute("href");
}

async function decides(page, home) {
  await open(page, `${home}/decisions`);
  await follow(page, "Leg een besluit vast");
  await field(page, "Waar gaat het over?").fill("Contourennota naar de raden");
  await field(page, "Wat is besloten, woord voor woord?").fill("Versie 1.0 gaat naar alle raden.");
  await radio(page, /^Instemming/).check();
  await send(page, "Bewaar");
  await sees(page, "Versie 1.0 gaat naar alle raden.");
}

/** Sent to all clerks: the days on which it came in are pasted for all of them at once. */
async function goesRound(page, home) {
  await open(page, `${home}/route/new`);
  await field(page, "Naam").fill(ROUTE);
  await page.locator("input[name=template][value=informal_round]").check();
  await page.getByRole("radio", { name: `${TITLE} 1.0` }).check();
  await send(page, "Begin een route");
  const matrix = page.url();
  const names = await page.locator("table.route tbody th .party-name, table.route tbody th a")
    .allInnerTexts();
  const clean = [...new Set(names.map((it) => it.split("\n").pop().trim()))];
  expect(clean.length >= 27, `only ${clean.length} parties: ${clean}`);
  const day = (nth) => `${1 + (nth % 8)}-10-2026`;
  const rows = clean.map((name, nth) => `${name}\taangeleverd ${day(nth)}`);
  await follow(page, "Plak uit Excel");
  await field(page, "Plak hier je tabel").fill([`Gemeente\t${STEP}`, ...rows].join("\n"));
  await send(page, "Bekijk wat het doet");
  await sees(page, `${clean.length} van ${clean.length} rijen kunnen erin`);
  await send(page, "Lees deze lijst in");
  await open(page, matrix);
  return { matrix, count: clean.length };
}

async function steps(page, matrix, name) {
  await open(page, matrix);
  await Promise.all([
    page.waitForURL(/\/steps\//),
    rowOf(page, name).locator(`td[data-l="${STEP}"] a`).click(),
  ]);
}

/** One clerk's document fits; that of another is the version before, and is replaced. */
async function sameText(browser, page, matrix, link) {
  const clerk = await visitor(browser, { width: 360, script: false });
  await open(clerk.page, link);
  await field(clerk.page, "De tekst uit jouw document").fill(`${FIRST}\n\n ${AFTER}`);
  await send(clerk.page, "Vergelijk");
  await sees(clerk.page, "Ja, dit is precies de vastgelegde tekst.");
  await field(clerk.page, "De tekst uit jouw document").fill(`${FIRST}\n${BEFORE}`);
  await send(clerk.page, "Vergelijk");
  await sees(clerk.page, "0.9");
  await sees(clerk.page, "Vraag om de vastgelegde tekst.");
  noMistakes(clerk.page);
  await clerk.context.close();
  await steps(page, matrix, "Uilendrecht");
  await follow(page, "Zeg hoe het staat");
  await field(page, "Opmerking").fill("In het systeem stond concept 0.9.");
  await field(page, "Opnieuw gestuurd op").fill("2026-10-06");
  await send(page, "Bewaar");
  await open(page, matrix);
  await sees(page, "opnieuw gestuurd");
  await sees(page, "1 kreeg de goede tekst opnieuw.");
}

/** "Not yet" stands only with what it waits for and how it can go on. */
async function notYet(page, matrix) {
  await steps(page, matrix, "Kranswijk");
  await follow(page, "Zeg hoe het staat");
  await radio(page, "nog niet, met voorwaarde").check();
  await send(page, "Bewaar", 422);
  await page.locator("#condition").fill(CONDITION);
  await page.locator("#way_out").fill(WAY_OUT);
  await send(page, "Bewaar");
  await steps(page, matrix, "Kranswijk");
  await sees(page, WAY_OUT);
}

/** What holds a council up makes the planning less firm: never without the reason. */
async function planningFalls(page, home) {
  await open(page, `${home}/frames`);
  await page.locator("main").getByRole("link", { name: "Planning" }).first().click();
  await page.waitForLoadState("load");
  const planning = page.url().split("#")[0];
  const goes = async (level, why, status) => {
    await open(page, `${planning}/move`);
    await page.locator(`input[name=to][value="${level}"]`).check();
    await page.locator("#why").fill(why);
    await send(page, "Leg deze stap vast", status);
  };
  await goes(2, "De tekst is bij alle griffiers.");
  await goes(1, "", 422);
  await page.locator("#why").fill(FALL);
  await send(page, "Leg deze stap vast");
  await open(page, planning);
  await sees(page, FALL);
}

/** Nine points of three councils get seven answers; the three equal ones one together. */
async function response(page, matrix, count, pictures) {
  await open(page, `${matrix}/paste`);
  const said = Object.keys(POINTS).map((name) => `${name}\twensen en bedenkingen 12-11-2026`);
  await field(page, "Plak hier je tabel").fill([`Gemeente\t${STEP}`, ...said].join("\n"));
  await send(page, "Bekijk wat het doet");
  await send(page, "Lees deze lijst in");
  for (const [name, points] of Object.entries(POINTS)) {
    await steps(page, matrix, name);
    await follow(page, "Noteer punten");
    await field(page, "Ingebrachte punten").fill(points.join("\n"));
    await send(page, "Bewaar");
  }
  const equal = Object.values(POINTS).map(([first]) => first);
  const others = Object.values(POINTS).flatMap(([, ...rest]) => rest);
  for (const group of [equal, ...others.map((it) => [it])]) {
    await open(page, `${matrix}/answer`);
    for (const words of group) await page.getByRole("checkbox", { name: words }).check();
    await field(page, "Waarover").fill(group.length > 1 ? "Weggaan" : group[0].slice(0, 30));
    await field(page, "Antwoord").fill("Dit komt in de volgende nota, met een vaste termijn.");
    await radio(page, "deels overgenomen").check();
    await send(page, "Bewaar");
  }
  await open(page, `${matrix}/response`);
  // Other journeys may have added a party to the same example.
  await sees(page, `${count} partijen: 0 zonder wensen of bedenkingen, 3 met.`);
  await sees(page, "Punten: 9. Antwoorden: 7.");
  await sees(page, "Dit is het eerste.");
  await follow(page, "Geef uit");
  await send(page, "Geef uit");
  await sees(page, "Er is niets veranderd.");
  await picture(page, pictures, "councils-response");
}

/** Worked out before and after: the start moves, and the history says why. */
async function merges(page, matrix, count, pictures) {
  const start = async () => {
    await open(page, `${matrix}/forecast`);
    await send(page, /^Reken (het uit|opnieuw)/);
    return page.locator("main p.lead").last().innerText();
  };
  const before = await start();
  await open(page, matrix);
  await sees(page, "gaan samen verder als Rietveste");
  await follow(page, "Sluit de stappen en begin nieuwe");
  await field(page, "Eerste dag waarop dat kan").fill("2027-02-18");
  await field(page, "Opmerking").fill("De nieuwe raad begint op 1 januari.");
  await send(page, "Sluit de stappen en begin nieuwe");
  for (const name of MERGING) {
    const words = await rowOf(page, name).innerText();
    expect(words.includes("gestopt door samengaan"), `${name} goes on: ${words}`);
  }
  expect((await rowOf(page, "Rietveste").count()) === 1, "Rietveste has no row of its own");
  const all = await page.locator("table.route tbody tr").count();
  expect(all === count + 1, `${all} rows`);
  // What the facilitators expect of the new council, with the reason.
  await steps(page, matrix, "Rietveste");
  await sees(page, "De nieuwe raad begint op 1 januari.");
  await follow(page, "Schat het in");
  await page.locator("#again").fill("60");
  await page.locator("#remark").fill(AGAIN);
  await send(page, "Bewaar");
  await open(page, `${matrix}/forecast`);
  await sees(page, "De route veranderde nadat dit werd uitgerekend.");
  const after = await start();
  expect(before !== after, `the start did not move: ${after}`);
  await sees(page, "Waardoor het verschoof");
  await sees(page, "Hoe zeker Rietveste is");
  await picture(page, pictures, "councils-forecast");
  await steps(page, matrix, "Rietveste");
  await sees(page, AGAIN);
  await open(page, matrix);
  await picture(page, pictures, "councils-matrix");
}

export async function oneTextPastAllCouncils({ browser, example, pictures }) {
  const hanna = await comeAs(browser, example.origin, "Hanna Zomervoort");
  const { page, home } = hanna;
  const link = await freezes(page, home);
  await decides(page, home);
  const { matrix, count } = await goesRound(page, home);
  await sameText(browser, page, matrix, link);
  await notYet(page, matrix);
  await planningFalls(page, home);
  await response(page, matrix, count, pictures);
  await merges(page, matrix, count, pictures);
  noMistakes(page);
  await hanna.context.close();
}
