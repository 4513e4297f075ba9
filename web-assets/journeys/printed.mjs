// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// One party on paper, and the forms on the narrowest screen there is.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { lookRoundAs, visitor } from "./browser.mjs";
import { crawl } from "./crawl.mjs";
import { expect, fitsTheScreen, follow, noMistakes, open, picture } from "./walk.mjs";

const MILLIMETRE = 96 / 25.4;
/** The text of a page on paper is at least so large, in the pixels that a style sheet counts. */
const LEAST = 10.5;

/** What stands on the paper: hidden parts, small letters, and letters that are hardly there. */
async function onPaper(page) {
  return page.evaluate((least) => {
    const isSeen = (it) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const kinds = ".rail, .menu, .foot form, .noprint, main form, button";
    const furniture = [...document.querySelectorAll(kinds)];
    const texts = [...document.querySelectorAll("main *")].filter((it) => {
      const own = [...it.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      return own && isSeen(it) && !it.closest("svg, .sr");
    });
    const small = texts.filter((it) => parseFloat(getComputedStyle(it).fontSize) < least);
    const told = (it) => it.outerHTML.slice(0, 120);
    return {
      furniture: furniture.filter(isSeen).map(told),
      small: small.map(told),
      ground: getComputedStyle(document.body).backgroundColor,
    };
  }, LEAST);
}

export async function onPaperAndNarrow({ browser, example, pictures }) {
  const { context, page } = await visitor(browser, { theme: "dark" });
  await lookRoundAs(page, example.origin, "Hanna Zomervoort");
  const home = page.url();
  await open(page, `${home}/parties`);
  await follow(page, "Kranswijk");
  await follow(page, "Voor een bezoek");
  const width = Math.round(180 * MILLIMETRE);
  await page.setViewportSize({ width, height: Math.round(250 * MILLIMETRE) });
  await page.emulateMedia({ media: "print" });
  const { furniture, small, ground } = await onPaper(page);
  expect(furniture.length === 0, `on paper stands what can only be pressed:\n${furniture}`);
  expect(small.length === 0, `on paper letters are too small:\n${small.join("\n")}`);
  const white = ["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"];
  expect(white.includes(ground), `paper is printed ${ground}`);
  await fitsTheScreen(page);
  await picture(page, pictures, "on-paper");
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages >= 1 && pages <= 3, `one party on paper takes ${pages} pages`);
  if (pictures) writeFileSync(join(pictures, "on-paper.pdf"), pdf);

  // Every kind of form there is, on 320 px.
  await page.emulateMedia({ media: "screen" });
  await page.setViewportSize({ width: 320, height: 640 });
  const all = await crawl(page, example.origin, [new URL(home).pathname], 1);
  const forms = all.filter((it) => !it.isFile && /<main[^]*<form method="post"/.test(it.body));
  expect(forms.length >= 25, `only ${forms.length} forms were found`);
  for (const { address } of forms) {
    await open(page, example.origin + address);
    await fitsTheScreen(page);
  }
  noMistakes(page);
  await context.close();
  return `${forms.length} forms on 320 px, ${pages} pages of paper`;
}
