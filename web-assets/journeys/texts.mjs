// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// One text for all parties: pasted, commented, rewritten with a draft that stays in the browser,
// compared, frozen, checked against a document, and accepted by a party.

import { comeAs } from "./browser.mjs";
import { expect, follow, noMistakes, open, picture, sees, seesNot, send } from "./walk.mjs";

const TITLE = "Afspraken over vertrek";
const FIRST = "Een gemeente mag stoppen.";
const SECOND = "Zij zegt dat [een jaar] vooraf.";
const BETTER = "Zij zegt dat twee jaar vooraf en betaalt haar deel nog drie jaar.";

const field = (page, label) => page.locator("main").getByLabel(label).first();

/** Pastes two lines from a document; each becomes a passage. */
async function begins({ page, home }, title = TITLE) {
  await open(page, `${home}/texts`);
  await follow(page, "Begin een tekst");
  await field(page, "Hoe heet de tekst?").fill(title);
  await page.getByRole("radio", { name: "Afspraken" }).check();
  await page.getByRole("radio", { name: "Alle partijen" }).check();
  await field(page, "Plak een begin").fill(`${FIRST}\n\n${SECOND}\n`);
  await send(page, "Begin een tekst");
  await sees(page, "Nog 2 open punten.");
  return page.url().split("#")[0];
}

/** A party says what would do instead, and why. */
async function comments({ page }, text) {
  await open(page, text);
  await page.locator(".pass", { hasText: SECOND }).getByRole("link", { name: /^Reageer/ }).click();
  await page.waitForLoadState("load");
  await page.getByRole("radio", { name: "Tekstvoorstel" }).check();
  await field(page, "Wat wil je zeggen?").fill("Een jaar is te kort voor onze begroting.");
  await field(page, "Welke woorden kunnen wel?").fill(BETTER);
  await field(page, "Welk belang zit erachter?").fill("Wij willen niet opdraaien voor een ander.");
  await send(page, "Geef reactie");
  await sees(page, "Nog geen antwoord.");
}

/** What is typed and not sent stays in this browser, and the page says so. */
async function writes({ page }, text) {
  await open(page, text);
  const passage = page.locator(".pass", { hasText: SECOND });
  await passage.getByRole("link", { name: "Beantwoord" }).click();
  await page.waitForLoadState("load");
  await page.getByRole("radio", { name: "Overgenomen", exact: true }).check();
  await send(page, "Bewaar");
  const write = page.locator(".pass", { hasText: SECOND }).getByRole("link", { name: /^Schrijf/ });
  await write.click();
  await page.waitForLoadState("load");
  await field(page, "Woorden").fill(BETTER);
  await sees(page, "Je concept staat in dit tabblad.");
  await open(page, text);
  await write.click();
  await page.waitForLoadState("load");
  await sees(page, "Hier stond nog een concept in je browser.");
  expect(await field(page, "Woorden").inputValue() === BETTER, "the draft is gone");
  await send(page, "Bewaar");
  await sees(page, "Overgenomen");
}

async function freezes({ page }, text, pictures) {
  await open(page, text);
  await follow(page, "Bewaar als versie");
  await field(page, "Wat is er veranderd?").fill("De termijn is twee jaar.");
  await send(page, "Bewaar");
  await follow(page, "Leg vast");
  await field(page, "Wat is er veranderd?").fill("Samen vastgesteld.");
  await send(page, "Leg vast", 422);
  await sees(page, "Nog niet alles is afgesproken.");
  for (const nth of [0, 1]) {
    await open(page, text);
    await page.locator(".pass").nth(nth).getByRole("link", { name: /^Zeg de stand/ }).click();
    await page.waitForLoadState("load");
    await page.getByRole("radio", { name: "Akkoord", exact: true }).check();
    await send(page, "Bewaar");
  }
  await picture(page, pictures, "text-agreed");
  await follow(page, "Leg vast");
  await field(page, "Naam").fill("1.0");
  await field(page, "Wat is er veranderd?").fill("Samen vastgesteld.");
  await send(page, "Leg vast");
  await sees(page, "Deze tekst is vastgelegd.");
}

/** Somebody with a document sees whether it is this text. */
async function checks({ page }, text, pictures) {
  await open(page, text);
  await follow(page, "Kenmerk en controle");
  await follow(page, "Controleer een document");
  await field(page, "De tekst uit jouw document").fill(`${FIRST}\n${SECOND}`);
  await send(page, "Controleer een document");
  await sees(page, "Dit is een andere tekst.");
  await picture(page, pictures, "text-check");
  await field(page, "De tekst uit jouw document").fill(`  ${FIRST}\n\n\n${BETTER} \n`);
  await send(page, "Controleer een document");
  await sees(page, "Dit is precies deze tekst.");
  await open(page, text);
  await follow(page, "Zeg ja");
  await send(page, "Zeg ja");
  await sees(page, "1 van de");
}

/** Who goes on typing stays known as writing: the page is asked for again, and only then. */
export async function writerStaysKnown({ browser, example }) {
  const ravi = await comeAs(browser, example.origin, "Ravi Meerdink");
  const text = await begins(ravi, "Afspraken over blijven");
  await ravi.page.clock.install();
  await open(ravi.page, text);
  const passage = ravi.page.locator(".pass", { hasText: FIRST });
  const write = passage.getByRole("link", { name: /^Schrijf/ });
  await write.click();
  await ravi.page.waitForLoadState("load");
  const at = ravi.page.url();
  let asked = 0;
  ravi.page.on("request", (it) => (asked += it.url() === at && !it.isNavigationRequest() ? 1 : 0));
  await ravi.page.clock.fastForward("02:00");
  expect(asked === 0, "asked again though nobody typed");
  await field(ravi.page, "Woorden").fill(BETTER);
  const again = ravi.page.waitForRequest((it) => it.url() === at);
  await ravi.page.clock.fastForward("00:50");
  expect((await (await again).response()).status() === 200, "the page was not given again");
  await ravi.page.clock.fastForward("02:00");
  expect(asked === 1, `asked ${asked} times for one time of typing`);
  noMistakes(ravi.page);
  await ravi.context.close();
}

export async function textToOneHash({ browser, example, pictures }) {
  const { origin } = example;
  const ravi = await comeAs(browser, origin, "Ravi Meerdink");
  const text = await begins(ravi);
  const tjitske = await comeAs(browser, origin, "Tjitske Ploegland", { script: false });
  await comments(tjitske, text);
  await writes(ravi, text);
  const hanna = await comeAs(browser, origin, "Hanna Zomervoort");
  await open(hanna.page, text);
  await seesNot(hanna.page, "/status");
  await freezes(ravi, text, pictures);
  await checks(tjitske, text, pictures);
  const fenna = await comeAs(browser, origin, "Fenna Laarhof");
  await open(fenna.page, text, 404);
  noMistakes(ravi.page, tjitske.page, hanna.page, fenna.page);
  for (const it of [ravi, tjitske, hanna, fenna]) await it.context.close();
}
