// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// People are called to a meeting: a day is found together, the mails go out with it for a calendar,
// and tell of a change and of its end; and its papers are read by the link of a seat.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { firstAccount, openFounding } from "./begin.mjs";
import { comeAs, visitor } from "./browser.mjs";
import { start } from "./kwartier.mjs";
import { look } from "./look.mjs";
import { mailSink } from "./sink.mjs";
import { expect, follow, noMistakes, open, picture, press, sees, seesNot, send } from "./walk.mjs";

const PLACES = ["Beekdal", "Hoogveld", "Lindewold"];
const PEOPLE = ["Bea Linthorst", "Cor Wiegel"];
const DAYS = ["2027-02-03", "2027-02-04", "2027-07-07"];

const field = (page, label) => page.locator("main").getByLabel(label).first();
const mailOf = (name) => `${name.split(" ")[0].toLowerCase()}@gemeente.example`;

async function picks(page, label, words) {
  const radio = page.getByRole("radio", { name: words });
  if (await radio.count()) return radio.first().check();
  const option = field(page, label).locator("option").filter({ hasText: words }).first();
  return field(page, label).selectOption(await option.getAttribute("value"));
}

/** Somebody of a party with a link to come in by, in a browser of their own. */
async function comesIn(browser, host, home, party, name) {
  await open(host, `${home}/parties`);
  await follow(host, party);
  await follow(host, "Voeg iemand toe");
  await field(host, "Naam").fill(name);
  await field(host, "Rol").selectOption({ label: "Vertegenwoordiger" });
  await send(host, "Voeg iemand toe");
  await follow(host, name);
  await field(host, "Mailadres van deze persoon").fill(mailOf(name));
  await send(host, "Toon een link om te geven");
  const link = /http\S+\/uitnodiging\/\S+/.exec(await host.locator("main").innerText())?.[0];
  const { context, page } = await visitor(browser, { width: 360, height: 740 });
  await open(page, link);
  await send(page, "Ja, ik doe mee");
  await follow(page, "Ik heb hem bewaard, ga verder");
  return { context, page };
}

/** A table with a seat for each party; gives its address. */
async function aTable(host, home) {
  await open(host, `${home}/tables/new`);
  await field(host, "Naam van de tafel").fill("Stuurgroep");
  await send(host, "Bewaar");
  await open(host, `${home}/tables`);
  await follow(host, "Stuurgroep");
  const table = host.url();
  for (const [place, party] of PLACES.entries()) {
    await open(host, `${table}/seats/new`);
    await picks(host, "Welke partij zit hier?", party);
    await send(host, "Zet een zetel neer");
    if (!PEOPLE[place]) continue;
    await follow(host, "Geef de plek");
    await picks(host, "Wie?", PEOPLE[place]);
    await send(host, "Geef de plek");
  }
  return table;
}

async function answers(page, days) {
  for (const [place, word] of days.entries()) {
    await page.locator(`input[name$="day-${place}"][value="${word}"]`).check();
  }
  await send(page, "Geef dit antwoord");
}

/** The table is asked which day suits; two answer by themselves, of one it came by telephone. */
async function aDayIsFound(host, table, guests, pictures) {
  await open(host, `${table}/meetings/new`);
  await follow(host, "Prik een datum");
  for (const [place, day] of DAYS.entries()) {
    await field(host, `Dag ${place + 1}`).fill(day);
  }
  await field(host, "Waar gaat het over?").fill("De eerste proef met het piket.");
  await send(host, "Vraag het de tafel");
  const round = host.url();
  for (const [place, { page }] of guests.entries()) {
    await open(page, round);
    await follow(page, /^Antwoord voor/);
    await picture(page, pictures, `called-days-answer-${place}`);
    await answers(page, place === 0 ? ["yes", "no", "yes"] : ["maybe", "yes", "yes"]);
    await sees(page, "juli");
  }
  await open(host, round);
  await follow(host, /^Typ in/);
  await host.getByRole("radio", { name: "aan de telefoon" }).check();
  await answers(host, ["no", "maybe", "yes"]);
  await sees(host, "aan de telefoon");
  const best = host.locator("section[aria-labelledby=days] li").first();
  expect((await best.innerText()).includes("7 juli 2027"), "all three can on 7 July");
  await picture(host, pictures, "called-days-found");
  await press(host, best.getByRole("link", { name: /^Maak hier een bijeenkomst van/ }));
  await field(host, "Begint om").fill("9.30");
  await field(host, "Tot").fill("11:00");
  await field(host, "Waar?").fill("Het Havenhuis");
  await send(host, "Bewaar");
  await sees(host, "Deze dag komt uit:");
}

function says(mail, ...lines) {
  for (const line of lines) expect(mail.includes(line), `the mail does not say ${line}:\n${mail}`);
}

