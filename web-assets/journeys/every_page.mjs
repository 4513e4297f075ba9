// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// Every page that a persona can reach by links: no accessibility violation, no sideways scrolling,
// no mistake in the console; in light and dark, wide and narrow, Dutch and English.

import { join } from "node:path";
import { lookRoundAs, peopleAtTheDoor, visitor } from "./browser.mjs";
import { kindOf, pagesFrom } from "./crawl.mjs";
import { OF_LOOKS, glance, look, madeOf } from "./look.mjs";

/** Pages of one kind look alike: so many of each are read for each persona. */
const OF_A_KIND = 2;
/** Of the pages on which nothing is new but words, one in so many is opened for its width. */
const OF_WORDS = 8;

/** A page is opened in one of these languages and widths, and looked at in both themes. */
const WAYS = [
  ["nl", 1440, 360],
  ["en", 1440, 320],
];

/** Which of the pages that a persona reached are opened, for each of the ways. */
async function toOpen({ page, number, name, all, seen, wrong }) {
  const ways = WAYS.map(() => []);
  for (const [place, { address, html, looks }] of all.entries()) {
    // Personas who see exactly the same content there see it once.
    if (seen.has(looks)) continue;
    seen.add(looks);
    const { parts, twice } = await madeOf(page, html);
    wrong.push(...twice.map((id) => `${name} ${address}: the id ${id} stands twice`));
    const news = parts.filter((part) => !seen.has(part));
    for (const part of news) seen.add(part);
    const isNew = news.length > 0;
    if (!isNew && place % OF_WORDS > 0) continue;
    // What the first persona sees anew is judged in both languages. For the rest one half of the
    // pages is opened in Dutch and the other in English, and who comes next turns it round.
    const turns = isNew && number === 0 ? ways.keys() : [(place + number) % 2];
    for (const turn of turns) ways[turn].push({ address, news });
  }
  return ways;
}

/** Opens one page and gives what is wrong: all that axe finds, or only whether its words fit. */
async function opens({ page, origin, address, news, who, way, keeps }) {
  const [language, wide, narrow] = way;
  const turnsTo = async (colorScheme, width) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 900 });
    return `${who} ${colorScheme} ${width} ${language}`;
  };
  const wrong = [];
  if (news.length === 0) {
    const what = await turnsTo("dark", narrow);
    await page.goto(`${origin}${address}`);
    wrong.push(...(await glance(page, address, what)));
  } else {
    const what = await turnsTo("light", wide);
    await page.goto(`${origin}${address}`);
    wrong.push(...(await look(page, address, what, { news })));
    await keeps(address, wide, "light");
    const dark = await turnsTo("dark", narrow);
    wrong.push(...(await look(page, address, dark, { rules: OF_LOOKS, news })));
  }
  await keeps(address, narrow, "dark");
  return wrong;
}

export async function everyPageForEveryPersona({ browser, example, pictures }) {
  const { origin } = example;
  const { context, page } = await visitor(browser);
  const people = await peopleAtTheDoor(page, origin);
  if (people.length < 10) throw new Error(`only ${people.length} people at the door`);
  await context.close();
  const wrong = [];
  const seen = new Set();
  const count = { read: 0, judged: 0, glanced: 0 };
  const lookRound = async (number, name) => {
    const { context, page } = await visitor(browser);
    await lookRoundAs(page, origin, name);
    const first = new URL(page.url()).pathname;
    const all = await pagesFrom(page, origin, first, OF_A_KIND);
    count.read += all.length;
    const keeps = async (address, width, theme) => {
      if (!pictures) return;
      const short = kindOf(address).replace(/[/?=&*]+/g, "_");
      const file = `${String(number).padStart(2, "0")}-${short}-${width}-${theme}.png`;
      await page.screenshot({ path: join(pictures, file), fullPage: true });
    };
    const ways = await toOpen({ page, number, name, all, seen, wrong });
    for (const [turn, way] of WAYS.entries()) {
      await page.goto(`${origin}${first}?taal=${way[0]}`);
      for (const { address, news } of ways[turn]) {
        wrong.push(...(await opens({ page, origin, address, news, who: name, way, keeps })));
        count[news.length > 0 ? "judged" : "glanced"] += 1;
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
  const { read, judged, glanced } = count;
  if (judged < 100) throw new Error(`only ${judged} pages were judged`);
  if (wrong.length > 0) {
    throw new Error(`${wrong.length} things are wrong:\n${wrong.slice(0, 60).join("\n")}`);
  }
  return `${read} pages read, ${judged} with something new judged, ${glanced} glanced at`;
}
