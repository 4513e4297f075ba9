// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// Every page that a persona can reach by links: no accessibility violation, no sideways scrolling,
// no mistake in the console; in light and dark, wide and narrow, Dutch and English.

import { join } from "node:path";
import { lookRoundAs, peopleAtTheDoor, visitor } from "./browser.mjs";
import { kindOf, pagesFrom } from "./crawl.mjs";
import { look } from "./look.mjs";

/** Pages of one kind look alike: the first persona looks at so many of each, the others at one. */
const OF_A_KIND = 2;

/** The second and fourth in English. */
const WAYS = [
  ["light", 1440, "nl"],
  ["dark", 320, "en"],
  ["light", 360, "nl"],
  ["dark", 1440, "en"],
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
  const lookRound = async (number, name) => {
    const { context, page } = await visitor(browser);
    await lookRoundAs(page, origin, name);
    const first = new URL(page.url()).pathname;
    const all = await pagesFrom(page, origin, first, number > 0 ? 1 : OF_A_KIND);
    for (const [theme, width, language] of WAYS) {
      // The first persona looks everywhere in every way; the others wide, light and Dutch at one
      // half of the pages, narrow, dark and English at the other; who comes next turns it round.
      if (number > 0 && (width === 360 || (theme === "dark" && width === 1440))) continue;
      const half = theme === "light" ? 0 : 1;
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${origin}${first}?taal=${language}`);
      for (const [place, { address, looks }] of all.entries()) {
        if (number > 0 && (place + number) % 2 !== half) continue;
        // Personas who see exactly the same content there see it once.
        const asLooked = `${theme} ${width} ${looks}`;
        if (seen.has(asLooked)) continue;
        seen.add(asLooked);
        await page.goto(`${origin}${address}`);
        wrong.push(...(await look(page, address, `${name} ${theme} ${width} ${language}`)));
        looked += 1;
        if (pictures) {
          const short = kindOf(address).replace(/[/?=&*]+/g, "_");
          const file = `${String(number).padStart(2, "0")}-${short}-${width}-${theme}.png`;
          await page.screenshot({ path: join(pictures, file), fullPage: true });
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
  console.log(`        ${looked} looks at pages`);
  if (wrong.length > 0) {
    throw new Error(`${wrong.length} things are wrong:\n${wrong.slice(0, 60).join("\n")}`);
  }
}
