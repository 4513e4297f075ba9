// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// Every page that a persona can reach by links: no accessibility violation, no sideways scrolling,
// no mistake in the console; in light and dark, wide and narrow, Dutch and English.

import { join } from "node:path";
import { lookRoundAs, peopleAtTheDoor, visitor } from "./browser.mjs";
import { kindOf, pagesFrom } from "./crawl.mjs";
import { OF_LOOKS, glance, look, madeOf } from "./look.mjs";

/** Pages of one kind look alike: so many of each are looked at for each persona. */
const OF_A_KIND = 2;

/** Each page is loaded in each of these languages and widths, and looked at in both themes. */
const WAYS = [
  ["nl", 1440, 360],
  ["en", 1440, 320],
];

export async function everyPageForEveryPersona({ browser, example, pictures }) {
  const { origin } = example;
  const { context, page } = await visitor(browser);
  const people = await peopleAtTheDoor(page, origin);
  if (people.length < 10) throw new Error(`only ${people.length} people at the door`);
  await context.close();
  const wrong = [];
  const seen = new Set();
  let looked = 0;
  let judged = 0;
  const lookRound = async (number, name) => {
    const { context, page } = await visitor(browser);
    await lookRoundAs(page, origin, name);
    const first = new URL(page.url()).pathname;
    const all = await pagesFrom(page, origin, first, OF_A_KIND);
    for (const [turn, [language, wide, narrow]] of WAYS.entries()) {
      await page.goto(`${origin}${first}?taal=${language}`);
      for (const [place, { address, looks }] of all.entries()) {
        // The first persona looks everywhere in both languages; of the others each reads one half
        // of the pages in Dutch and the other in English, and who comes next turns it round.
        if (number > 0 && (place + number) % 2 !== turn) continue;
        // Personas who see exactly the same content there see it once.
        const asLooked = `${language} ${looks}`;
        if (seen.has(asLooked)) continue;
        seen.add(asLooked);
        for (const [theme, width] of [["light", wide], ["dark", narrow]]) {
          await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
          await page.setViewportSize({ width, height: 900 });
          if (theme === "light") await page.goto(`${origin}${address}`);
          const who = `${name} ${theme} ${width} ${language}`;
          const parts = (await madeOf(page)).map((part) => `${language} ${theme} ${part}`);
          const isNew = parts.some((part) => !seen.has(part));
          for (const part of parts) seen.add(part);
          const rules = theme === "light" ? undefined : OF_LOOKS;
          wrong.push(...(await (isNew ? look : glance)(page, address, who, rules)));
          judged += isNew ? 1 : 0;
          looked += 1;
          if (pictures) {
            const short = kindOf(address).replace(/[/?=&*]+/g, "_");
            const file = `${String(number).padStart(2, "0")}-${short}-${width}-${theme}.png`;
            await page.screenshot({ path: join(pictures, file), fullPage: true });
          }
        }
      }
    }
    wrong.push(...page.mistakes);
    await context.close();
  };
  // Two at a time, as there are two processors on the least of machines.
  const waiting = [...people.entries()];
  const next = async () => {
    while (waiting.length > 0) await lookRound(...waiting.shift());
  };
  await Promise.all([next(), next()]);
  console.log(`        ${looked} looks at pages, ${judged} of them made of something new`);
  if (wrong.length > 0) {
    throw new Error(`${wrong.length} things are wrong:\n${wrong.slice(0, 60).join("\n")}`);
  }
}
