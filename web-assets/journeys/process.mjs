// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// Where are we? A party says it otherwise than the kwartiermaker, keeps a doubt between us, and is
// told alone which mandate it still needs.

import { comeAs } from "./browser.mjs";
import { follow, noMistakes, open, picture, sees, seesNot, send } from "./walk.mjs";

const DOUBT = "Wij weten niet of de raad dit gaat dragen.";

export async function processWhereAreWe({ browser, example, pictures }) {
  const { origin } = example;
  const hanna = await comeAs(browser, origin, "Hanna Zomervoort");
  await open(hanna.page, `${hanna.home}/process`);
  await sees(hanna.page, "We zijn nu bij Delen.");
  await seesNot(hanna.page, "Alleen voor jullie");
  const tjitske = await comeAs(browser, origin, "Tjitske Ploegland", { script: false });
  await open(tjitske.page, `${tjitske.home}/process`);
  await sees(tjitske.page, "Alleen voor jullie: dit mandaat mist nog");
  await sees(tjitske.page, "Ga niet te snel.");
  await picture(tjitske.page, pictures, "process-party");
  await follow(tjitske.page, "Zeg waar we zijn");
  await tjitske.page.getByRole("radio", { name: "Delen" }).check();
  await tjitske.page.getByLabel("Waaraan merk je dat?").fill(DOUBT);
  await tjitske.page.getByRole("checkbox", { name: /Niet voor alle partijen/ }).check();
  await send(tjitske.page, "Bewaar");
  await sees(tjitske.page, DOUBT);
  await open(hanna.page, `${hanna.home}/process`);
  await seesNot(hanna.page, DOUBT);
  const ravi = await comeAs(browser, origin, "Ravi Meerdink");
  await open(ravi.page, `${ravi.home}/process`);
  await sees(ravi.page, DOUBT);
  noMistakes(hanna.page, tjitske.page, ravi.page);
  for (const it of [hanna, tjitske, ravi]) await it.context.close();
}
