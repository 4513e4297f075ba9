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

export async function look(page, address, what, rules) {
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  const wrong = wide > 0 ? [`${what} ${address}: scrolls ${wide} px sideways`] : [];
  await page.evaluate(axe);
  const found = await page.evaluate(
    async (runOnly) => {
      const options = { runOnly, resultTypes: ["violations"] };
      const { violations } = await window.axe.run(document, options);
      return violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.target).join(", ")}`);
    },
    rules ? { type: "rule", values: rules } : { type: "tag", values: TAGS },
  );
  return [...wrong, ...found.map((it) => `${what} ${address}: ${it}`)];
}
