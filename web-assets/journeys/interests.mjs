// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// From an interview to a table: a note, a sentence reworded and offered, corrected and confirmed by
// its party, released by two of its people, read by others there and nowhere earlier, taken back.

import { comeAs } from "./browser.mjs";
import { expect, follow, noMistakes, open, picture, sees, seesNot, send } from "./walk.mjs";


const NOTE = "De wethouder vreest dat niemand de sluizen nog kent.";
const OFFERED = "Noorderkolk hecht aan kennis van de sluizen, omdat een fout daar duur is.";
const OWN = "Wij hechten aan mensen die onze sluizen kennen, omdat een fout daar de stad raakt.";
const STRANGERS = ["Hanna Zomervoort", "Noor Taalwijk", "Ellen Wittebroek", "Tjitske Ploegland",
  "Samira Duinhof", "Saar Oosterveld", "Yusuf Aldemeer", "Wim Kerkbosch", "Fenna Laarhof",
  "Dirkje Halmstra"];

const field = (page, label) => page.locator("main").getByLabel(label).first();

/** The note of the interview, and the sentence made of it in other words. */
async function offers({ page, home }, pictures) {
  await open(page, `${home}/quick-note`);
  await field(page, "Wie sprak je?").selectOption({ label: "Noorderkolk" });
  await field(page, "Wat wil je onthouden?").fill(NOTE);
  await send(page, "Bewaar");
  await open(page, `${home}/conversations`);
  const line = page.locator("main li", { hasText: NOTE });
  await line.getByRole("link", { name: "Leg een zin voor" }).click();
  await page.waitForLoadState("load");
  await sees(page, NOTE);
  await sees(page, "De wet kan hier grenzen aan stellen");
  await page.getByRole("radio", { name: "Noorderkolk" }).or(
    page.getByLabel("Aan welke partij?")).first().waitFor();
  await field(page, "Eén zin").fill(NOTE);
  await send(page, "Leg een zin voor", 422);
  await sees(page, "Dit is je notitie, woord voor woord.");
  await field(page, "Eén zin").fill(OFFERED);
  await picture(page, pictures, "interest-offer");
  await send(page, "Leg een zin voor");
  await sees(page, OFFERED);
  return page.url().split("#")[0];
}

/** The party says it better, and that confirms it. */
async function corrects({ page, home }, pictures) {
  await open(page, home);
  await sees(page, OFFERED);
  await open(page, await page.locator("main li", { hasText: OFFERED }).getByRole("link")
    .first().getAttribute("href").then((it) => new URL(it, home).href));
  await picture(page, pictures, "interest-own");
  const ring = page.locator(".ring li", { hasText: OFFERED }).first();
  await ring.getByRole("link", { name: /^Zeg het zelf/ }).click();
  await page.waitForLoadState("load");
  await field(page, "Eén zin").fill(OWN);
  await field(page, "Hoe zwaar weegt het voor jullie?").selectOption("4");
  await picture(page, pictures, "interest-correct");
  await send(page, "Bewaar");
  await sees(page, OWN);
  await sees(page, "weegt 4 van 5");
}

/** One prepares, without script, to the table; the words are exactly these. */
async function prepares({ page }, place) {
  await open(page, place);
  const ring = page.locator(".ring li", { hasText: OWN }).first();
  await ring.getByRole("link", { name: /^Breng het verder/ }).click();
  await page.waitForLoadState("load");
  await sees(page, "Dit zijn precies de woorden die de ander straks leest.");
  await page.getByRole("radio", { name: "De tafel Stuurgroep" }).check();
  await send(page, "Zet klaar");
}

/** Another one confirms. */
async function confirms({ page, home }, pictures) {
  await open(page, home);
  await follow(page, /mogen deze woorden verder/);
  await sees(page, OWN);
  await picture(page, pictures, "interest-request");
  await send(page, "Geef vrij", 422);
  await page.getByRole("checkbox", { name: /Ja, dit zijn onze woorden/ }).check();
  await send(page, "Geef vrij");
  await page.locator("details", { hasText: "Logboek van deze zin" }).first().evaluate(
    (it) => { it.open = true; });
  const log = await page.locator("main").innerText();
  for (const step of ["klaargezet door Mila Rozenbeek", "vrijgegeven door Joris Haverland"]) {
    expect(log.includes(step), `the log does not say “${step}”`);
  }
  await picture(page, pictures, "interest-released");
  return page.url().split("#")[0];
}

/** The source reads each step of the sentence: offered, then said in its own words. */
async function readsEachStep({ page }, own) {
  await open(page, own);
  const line = page.locator(".ring li", { has: page.locator("a[href*='/history/']") })
    .filter({ hasText: OWN }).first();
  const history = await line.locator("a[href*='/history/']").first().getAttribute("href");
  await open(page, new URL(history, page.url()).href);
  for (const words of ["Ravi Meerdink", OFFERED, "Joris Haverland", "Bevestigd"]) {
    await sees(page, words);
  }
  return page.url();
}

/** Everybody else finds no page of what was said, whichever id they try. */
async function findNothing(browser, origin, addresses) {
  for (const name of STRANGERS) {
    const { context, page } = await comeAs(browser, origin, name);
    for (const address of addresses) {
      await open(page, address, 404);
      await seesNot(page, OFFERED);
    }
    noMistakes(page);
    await context.close();
  }
}

export async function interestsToATable({ browser, example, pictures }) {
  const { origin } = example;
  const ravi = await comeAs(browser, origin, "Ravi Meerdink");
  const tjitske = await comeAs(browser, origin, "Tjitske Ploegland");
  const readsNothing = async () => {
    for (const part of ["", "/interests", "/conversations"]) {
      await open(tjitske.page, `${tjitske.home}${part}`);
      for (const words of [NOTE, OFFERED, OWN]) await seesNot(tjitske.page, words);
    }
  };
  const place = await offers(ravi, pictures);
  await readsNothing();
  const joris = await comeAs(browser, origin, "Joris Haverland");
  await corrects(joris, pictures);
  await readsNothing();
  const mila = await comeAs(browser, origin, "Mila Rozenbeek", { script: false });
  await prepares(mila, place);
  await readsNothing();
  const own = await confirms(joris, pictures);
  await open(tjitske.page, `${tjitske.home}/interests`);
  await sees(tjitske.page, OWN);
  await picture(tjitske.page, pictures, "interest-at-the-table");
  const links = await joris.page.locator("main a[href*='/interests/']").evaluateAll((all) =>
    all.map((it) => it.href).filter((it) => !it.includes("?") && !/\/interests$/.test(it)));
  const steps = await readsEachStep(joris, own);
  const addresses = [...new Set([own, steps, ...links.map((it) => it.split("#")[0])])];
  expect(addresses.length >= 3, "too few addresses to try");
  await findNothing(browser, origin, addresses);
  // Taken back: shown no more.
  await open(joris.page, own);
  await joris.page.locator("details", { hasText: OWN }).first().evaluate((it) => {
    it.open = true;
  });
  await joris.page.locator("details", { hasText: OWN }).getByRole("link", { name: "Trek terug" })
    .first().click();
  await joris.page.waitForLoadState("load");
  await send(joris.page, "Trek terug");
  await readsNothing();
  noMistakes(ravi.page, joris.page, mila.page, tjitske.page);
  for (const it of [ravi, joris, mila, tjitske]) await it.context.close();
}
