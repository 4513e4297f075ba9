// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// A question without names: what protects an answer is said first, it goes in once, and only counts
// come out.

import { lookRoundAs, visitor } from "./browser.mjs";
import { look } from "./look.mjs";
import { expect, follow, noMistakes, open, picture, sees, seesNot, send } from "./walk.mjs";

const WAYS = [
  ["light", 1440],
  ["dark", 360],
];

/** Looks at the page in two themes and widths: nothing scrolls sideways, nothing bars anybody. */
async function looksWell(page, pictures, name) {
  const wrong = [];
  for (const [theme, width] of WAYS) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 900 });
    wrong.push(...(await look(page, page.url(), `${theme} ${width}`)));
    await picture(page, pictures, `${name}-${theme}-${width}`);
  }
  expect(wrong.length === 0, wrong.join("\n"));
}

export async function anAnswerWithoutANameGoesInOnce({ browser, example, pictures }) {
  const { origin } = example;
  for (const script of [true, false]) {
    const name = script ? /Tjitske/ : /Aya/;
    const { context, page } = await visitor(browser, { script });
    await lookRoundAs(page, origin, name);
    const home = new URL(page.url()).pathname;
    await open(page, `${origin}${home}/rounds`);
    await follow(page, "Past het tempo nog bij jouw organisatie?");
    await sees(page, "Je antwoordt anoniem.");
    await sees(page, "Niet beschermd");
    if (script) await looksWell(page, pictures, "round-anonymous");
    await follow(page, /^Antwoord voor/);
    await seesNot(page, "Waarom?");
    if (script) await looksWell(page, pictures, "round-answer");
    await page.getByLabel("Het past").check();
    await send(page, "Geef dit antwoord");
    await sees(page, "Je antwoord zit in de bus.");
    await seesNot(page, "Je zei:");
    if (script) noMistakes(page);
    await context.close();
  }
}

export async function countsComeOutAndNoNames({ browser, example, pictures }) {
  const { origin } = example;
  const { context, page } = await visitor(browser);
  await lookRoundAs(page, origin, /Hanna/);
  const home = new URL(page.url()).pathname;
  await open(page, `${origin}${home}/rounds`);
  await looksWell(page, pictures, "round-list");
  await follow(page, /^Durf je aan deze tafel/);
  await sees(page, "12 antwoorden zijn geteld.");
  await sees(page, "de sleutel is weg");
  await seesNot(page, "In hun eigen woorden");
  await looksWell(page, pictures, "round-counted");
  await page.emulateMedia({ colorScheme: "light" });
  for (const kind of ["statements", "points"]) {
    await open(page, `${origin}${home}/rounds/new/${kind}`);
    await sees(page, "Wat beloof je over namen?");
    await looksWell(page, pictures, `round-new-${kind}`);
  }
  await open(page, `${origin}${home}/rounds`);
  noMistakes(page);
  await context.close();
}

/** Cards, bands and layers of the example: what came out, and of nobody who said it. */
export async function cardsBandsAndLayersShowWithoutNames({ browser, example, pictures }) {
  const { origin } = example;
  const { context, page } = await visitor(browser);
  await lookRoundAs(page, origin, /Joris/);
  const home = new URL(page.url()).pathname;
  const shows = async (question, name, ...words) => {
    await open(page, `${origin}${home}/rounds`);
    await follow(page, question);
    for (const it of words) await sees(page, it);
    await seesNot(page, "In hun eigen woorden");
    await looksWell(page, pictures, `round-${name}`);
    await page.emulateMedia({ colorScheme: "light" });
  };
  await shows(/^Wat kan er misgaan/, "cards", "11 kaartjes", "We weten de kosten te laat.");
  await shows(/^Wat gaat de nieuwe dienst kosten/, "bands", "onder 20 miljoen euro per jaar",
    "20 tot 22 miljoen euro per jaar", "26 miljoen euro per jaar of meer");
  await shows(/^Kun je thuis uitleggen/, "layers", "Per groep", "Wie voor een partij spreekt",
    "Wie het voorbereidt");
  noMistakes(page);
  await context.close();
}
