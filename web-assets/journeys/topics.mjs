// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// A topic waits for a meeting: brought in on a phone by who sits there, placed, made a step of the
// script, found in the papers, and treated.

import { comeAs } from "./browser.mjs";
import { look } from "./look.mjs";
import { expect, follow, noMistakes, open, picture, press, sees, send } from "./walk.mjs";

const TITLE = "Wie neemt op als het piket bezet is?";
const SAID = "In de zomer gebeurde dat drie keer.";

const item = (page) => page.locator("[aria-labelledby=topics] li", { hasText: TITLE });

async function looksWell(page, pictures, name) {
  await picture(page, pictures, name);
  const wrong = await look(page, page.url(), name);
  expect(wrong.length === 0, wrong.join("\n"));
}

async function broughtIn(browser, origin, pictures) {
  const joris = await comeAs(browser, origin, "Joris Haverland", { width: 360 });
  const { page, home } = joris;
  await open(page, `${home}/tables`);
  await follow(page, "Stuurgroep");
  await follow(page, "Breng een onderwerp in");
  await page.getByLabel("Wat moet de tafel hierover weten?").fill(SAID);
  // Without a title it is not taken, and what was typed stays.
  await send(page, "Bewaar", 422);
  expect((await page.locator("#explanation").inputValue()) === SAID, "what was typed is gone");
  await page.locator("#title").fill(TITLE);
  await page.getByLabel("Hoeveel minuten heb je nodig?").fill("20");
  await looksWell(page, pictures, "topic-bring-phone");
  await send(page, "Bewaar");
  await sees(page, "Je onderwerp staat op de lijst van deze tafel.");
  await sees(page, TITLE);
  return joris;
}

export async function aTopicWaitsForAMeeting({ browser, example, pictures }) {
  const { origin } = example;
  const joris = await broughtIn(browser, origin, pictures);
  const table = joris.page.url().split("#")[0];
  const hanna = await comeAs(browser, origin, "Hanna Zomervoort");
  const { page } = hanna;
  await open(page, table);
  await looksWell(page, pictures, "topic-table");
  await press(page, item(page).getByRole("button", { name: /^Zet op/ }));
  const script = page.url().split("#")[0];
  await sees(page, "Onderwerpen op deze bijeenkomst");
  await looksWell(page, pictures, "topic-script");
  await press(page, item(page).getByRole("link", { name: /^Maak er een stap van/ }));
  await send(page, "Zet erbij");
  const step = page.locator("ol.list b", { hasText: TITLE });
  expect((await step.count()) > 0, "the topic is no step of the script");
  await open(joris.page, script.replace(/script$/, "papers"));
  await sees(joris.page, TITLE);
  await open(page, script);
  await press(page, item(page).getByRole("link", { name: /^Sluit het onderwerp/ }));
  await page.getByRole("radio", { name: "Behandeld" }).check();
  await send(page, "Bewaar");
  await open(joris.page, table);
  const closed = await joris.page.locator("[aria-labelledby=topics] details").textContent();
  expect(closed.includes(TITLE), `not among what was treated: ${closed}`);
  for (const it of [joris, hanna]) {
    noMistakes(it.page);
    await it.context.close();
  }
}
