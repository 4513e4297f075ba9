// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// Where are we? A party says it otherwise than the kwartiermaker, keeps a doubt between us, and is
// told alone which mandate it still needs.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { lookRoundAs, visitor } from "./browser.mjs";
import {
  expect, fitsTheScreen, follow, noMistakes, open, picture, sees, seesNot, send,
} from "./walk.mjs";

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const DOUBT = "Wij weten niet of de raad dit gaat dragen.";

async function as(browser, origin, name, options) {
  const { context, page } = await visitor(browser, options);
  await lookRoundAs(page, origin, name);
  return { context, page, home: `${origin}${new URL(page.url()).pathname}` };
}

async function axeFindsNothing(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations } = await window.axe.run(document, { runOnly: { type: "tag", values } });
    return violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.target).join(", ")}`);
  });
  expect(found.length === 0, `${page.url()}: ${found.join("\n")}`);
}

export async function processWhereAreWe({ browser, example, pictures }) {
  const { origin } = example;
  const hanna = await as(browser, origin, "Hanna Zomervoort");
  await open(hanna.page, `${hanna.home}/process`);
  await sees(hanna.page, "We zijn nu bij Delen.");
  await seesNot(hanna.page, "Alleen voor jullie");
  const tjitske = await as(browser, origin, "Tjitske Ploegland", { script: false });
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
  const ravi = await as(browser, origin, "Ravi Meerdink");
  await open(ravi.page, `${ravi.home}/process`);
  await sees(ravi.page, DOUBT);
  noMistakes(hanna.page, tjitske.page, ravi.page);
  for (const it of [hanna, tjitske, ravi]) await it.context.close();
}

/** Every page of the room in both languages, themes and widths: axe finds nothing. */
export async function processLookedAt({ browser, example, pictures }) {
  const ways = [["light", 1440, "nl"], ["dark", 360, "nl"], ["dark", 1440, "en"],
    ["light", 360, "en"]];
  for (const [theme, width, language] of ways) {
    for (const name of ["Hanna Zomervoort", "Joris Haverland"]) {
      const it = await as(browser, example.origin, name, { theme, width, language });
      const first = `${it.home}/process?taal=${language}`;
      await open(it.page, first);
      const links = await it.page.locator("main a").evaluateAll((all) => all.map((a) => a.href));
      const kinds = new Map(links.filter((href) => /\/process\//.test(href)).map((href) =>
        [href.replace(/[0-9a-z]{26}/g, "").replace(/\d+$/, ""), href]));
      for (const address of [first, ...kinds.values()]) {
        await open(it.page, address);
        await it.page.locator("details").evaluateAll((all) => all.forEach((one) => {
          if (one.closest("main")) one.open = true;
        }));
        await axeFindsNothing(it.page);
        await fitsTheScreen(it.page);
      }
      await open(it.page, first);
      await picture(it.page, pictures, `process-${name.slice(0, 5)}-${width}-${theme}-${language}`);
      noMistakes(it.page);
      await it.context.close();
    }
  }
}
