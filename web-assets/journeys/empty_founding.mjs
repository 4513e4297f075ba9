// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// From an installation in which nobody can sign in yet to a question on the wall with the answers
// of five phones, in less than five minutes of a person's time.
//
// How that time is counted: every press costs PRESS seconds, every field FIELD seconds to get to
// and LETTER seconds for each letter typed in it, and every new screen LOOK seconds to find the
// next button, without reading. People with phones work at the same time, so of them the slowest
// counts; before they begin they take SEEK seconds to get out a phone and open its browser. To
// that comes the time that really went by while the program and this browser worked.

import { installation } from "./begin.mjs";
import { visitor } from "./browser.mjs";
import { look } from "./look.mjs";
import { expect, fitsTheScreen, follows, noMistakes, open, picture, press, sees } from "./walk.mjs";

const PRESS = 2;
const FIELD = 2;
const LETTER = 0.4;
const LOOK = 3;
const SEEK = 25;
const MOST = 5 * 60;

const PEOPLE = ["Bo", "Ineke", "Sem", "Mirjam", "Youssef"];

/** Somebody at a screen, and the seconds that their hands and eyes took. */
class Person {
  constructor(page) {
    this.page = page;
    this.seconds = 0;
    this.presses = 0;
    this.fields = 0;
  }

  async sees(words) {
    this.seconds += LOOK;
    await sees(this.page, words);
  }

  async fills(label, words) {
    this.seconds += FIELD + LETTER * words.length;
    this.fields += 1;
    await this.page.locator("main").getByLabel(label).first().fill(words);
  }

  async pressed(button) {
    this.seconds += PRESS;
    this.presses += 1;
    const status = await press(this.page, button);
    expect(status === 200, `${this.page.url()} answers ${status}`);
  }

  button(name) {
    return this.pressed(this.page.locator("main").getByRole("button", { name }).first());
  }

  link(name) {
    return this.pressed(this.page.getByRole("link", { name }).first());
  }

  async chooses(label) {
    this.seconds += PRESS;
    this.presses += 1;
    await this.page.getByLabel(label).first().check();
  }
}

/** From the printed link to the desk of a meeting that is held. */
async function toTheTable(host, link) {
  const { page } = host;
  await open(page, link);
  await host.fills("Je mailadres", "anna@gemeente.example");
  await host.button("Maak mijn account");
  await host.sees("Je herstelcode");
  await host.link("Ik heb hem bewaard, ga verder");
  await host.sees("Wat is de wens?");
  await host.fills("Wat is de wens?", "Samen sneller helpen bij brand.");
  await host.fills("Hoe heet het voorlopig?", "Dienst in oprichting");
  await host.fills("Je eigen naam", "Anna Berkel");
  await host.button("Zet de wens op tafel");
  await host.link("Tafels");
  await host.sees("Nog geen tafel.");
  await host.link("Begin nu");
  await host.sees("Nu aan tafel");
  await host.button("Begin de bijeenkomst");
  await host.sees("Stel de vraag");
}

async function comesIn(person, origin, code, name) {
  const { page } = person;
  person.seconds += FIELD + LETTER * "localhost/meedoen".length;
  await open(page, `${origin}/meedoen`);
  await person.fills("Code op het scherm", code);
  await person.button("Verder");
  await person.fills("Je naam", name);
  await person.button("Doe mee");
  await person.sees(name);
}

async function answers(person, place) {
  const { page } = person;
  await page.getByRole("link", { name: "Geef je antwoord" }).waitFor();
  await person.link("Geef je antwoord");
  person.seconds += LOOK + PRESS;
  person.presses += 1;
  await page.locator(`input[name=answer][value="${place + 1}"]`).check();
  await person.button("Geef dit antwoord");
  await person.sees("Je antwoord is binnen.");
  await fitsTheScreen(page);
}

const slowest = (people) => Math.max(...people.map((it) => it.seconds));

export async function emptyFounding({ browser, pictures }) {
  const { server, link } = await installation();
  try {
    const began = Date.now();
    const { context, page } = await visitor(browser);
    const host = new Person(page);
    await toTheTable(host, link);
    await picture(page, pictures, "empty-desk");
    const code = await page.locator(".pagehead b").last().innerText();
    const [wall] = await Promise.all([context.waitForEvent("page"), wallOf(host)]);
    await wall.setViewportSize({ width: 1920, height: 1080 });
    await sees(wall, code);

    const phones = [];
    for (const name of PEOPLE) {
      const visit = await visitor(browser, { width: 360, height: 740 });
      const person = new Person(visit.page);
      person.seconds = SEEK;
      await comesIn(person, server.origin, code, name);
      phones.push(person);
    }
    await follows(host.page, "Youssef");
    await host.button("Stel de vraag");
    for (const [place, person] of phones.entries()) await answers(person, place);
    await picture(phones[0].page, pictures, "empty-phone");
    await follows(wall, "5 van 5 hebben geantwoord");
    await host.button("Laat alles tegelijk zien");
    await follows(wall, "Goed genoeg");
    const waited = (Date.now() - began) / 1000;
    await picture(wall, pictures, "empty-wall");

    const seconds = host.seconds + slowest(phones) + waited;
    const presses = host.presses + phones[0].presses;
    const fields = host.fields + phones[0].fields;
    const rounded = [host.seconds, slowest(phones), waited].map((it) => it.toFixed(0));
    const told = `${rounded[0]} s at the desk, ${rounded[1]} s on a phone, ${rounded[2]} s waiting`;
    expect(seconds < MOST, `a question on the wall takes ${seconds.toFixed(0)} s: ${told}`);
    const wrong = await look(wall, wall.url(), "empty wall");
    expect(wrong.length === 0, wrong.join("\n"));
    noMistakes(page, ...phones.map((it) => it.page));
    for (const person of phones) await person.page.context().close();
    await context.close();
    return `${seconds.toFixed(0)} s: ${told}; ${presses} presses, ${fields} fields`;
  } finally {
    await server.stop();
  }
}

/** The wall opens beside the desk, to be dragged to the beamer. */
async function wallOf(host) {
  host.seconds += PRESS;
  host.presses += 1;
  await host.page.locator("main").getByRole("link", { name: /^Het scherm/ }).first().click();
}
