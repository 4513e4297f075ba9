// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// Every page that a persona can reach by links: no accessibility violation, no sideways scrolling,
// no mistake in the console; in light and dark, wide and narrow.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { lookRoundAs, peopleAtTheDoor, visitor } from "./browser.mjs";

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const TAGS = [...WCAG, "EN-301-549", "best-practice"];
/** Pages of one kind look alike: so many of each are looked at for each persona. */
const OF_A_KIND = 2;

/** Addresses of the same kind: ids are left out. */
function kindOf(address) {
  return address.replace(/[0-9a-hjkmnp-tv-z]{26}/g, "*");
}

/** Whether following the link only shows something. */
function isPage(url, origin) {
  const path = url.pathname;
  const isFile = path.startsWith("/assets") || /\.(csv|xlsx|ics|txt)$/.test(path);
  return url.origin === origin && !isFile;
}

/** The addresses to look at, found by following links from the first page. */
async function addresses(page, origin, first) {
  const found = new Map();
  const seen = new Set();
  const waiting = [first];
  while (waiting.length > 0) {
    const address = waiting.shift();
    if (seen.has(address)) continue;
    seen.add(address);
    const kind = kindOf(address);
    const of = found.get(kind) ?? [];
    if (of.length >= OF_A_KIND) continue;
    const answer = await page.goto(`${origin}${address}`);
    if (!(answer.headers()["content-type"] ?? "").includes("text/html")) continue;
    if (answer.status() !== 200) throw new Error(`${address} answers ${answer.status()}`);
    found.set(kind, [...of, address]);
    const links = await page.$$eval("a[href]", (all) => all.map((link) => link.href));
    for (const link of links) {
      const url = new URL(link);
      const search = url.searchParams.has("taal") ? "" : url.search;
      if (isPage(url, origin)) waiting.push(url.pathname + search);
    }
  }
  return [...found.values()].flat();
}

async function look(page, address, what) {
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  const wrong = wide > 0 ? [`${what} ${address}: scrolls ${wide} px sideways`] : [];
  await page.evaluate(axe);
  const found = await page.evaluate(
    async (tags) => {
      const options = { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] };
      const { violations } = await window.axe.run(document, options);
      return violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.target).join(", ")}`);
    },
    TAGS,
  );
  return [...wrong, ...found.map((it) => `${what} ${address}: ${it}`)];
}

export async function everyPageForEveryPersona({ browser, example, pictures }) {
  const { origin } = example;
  const { context, page } = await visitor(browser);
  const people = await peopleAtTheDoor(page, origin);
  if (people.length < 10) throw new Error(`only ${people.length} people at the door`);
  await context.close();
  const wrong = [];
  let looked = 0;
  for (const [number, name] of people.entries()) {
    const { context, page } = await visitor(browser);
    await lookRoundAs(page, origin, name);
    const first = new URL(page.url()).pathname;
    const all = await addresses(page, origin, first);
    for (const [theme, width] of [["light", 1440], ["dark", 320], ["light", 360], ["dark", 1440]]) {
      // The first persona looks everywhere in every way; the others at least in two.
      if (number > 0 && (width === 360 || (theme === "dark" && width === 1440))) continue;
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 900 });
      for (const address of all) {
        await page.goto(`${origin}${address}`);
        wrong.push(...(await look(page, address, `${name} ${theme} ${width}`)));
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
  }
  console.log(`        ${looked} looks at pages`);
  if (wrong.length > 0) {
    throw new Error(`${wrong.length} things are wrong:\n${wrong.slice(0, 60).join("\n")}`);
  }
}
