// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// One box: a word is found in another form, a result leads to its page, and what is another's is as
// if it were nowhere.

import { comeAs } from "./browser.mjs";
import { look } from "./look.mjs";
import { expect, follow, noMistakes, open, picture, sees, seesNot, send } from "./walk.mjs";

const WAYS = [
  ["light", 1440, "nl"],
  ["dark", 360, "nl"],
  ["dark", 1440, "en"],
  ["light", 360, "en"],
];

async function asks(page, home, words) {
  await open(page, `${home}/search`);
  await page.locator("main").getByRole("textbox").fill(words);
  await send(page, "Zoek");
}

export async function searchFindsWhatOneMaySee({ browser, example, pictures }) {
  const { origin } = example;
  const ravi = await comeAs(browser, origin, "Ravi Meerdink");
  await asks(ravi.page, ravi.home, "toezichthouder haven");
  await sees(ravi.page, "toezichthouders die de haven kennen");
  const wrong = [];
  for (const [theme, width, language] of WAYS) {
    await ravi.page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await ravi.page.setViewportSize({ width, height: 900 });
    for (const [name, query] of [["found", "gemeente"], ["nothing", "qqqqq"], ["empty", ""]]) {
      await open(ravi.page, `${ravi.home}/search?q=${query}&taal=${language}`);
      wrong.push(...(await look(ravi.page, ravi.page.url(), `${theme} ${width}`)));
      await picture(ravi.page, pictures, `search-${name}-${width}-${theme}-${language}`);
    }
  }
  expect(wrong.length === 0, wrong.join("\n"));
  await open(ravi.page, `${ravi.home}/search?taal=nl`);
  await asks(ravi.page, ravi.home, "Kranswijk");
  await follow(ravi.page, /^Kranswijk$/);
  await sees(ravi.page, "Kranswijk");
  const tjitske = await comeAs(browser, origin, "Tjitske Ploegland");
  await asks(tjitske.page, tjitske.home, "overvallen voelde");
  await sees(tjitske.page, "overvallen voelde");
  const joris = await comeAs(browser, origin, "Joris Haverland");
  await asks(joris.page, joris.home, "overvallen voelde");
  await sees(joris.page, "Niets gevonden");
  await seesNot(joris.page, "andere regeling");
  noMistakes(ravi.page, tjitske.page, joris.page);
  for (const it of [ravi, tjitske, joris]) await it.context.close();
}
