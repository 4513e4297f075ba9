// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// The note of twenty seconds and a frame that moves: without a mouse, and without script.

import { lookRoundAs, visitor } from "./browser.mjs";
import { enter, focusShows, tabTo } from "./keys.mjs";
import { expect, fitsTheScreen, follow, noMistakes, picture, sees, send } from "./walk.mjs";

const NOTE = "Vaartwoude wil eerst het piket zien draaien.";
const WHY = "De tafel wil de cijfers per inwoner nog eens zien.";

/** An error summary that has the focus, and leads to the field it names. */
async function errorsLeadTo(page, words, field) {
  const summary = page.getByRole("alert");
  await summary.waitFor();
  const told = await summary.innerText();
  expect(told.includes(words), `the error summary does not say “${words}”: ${told}`);
  const has = await summary.evaluate((it) => it === document.activeElement);
  expect(has, `the error summary has no focus on ${page.url()}`);
  await tabTo(page, summary.getByRole("link", { name: words }));
  await page.keyboard.press("Enter");
  // A link into the page moves the starting point: the field, or the step to it.
  const there = await field.evaluate((it) => it === document.activeElement);
  if (!there) await tabTo(page, field);
}

async function skipLinkComesFirst(page) {
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Ga naar de inhoud" });
  expect(await skip.evaluate((it) => it === document.activeElement), "the skip link is not first");
  await focusShows(page);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const inside = await page.evaluate(() => !!document.activeElement?.closest("main"));
  expect(inside, `the skip link does not lead into the content of ${page.url()}`);
}

export async function keyboardOnly({ browser, example, pictures }) {
  const { context, page } = await visitor(browser);
  await page.goto(`${example.origin}/deur`);
  await enter(page, page.getByRole("button", { name: "Hanna Zomervoort" }));
  await skipLinkComesFirst(page);
  const main = page.locator("main");

  await page.reload();
  await enter(page, main.getByRole("link", { name: "Noteer in 20 seconden", exact: true }));
  await enter(page, main.getByRole("button", { name: "Bewaar" }));
  await picture(page, pictures, "keyboard-note-errors");
  await errorsLeadTo(page, "Wie sprak je", main.getByLabel("Wie sprak je?"));
  await page.keyboard.type("Vaart");
  await tabTo(page, main.getByLabel("Wat wil je onthouden?"));
  await page.keyboard.type(NOTE);
  await tabTo(page, main.getByLabel("Wat beloofde je?"));
  await page.keyboard.type("Een dag meelopen met het piket regelen.");
  await tabTo(page, main.locator("summary"));
  await page.keyboard.press("Space");
  await tabTo(page, main.getByLabel("Soort gesprek").or(main.getByRole("radio").first()).first());
  await page.keyboard.press("ArrowDown");
  await enter(page, main.getByRole("button", { name: "Bewaar" }));
  await sees(page, NOTE);
  await sees(page, "Een dag meelopen met het piket regelen.");

  await enter(page, page.getByRole("navigation").getByRole("link", { name: "Kaders" }));
  await enter(page, main.getByRole("link", { name: /^Juridische vorm/ }).first());
  await enter(page, main.getByRole("link", { name: "Maak vaster of losser" }));
  await enter(page, main.getByRole("button", { name: "Leg deze stap vast" }));
  await picture(page, pictures, "keyboard-frame-errors");
  const why = main.getByLabel("Waarom staat het nu hier?");
  await errorsLeadTo(page, "Waarom staat het nu hier", why);
  await page.keyboard.type(WHY);
  await tabTo(page, main.getByRole("radio").last(), "Shift+Tab");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  const chosen = await main.getByRole("radio", { name: "voorstel" }).isChecked();
  expect(chosen, "the arrows do not choose");
  await enter(page, main.getByRole("button", { name: "Leg deze stap vast" }));
  await sees(page, WHY);
  await sees(page, "van verkend naar voorstel");
  noMistakes(page);
  await context.close();
}

export async function withoutScript({ browser, example, pictures }) {
  const { context, page } = await visitor(browser, { width: 360, height: 740, script: false });
  await lookRoundAs(page, example.origin, "Ravi Meerdink");
  const main = page.locator("main");
  await follow(page, "Noteer in 20 seconden");
  await send(page, "Bewaar", 422);
  await sees(page, "Wie sprak je");
  await fitsTheScreen(page);
  await main.getByLabel("Wie sprak je?").selectOption({ label: "Lindervoort" });
  await main.getByLabel("Wat wil je onthouden?").fill("Lindervoort vraagt om vaste dagen.");
  await main.getByLabel("Wat beloofde je?").fill("Het rooster voorleggen.");
  await send(page, "Bewaar");
  await sees(page, "Lindervoort vraagt om vaste dagen.");

  // The menu is a fold of the page itself.
  const menu = page.getByRole("navigation", { name: "Menu" });
  expect(!(await menu.isVisible()), "the menu stands open at once");
  await page.locator("summary", { hasText: "Menu" }).click();
  await menu.waitFor();
  await picture(page, pictures, "without-script-menu");
  await fitsTheScreen(page);
  await menu.getByRole("link", { name: "Kaders" }).click();
  await follow(page, /^Personeel/);
  await follow(page, "Maak vaster of losser");
  await main.getByRole("radio", { name: "voorlopig" }).check();
  await send(page, "Leg deze stap vast", 422);
  await picture(page, pictures, "without-script-frame-errors");
  const kept = await main.getByRole("radio", { name: "voorlopig" }).isChecked();
  expect(kept, "what was chosen is gone after an error");
  await main.getByLabel("Waarom staat het nu hier?").fill("Het OR-platform stemde in.");
  await send(page, "Leg deze stap vast");
  await sees(page, "van voorstel naar voorlopig");
  await fitsTheScreen(page);

  await page.getByRole("button", { name: "Donker" }).click();
  await page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
  await picture(page, pictures, "without-script-dark");
  await page.getByRole("link", { name: "English" }).click();
  await page.waitForFunction(() => document.documentElement.lang === "en");
  await sees(page, "Frames");
  await fitsTheScreen(page);
  noMistakes(page);
  await context.close();
}
