// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// The meeting with the objection, held once more with phones in eleven of twelve seats: blind and
// then together, an objection and somebody who must go back, a changed text, agreement under a
// reservation, a promise, the minutes, and what the table made of it on people's first page.

import { comeAs, visitor } from "./browser.mjs";
import { look } from "./look.mjs";
import {
  expect, follow, follows, noMistakes, open, picture, press, sees, seesNot, send,
} from "./walk.mjs";

const PROPOSAL_A =
  "Elke gemeente heeft één stem. Gaat het over geld? Dan zijn vóórstemmen nodig van " +
  "gemeenten met samen meer dan de helft van de inwoners.";
const PROPOSAL_B =
  "Elke gemeente heeft één stem. Een besluit over geld vraagt twee dingen: meer dan de helft " +
  "van de gemeenten is vóór, én zij hebben samen meer dan de helft van de inwoners.";
const OBJECTION =
  "Zes grote gemeenten kunnen dan zonder ons beslissen over ons geld. Vraag daarom ook de helft " +
  "van de gemeenten.";
const GO_BACK = "Mijn college gaf mij geen mandaat voor geld.";
const RESERVED = "Onder voorbehoud van het college.";
const PROMISE = "Hanna schrijft vóór vrijdag een nieuwe zin.";
const OUTCOME = "Akkoord met de nieuwe tekst, onder voorbehoud van het college van Noorderkolk.";

const [YES, CONCERN, MUST_GO_BACK, OBJECTS] = [0, 1, 2, 3];
/** What each seat says first, by how its name begins; the seat of Uilendrecht stays empty. */
const FIRST = [
  ["Wilgenstede", YES], ["Otterkade", YES], ["IJverdam", YES], ["Dalmerwoud", YES],
  ["Provincie", YES], ["Waterschap", YES],
  ["Hoogwaarde", CONCERN, "Leg vast wie de begroting controleert."],
  ["Zwanenkolk", CONCERN, "Ook de kleine gemeenten moeten dit kunnen uitleggen."],
  ["Rietmonde", CONCERN, "Wat gebeurt er met onze stemmen als wij samengaan?"],
  ["Noorderkolk", MUST_GO_BACK, GO_BACK],
  ["Kranswijk", OBJECTS, OBJECTION],
];

async function twice(page, question) {
  await follow(page, /^Kun je hiermee verder\?$/);
  await page.getByLabel("Welke vraag stel je?").fill(question);
  await page.getByLabel("Elke zetel geeft één antwoord").check();
  await send(page, "Zet erbij");
}

/** A meeting of the steering group today, with the same question twice; gives script and desk. */
async function begins(page, home) {
  await open(page, `${home}/tables`);
  await follow(page, "Stuurgroep");
  await follow(page, "Kies een dag");
  await page.getByLabel("Dag", { exact: true }).fill("2026-11-19");
  await page.getByLabel("Begint om").fill("10.30");
  await page.getByLabel("Tot", { exact: false }).first().fill("12.00");
  await page.getByLabel("Waar gaat het over?").fill("Stemmen over geld");
  await send(page, "Bewaar");
  await sees(page, "10:30 tot 12:00 uur");
  await page.getByRole("link", { name: /^Draaiboek .*10:30 tot/ }).click();
  await page.waitForURL(/script$/);
  const script = page.url();
  await twice(page, PROPOSAL_A);
  await twice(page, "Kan de nieuwe tekst?");
  await send(page, "Begin de bijeenkomst");
  return { script, desk: page.url() };
}

/** Every seat with the address on its slip. */
async function slips(page, desk) {
  await open(page, desk.replace("/desk", "/slips"));
  const all = await page.locator(".slip").evaluateAll((cards) =>
    cards.map((it) => [it.querySelector("h2").innerText, it.querySelector("code").innerText]),
  );
  expect(all.length === 12, `there are ${all.length} slips`);
  return all;
}

async function sitsDown(browser, all, name) {
  const slip = all.find(([seat]) => seat.startsWith(name));
  expect(slip, `no slip for ${name}`);
  const { context, page } = await visitor(browser, { width: 360, height: 740 });
  await open(page, slip[1]);
  await send(page, "Doe mee");
  await sees(page, name);
  return { name, context, page };
}

