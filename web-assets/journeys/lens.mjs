// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// A scan that was turned over: first where the images differ most; a group of two is too little to
// show; and interests that go open at the same moment.

import { comeAs } from "./browser.mjs";
import { expect, follow, noMistakes, open, picture, sees, seesNot, send } from "./walk.mjs";

export async function lensShowsTheWidestFirst({ browser, example, pictures }) {
  const { page, context, home } = await comeAs(browser, example.origin, "Hanna Zomervoort");
  await open(page, `${home}/lens`);
  await sees(page, "Draagvlak");
  await follow(page, "Zomerscan van de stuurgroep");
  await sees(page, "Hier lopen de beelden het verst uiteen: organiseren.");
  const first = await page.locator("main section.card h2.typed").first().innerText();
  expect(first === "Ik weet wie hier mag beslissen.", `first stands “${first}”`);
  await open(page, `${home}/lens`);
  await follow(page, "Zomerscan zonder namen");
  await sees(page, "Hier lopen de beelden het verst uiteen: organiseren.");
  await sees(page, "Achterban en wie meekijkt: Te weinig om te tonen");
  await picture(page, pictures, "lens-layers");
  noMistakes(page);
  await context.close();
}

export async function interestsGoOpenTogether({ browser, example, pictures }) {
  const { origin } = example;
  const hanna = await comeAs(browser, origin, "Hanna Zomervoort");
  await open(hanna.page, `${hanna.home}/interests/reveal`);
  await hanna.page.getByRole("radio", { name: "Stuurgroep" }).check();
  await send(hanna.page, "Zet klaar");
  await send(hanna.page, "Stel de vraag nu");
  const round = hanna.page.url();
  const cards = [["Joris Haverland", "Wij hechten aan de kade, omdat die ons werk geeft."],
    ["Tjitske Ploegland", "Wij hechten aan een stem, omdat wij klein zijn."]];
  for (const [name, words] of cards) {
    const it = await comeAs(browser, origin, name);
    await open(it.page, round);
    await follow(it.page, /^Antwoord voor/);
    await it.page.locator("main textarea").first().fill(words);
    await send(it.page, "Geef dit antwoord");
    await open(it.page, round);
    for (const [other, hidden] of cards.filter((card) => card[0] !== name)) {
      expect(other !== name, "another one");
      await seesNot(it.page, hidden);
    }
    noMistakes(it.page);
    await it.context.close();
  }
  await open(hanna.page, round);
  await seesNot(hanna.page, cards[0][1]);
  await send(hanna.page, "Sluit de vraag");
  await seesNot(hanna.page, cards[0][1]);
  await send(hanna.page, "Laat alles tegelijk zien");
  for (const [, words] of cards) await sees(hanna.page, words);
  await picture(hanna.page, pictures, "interests-revealed");
  noMistakes(hanna.page);
  await hanna.context.close();
}

/** A feedback page: a draft for who facilitates, gone through with a party, then shared. */
export async function feedbackIsCheckedBeforeItIsShared({ browser, example, pictures }) {
  const { origin } = example;
  const hanna = await comeAs(browser, origin, "Hanna Zomervoort");
  await open(hanna.page, `${hanna.home}/lens/stuck`);
  await follow(hanna.page, "Schrijf een concept");
  await hanna.page.locator("main textarea").first().fill("Wie mag dit beslissen?\n\nEn wanneer?");
  await send(hanna.page, "Bewaar");
  await sees(hanna.page, "Nog met geen partij.");
  const draft = hanna.page.url();
  const tjitske = await comeAs(browser, origin, "Tjitske Ploegland");
  await open(tjitske.page, draft, 404);
  await open(tjitske.page, `${tjitske.home}/texts`);
  await seesNot(tjitske.page, "Zo zien we de samenwerking nu");
  await follow(hanna.page, "Nagegaan met een partij");
  await hanna.page.getByLabel("Met welke partij?").first().selectOption({ label: "Kranswijk" });
  await send(hanna.page, "Bewaar");
  await picture(hanna.page, pictures, "lens-feedback");
  await follow(hanna.page, "Deel het beeld");
  await send(hanna.page, "Deel het beeld");
  await open(tjitske.page, `${tjitske.home}/texts`);
  await follow(tjitske.page, "Zo zien we de samenwerking nu");
  await sees(tjitske.page, "Wie mag dit beslissen?");
  noMistakes(hanna.page, tjitske.page);
  for (const it of [hanna, tjitske]) await it.context.close();
}