export async function theMailsOfAMeeting({ browser, pictures }) {
  const sink = await mailSink();
  const config = (folder) => join(folder, "mail.toml");
  const first = await start("serve");
  const link = await first.says(/http\S+\/aanmelden\/\S+/);
  writeFileSync(config(first.folder), [
    "[mail]", `relay = "smtp://127.0.0.1:${sink.port}"`,
    'from = "Kwartier <kwartier@gemeente.example>"', "",
  ].join("\n"));
  let house = first;
  // A change is told after two minutes; a program that starts looks at once at what it missed.
  const starts = async () => {
    await house.kill();
    house = await house.again(["--config", config(first.folder)]);
  };
  try {
    const anna = await firstAccount(browser, link, "anna@gemeente.example");
    const host = anna.page;
    const home = await openFounding(host, house.origin, {
      wish: "Samen sneller helpen.", name: "Dienst in oprichting", founder: "Anna Berkel",
    });
    for (const party of PLACES) {
      await open(host, `${home}/parties/new`);
      await field(host, "Naam").fill(party);
      await send(host, "Bewaar");
    }
    const guests = [];
    for (const [place, name] of PEOPLE.entries()) {
      guests.push(await comesIn(browser, host, home, PLACES[place], name));
    }
    const table = await aTable(host, home);
    await aDayIsFound(host, table, guests, pictures);
    // From here on the program is stopped several times, and pages that are open say so.
    noMistakes(host, ...guests.map((it) => it.page));
    for (const it of guests) await it.context.close();

    await starts();
    const called = await sink.gets("bea@gemeente.example", "METHOD:REQUEST");
    says(called, "BEGIN:VTIMEZONE", "DTSTART;TZID=Europe/Amsterdam:20270707T093000",
      "SEQUENCE:0", "LOCATION:Het Havenhuis", "Je bent uitgenodigd voor Stuurgroep");
    await sink.gets("cor@gemeente.example", "METHOD:REQUEST");

    await open(host, table);
    await follow(host, /^Pas aan .*juli/);
    await field(host, "Waar?").fill("Raadhuis Hoogveld");
    await send(host, "Bewaar");
    await starts();
    const moved = await sink.gets("bea@gemeente.example", "SEQUENCE:1");
    says(moved, "METHOD:REQUEST", "LOCATION:Raadhuis Hoogveld", "is gewijzigd");
    const uid = (mail) => /^UID:.*$/m.exec(mail)[0].trim();
    expect(uid(moved) === uid(called), "a calendar shows the meeting twice");

    const feed = await calendarOf(host, house.origin, pictures);
    const told = async () => (await fetch(feed)).text();
    says(await told(), "DTSTART;TZID=Europe/Amsterdam:20270707T093000", "METHOD:PUBLISH",
      "LOCATION:Raadhuis Hoogveld", uid(called), "SEQUENCE:1");

    await open(host, table);
    await follow(host, /^Zeg af .*juli/);
    await field(host, "Waarom?").fill("Te weinig mensen kunnen.");
    await send(host, "Zeg af");
    await starts();
    const off = await sink.gets("bea@gemeente.example", "METHOD:CANCEL");
    says(off, "SEQUENCE:2", uid(called), "gaat niet door");
    expect(!(await told()).includes("BEGIN:VEVENT"), "what was called off stands in the calendar");
    await anna.context.close();
  } finally {
    await house.stop();
    await sink.stop();
  }
}

/** The secret address that a calendar program follows. */
async function calendarOf(page, origin, pictures) {
  await open(page, `${origin}/account`);
  await send(page, "Maak een agenda-link");
  await picture(page, pictures, "called-calendar-link");
  const link = /http\S+\/agenda\/\S+/.exec(await page.locator("main").innerText())?.[0];
  expect(link, "no link for a calendar");
  return link;
}

/** The same calm page, whatever is wrong with a link. */
async function isNotThere(page, address, before) {
  await open(page, address, 404);
  await sees(page, "Dit is er niet");
  const words = await page.locator("main").innerText();
  expect(before === undefined || words === before, `another page for ${address}:\n${words}`);
  return words;
}

export async function papersByTheLinkOfASeat({ browser, example, pictures }) {
  const { origin } = example;
  const hanna = await comeAs(browser, origin, /Hanna/);
  const { page: host } = hanna;
  await open(host, `${hanna.home}/tables`);
  await follow(host, "Stuurgroep");
  await follow(host, /^Stukken.*25 november/);
  await send(host, "Geef de stukken aan de tafel");
  const papers = host.url();
  const links = host.getByRole("link", { name: /^De link van/ });
  const [one, other] = await links.evaluateAll((all) => all.map((it) => it.href));
  await picture(host, pictures, "papers-handed-out");

  const nobody = await visitor(browser, { width: 360, height: 740 });
  const { page } = nobody;
  await open(page, one);
  for (const words of ["Wie mag weg, en wat betaalt hij dan?", "Deze link is van één zetel"]) {
    await sees(page, words);
  }
  await seesNot(page, "Begin bij Uilendrecht.");
  const wrong = await look(page, one, "papers 360");
  expect(wrong.length === 0, wrong.join("\n"));
  await picture(page, pictures, "papers-by-link-360");
  await page.setViewportSize({ width: 1440, height: 900 });
  await picture(page, pictures, "papers-by-link-1440");

  const [start, word] = [one.slice(0, one.lastIndexOf("/")), one.split("/").at(-1)];
  const altered = word.slice(0, -1) + (word.endsWith("0") ? "1" : "0");
  const calm = await isNotThere(page, `${start}/${altered}`);
  await isNotThere(page, `${start}/${other.split("/").at(-1)}`, calm);
  await isNotThere(page, `${start}/x`, calm);
  await open(host, papers);
  await send(host, "Trek de stukken in");
  await sees(host, "De stukken zijn ingetrokken.");
  await isNotThere(page, one, calm);
  await picture(page, pictures, "papers-not-there");
  // Handed out once more, the link of before stays closed.
  await send(host, "Geef de stukken aan de tafel");
  await isNotThere(page, one, calm);
  const again = await links.first().getAttribute("href");
  await open(page, again);
  noMistakes(host, page);
  await nobody.context.close();
  await hanna.context.close();
}
