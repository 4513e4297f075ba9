// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// What is wrong with a page that is open: accessibility by axe, and scrolling sideways.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const TAGS = [...WCAG, "EN-301-549", "best-practice"];

/** What a theme or a width can change on a page of which all else was looked at already. */
export const OF_LOOKS = ["color-contrast", "link-in-text-block", "target-size",
  "scrollable-region-focusable"];

/** What axe finds wrong; with `rules` only by these. */
export async function look(page, address, what, rules) {
  await page.evaluate(axe);
  const found = await page.evaluate(
    async (runOnly) => {
      const options = { runOnly, resultTypes: ["violations"] };
      const { violations } = await window.axe.run(document, options);
      return violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.target).join(", ")}`);
    },
    rules ? { type: "rule", values: rules } : { type: "tag", values: TAGS },
  );
  const glanced = await glance(page, address, what);
  return [...glanced, ...found.map((it) => `${what} ${address}: ${it}`)];
}

/** What depends on the words of a page rather than on what it is made of: width, and ids. */
export async function glance(page, address, what) {
  const wrong = await page.evaluate(() => {
    const root = document.documentElement;
    const wide = root.scrollWidth - root.clientWidth;
    const ids = [...document.querySelectorAll("[id]")].map((it) => it.id);
    const twice = ids.filter((id, place) => ids.indexOf(id) !== place);
    return [...(wide > 0 ? [`scrolls ${wide} px sideways`] : []),
      ...twice.map((id) => `the id ${id} stands twice`)];
  });
  return wrong.map((it) => `${what} ${address}: ${it}`);
}

/**
 * What a page is made of, without its words: each element with all it stands in, its classes,
 * its attributes, and whether it says something; the order of its headings and of its landmarks.
 * Axe judges what is made of the same alike, so a page is judged when it has anything new.
 */
export async function madeOf(page) {
  return page.evaluate(() => {
    const VALUES = ["role", "type", "scope", "open", "hidden", "disabled", "lang", "tabindex"];
    const LANDMARKS = "header,nav,main,aside,footer,search,section[aria-label],[role]";
    const named = (it) => [...it.attributes].map(({ name, value }) =>
      VALUES.includes(name) || /^aria-(?!label|describedby|controls|owns|valuet)/.test(name)
        ? `${name}=${/^aria-value/.test(name) ? "" : value}` : name);
    const says = (it) => [...it.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const brief = (text) => {
      let sum = 0xcbf29ce484222325n;
      for (const byte of new TextEncoder().encode(text)) {
        sum = BigInt.asUintN(64, (sum ^ BigInt(byte)) * 0x100000001b3n);
      }
      return sum.toString(36);
    };
    const parts = new Set();
    const walk = (it, above) => {
      const classes = [...it.classList].sort().join(".");
      const own = `${it.localName}.${classes}[${named(it).sort()}]${says(it) ? "t" : ""}`;
      const path = brief(`${above}>${own}`);
      parts.add(path);
      for (const child of it.children) walk(child, path);
    };
    walk(document.body, "");
    for (const kind of ["h1,h2,h3,h4,h5,h6", LANDMARKS]) {
      const names = [...document.querySelectorAll(kind)].map((it) => it.localName);
      parts.add(names.filter((name, place) => name !== names[place - 1]).join());
    }
    return [...parts];
  });
}
