// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// The four papers in both languages, each with where its sentences come from and what changed; a
// paper that was given out and is read again; and the page for who lives there.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { comeAs, visitor } from "./browser.mjs";
import { start } from "./kwartier.mjs";
import { expect, fitsTheScreen, noMistakes, open, picture, sees } from "./walk.mjs";

const WORDS = {
  nl: {
    changed: /^(Anders dan op|Wat er veranderde)/,
    earlier: "Eerder uitgegeven",
    decides: "Wie beslist",
  },
  en: {
    changed: /^(Otherwise than on|What changed)/,
    earlier: "Given out earlier",
    decides: "Who decides",
  },
};
const HANNA = "Hanna Zomervoort";
/** How many pages a paper takes that is called a one-pager. */
const ONE = 1;

/** Every link of the content whose address looks so, each once. */
async function linksTo(page, pattern) {
  const links = page.locator("main a");
  const all = await links.evaluateAll((them) => them.map((it) => it.href));
  return [...new Set(all)].filter((it) => pattern.test(it));
}

async function firstLink(page, address, pattern) {
  await open(page, address);
  const [first] = await linksTo(page, pattern);
  expect(first, `${address} leads to nothing like ${pattern}`);
  return first;
}

/** The minutes of a meeting that was held, with something asked and answered. */
async function minutesOf(page, home) {
  await open(page, `${home}/tables`);
  for (const table of await linksTo(page, /\/tables\/\w{26}$/)) {
    await open(page, table);
    for (const meeting of await linksTo(page, /\/meetings\/\w{26}/)) {
      const minutes = `${meeting.match(/^.*\/meetings\/\w{26}/)[0]}/minutes`;
      const answer = await page.request.get(`${minutes}.pdf`);
      if (answer.status() === 200) return minutes;
    }
  }
  throw new Error("no meeting of the example has minutes");
}

/** A paper as PDF: tagged, in its language; kept beside the pictures for whoever wants to look. */
async function asPdf(page, address, { language, pictures, name, written = language }) {
  // Asked beside the page, it does not say by itself which language the browser has.
  const headers = { "accept-language": language };
  const answer = await page.request.get(address, { headers });
  expect(answer.status() === 200, `${address} answers ${answer.status()}`);
  const bytes = await answer.body();
  if (pictures) writeFileSync(join(pictures, `papers-${name}-${language}.pdf`), bytes);
  const says = bytes.toString("latin1");
  expect(says.startsWith("%PDF-"), `${address} is no PDF`);
  expect(says.includes("/StructTreeRoot"), `${address} is not tagged`);
  expect(new RegExp(`/Lang ?\\(${written}\\)`).test(says), `${address} is not in ${written}`);

  return says.match(/\/Type ?\/Page\b/g)?.length ?? 0;
}

/** A title, sources behind every sentence that has one, and what changed since the one before. */
async function asPage(page, address, { language, pictures, name, written = language }) {
  await open(page, address);
  const paper = page.locator("article.paper");
  const title = await paper.getAttribute("aria-label");
  const heading = await page.locator("h1").innerText();
  expect(title && heading === title, `${address} is called “${heading}”, its paper “${title}”`);
  const lines = await paper.locator("ul.list > li").count();
  const sources = await paper.locator("ul.list > li .small a").count();
  expect(lines > 0 && sources > 0, `${address} has ${lines} sentences, ${sources} with a source`);
  const headings = await paper.locator("h2").allInnerTexts();
  const changed = headings.some((it) => WORDS[written].changed.test(it));
  expect(changed, `${address} does not say what changed: ${headings}`);
  await picture(page, pictures, `papers-${name}-${language}`);
}

async function readsAll(page, home, { language, pictures, minutes }) {
  const told = (name) => ({ language, pictures, name });
  const onePager = await firstLink(page, `${home}/papers`, /\/papers\/\w{26}$/);
  await picture(page, pictures, `papers-list-${language}`);
  await asPage(page, onePager, told("one-pager"));
  await sees(page, WORDS[language].earlier);
  const pages = await asPdf(page, `${onePager}/page.pdf`, told("one-pager"));
  expect(pages === ONE, `the one-pager takes ${pages} pages`);
  const [given] = await linksTo(page, /\/papers\/given\/\w{26}$/);
  // It stays in the language in which it was given out.
  const before = { ...told("given"), written: "nl" };
  await asPage(page, given, before);
  await asPdf(page, `${given}/page.pdf`, before);

  const response = await firstLink(page, `${home}/papers`, /\/route\/\w{26}\/response$/);
  await asPage(page, response, told("response"));
  await asPdf(page, `${response}.pdf`, told("response"));
  const council = await firstLink(page, `${home}/papers`, /\/council\/\w{26}$/);
  await asPage(page, council, told("council"));
  await asPdf(page, `${council}/page.pdf`, told("council"));

  await open(page, minutes);
  await picture(page, pictures, `papers-minutes-${language}`);
  await asPdf(page, `${minutes}.pdf`, told("minutes"));
}

/** What who lives there reads, without an account: who decides, and how to be heard. */
async function publicly(browser, home, { language, pictures }) {
  const { context, page } = await visitor(browser, { language, width: 360 });
  await open(page, `${home}/public`);
  const headings = await page.locator("main h2").allInnerTexts();
  const decides = headings.some((it) => it.startsWith(WORDS[language].decides));
  expect(decides && headings.length === 3, `the public page has the headings ${headings}`);
  await fitsTheScreen(page);
  await picture(page, pictures, `papers-public-${language}`);
  noMistakes(page);
  await context.close();
}

export async function papersInBothLanguages({ browser, pictures }) {
  // A house of its own: what others do in the example makes its papers longer.
  const house = await start("demo");
  let minutes;
  for (const language of ["nl", "en"]) {
    const visit = await comeAs(browser, house.origin, HANNA, { language });
    minutes ??= await minutesOf(visit.page, visit.home);
    await readsAll(visit.page, visit.home, { language, pictures, minutes });
    noMistakes(visit.page);
    await visit.context.close();
    await publicly(browser, visit.home, { language, pictures });
  }
  await house.stop();
}
