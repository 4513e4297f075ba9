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

/**
 * What axe finds wrong, of the whole page; with `news` only of what is made of those new parts,
 * with `rules` only by these.
 */
export async function look(page, address, what, { rules, news } = {}) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const runOnly = rules ? { type: "rule", values: rules } : { type: "tag", values: TAGS };
  const found = await page.evaluate(`(${judge})(${pathsOf}, ${JSON.stringify({ runOnly, news })})`);
  const glanced = await glance(page, address, what);
  return [...glanced, ...found.map((it) => `${what} ${address}: ${it}`)];
}

/** What depends on the words of a page rather than on what it is made of: its width. */
export async function glance(page, address, what) {
  const wide = await page.evaluate(() => {
    const root = document.documentElement;
    return root.scrollWidth - root.clientWidth;
  });
  return wide > 0 ? [`${what} ${address}: scrolls ${wide} px sideways`] : [];
}

/**
 * What a page is made of, without its words: each element with all it stands in, its classes,
 * its attributes, and whether it says something; the order of its headings and of its landmarks.
 * Axe judges what is made of the same alike, so only what is new is judged. It is read from what
 * the house sent, by a browser that stands on another page. Ids that stand twice come along.
 */
export async function madeOf(page, html) {
  return page.evaluate(`(${made})(${pathsOf}, ${JSON.stringify(html)})`);
}

// What follows runs in the browser.

function made(pathsOf, html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const { paths, orders } = pathsOf(page);
  const ids = [...page.querySelectorAll("[id]")].map((it) => it.id);
  const twice = ids.filter((id, place) => ids.indexOf(id) !== place);
  return { parts: [...new Set([...paths.values(), ...orders])], twice };
}

async function judge(pathsOf, { runOnly, news }) {
  const isNew = new Set(news);
  const { paths, orders } = pathsOf(document);
  // The outermost of what is new; all where the order is new, or where a script made it otherwise.
  const outermost = [...paths.keys()].filter(
    (it) => isNew.has(paths.get(it)) && !isNew.has(paths.get(it.parentElement)),
  );
  const isAll = !news || outermost.length === 0 || orders.some((it) => isNew.has(it));
  // Style sheets are not fetched once more for the one rule about turning a screen.
  const options = { runOnly, resultTypes: ["violations"], preload: false };
  const { violations } = await window.axe.run(isAll ? document : { include: outermost }, options);
  return violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.target).join(", ")}`);
}

function pathsOf(document) {
  const VALUES = ["role", "type", "scope", "open", "hidden", "disabled", "lang", "tabindex"];
  const LANDMARKS = "header,nav,main,aside,footer,search,section[aria-label],[role]";
  const named = (it) => [...it.attributes].map(({ name, value }) =>
    VALUES.includes(name) || /^aria-(?!label|describedby|controls|owns|valuet)/.test(name)
      ? `${name}=${/^aria-value/.test(name) ? "" : value}` : name);
  const says = (it) => [...it.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  // Two sums of 32 bits: as good as never the same for two that differ.
  const brief = (text) => {
    let [one, two] = [0x811c9dc5, 0x9e3779b9];
    for (let place = 0; place < text.length; place += 1) {
      const letter = text.charCodeAt(place);
      one = Math.imul(one ^ letter, 0x01000193);
      two = Math.imul(two ^ letter, 0x85ebca6b) ^ (two >>> 13);
    }
    return `${(one >>> 0).toString(36)}.${(two >>> 0).toString(36)}`;
  };
  const paths = new Map();
  const walk = (it, above) => {
    const classes = [...it.classList].sort().join(".");
    const own = `${it.localName}.${classes}[${named(it).sort()}]${says(it) ? "t" : ""}`;
    const path = brief(`${above}>${own}`);
    paths.set(it, path);
    for (const child of it.children) walk(child, path);
  };
  walk(document.body, "");
  const orders = ["h1,h2,h3,h4,h5,h6", LANDMARKS].map((kind) => {
    const names = [...document.querySelectorAll(kind)].map((it) => it.localName);
    return names.filter((name, place) => name !== names[place - 1]).join();
  });
  return { paths, orders };
}