async function says(phone, choice, reason = "") {
  const { page } = phone;
  await open(page, page.url());
  await page.getByRole("link", { name: "Geef je antwoord" }).click();
  await page.locator(`input[name=answer][value="${choice}"]`).check();
  if (reason) await page.getByLabel("Waarom?").fill(reason);
  await send(page, "Geef dit antwoord");
  await sees(page, "Je antwoord is binnen.");
}

async function notes(browser, origin, desk, line) {
  const noor = await comeAs(browser, origin, /Noor Taalwijk/);
  await open(noor.page, desk);
  await noor.page.getByLabel("Leg iets vast").fill(line);
  await send(noor.page, "Leg vast");
  return noor;
}

export async function theMeetingWithTheObjection({ browser, example, pictures }) {
  const { origin } = example;
  const hanna = await comeAs(browser, origin, /Hanna/);
  const { page: host } = hanna;
  const { script, desk } = await begins(host, hanna.home);
  const all = await slips(host, desk);
  await picture(host, pictures, "storyline-slips");
  const wall = await hanna.context.newPage();
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await open(wall, desk.replace("/desk", "/wall"));
  const phones = [];
  for (const [name] of FIRST) {
    phones.push(await sitsDown(browser, all, name));
  }

  // Blind: nobody reads what another said, however many are in.
  await open(host, desk);
  await send(host, "Stel de vraag");
  for (const [place, phone] of phones.entries()) await says(phone, ...FIRST[place].slice(1));
  await follows(wall, "11 van 12 hebben geantwoord");
  for (const page of [wall, phones[0].page]) await seesNot(page, OBJECTION);
  await open(host, desk);
  await seesNot(host, OBJECTION);
  await send(host, "Laat alles tegelijk zien");
  await follows(wall, "Bezwaar");
  await follows(phones[0].page, "Bezwaar");
  for (const words of [OBJECTION, GO_BACK]) await sees(host, words);
  await picture(wall, pictures, "storyline-first");

  // The promise, and the words that change because of the objection.
  const noor = await notes(browser, origin, desk, `b: ${PROMISE}`);
  await sees(noor.page, PROMISE);
  await open(host, script);
  const steps = host.getByRole("link", { name: /Kun je hiermee verder/ });
  await steps.filter({ hasText: "Pas aan" }).last().click();
  await host.waitForURL(/script\/\d+$/);
  // What only facilitators read is covered while the table is together.
  await press(host, host.getByRole("button", { name: "Laat tien minuten alles zien" }));
  await host.getByLabel("Welke vraag stel je?").fill(PROPOSAL_B);
  await send(host, "Bewaar");
  await open(host, desk);
  for (const step of ["2. ", "3. "]) {
    await send(host, "Volgende stap");
    await sees(host, step);
  }
  await follows(wall, PROPOSAL_B);
  for (const phone of phones) {
    const waits = phone.name === "Noorderkolk";
    await says(phone, waits ? MUST_GO_BACK : YES, waits ? RESERVED : "");
  }
  await open(host, desk);
  await send(host, "Laat alles tegelijk zien");
  await follows(wall, "10");
  await picture(wall, pictures, "storyline-second");

  // What the table made of it, by the note taker; then it is over, and wrote itself down.
  await open(noor.page, desk);
  await noor.page.getByRole("link", { name: "Alles over deze vraag" }).click();
  await follow(noor.page, "Schrijf de uitkomst op");
  await noor.page.getByLabel("Wat maakt de tafel hiervan?").fill(OUTCOME);
  await noor.page.locator("select[name=owner]").selectOption({ label: "Joris Haverland" });
  await send(noor.page, "Bewaar");
  await open(host, desk);
  await host.getByRole("button", { name: "Sluit de bijeenkomst" }).first().click();
  await follows(host, "Dit schreef zichzelf");
  for (const words of [PROMISE, PROPOSAL_A, PROPOSAL_B]) await sees(host, words);
  await picture(host, pictures, "storyline-minutes");
  const wrong = await look(host, host.url(), "storyline minutes");
  expect(wrong.length === 0, wrong.join("\n"));

  const joris = await comeAs(browser, origin, /^Joris Haverland/);
  await sees(joris.page, OUTCOME);
  await picture(joris.page, pictures, "storyline-home");
  noMistakes(host, noor.page, joris.page, ...phones.map((it) => it.page));
  for (const it of [hanna, noor, joris, ...phones]) await it.context.close();
}
