// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// Follows links from a first page, as the visitor of this browser, and reads what comes.

/** Addresses of the same kind: ids are left out, and which earlier day it is. */
export function kindOf(address) {
  return address.replace(/[0-9a-hjkmnp-tv-z]{26}/g, "*").replace(/@\d{4}-\d\d-\d\d/, "@*");
}

const EARLIER = /@\d{4}-\d\d-\d\d/;
/** Every day has every page: so many of a kind are looked at of the past. */
const OF_THE_PAST = 2;

const FILE = /\.(csv|xlsx|ics|txt)$/;

function linksIn(text, here) {
  const all = [...text.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)];
  return all.map(([, href]) => new URL(href.replaceAll("&amp;", "&"), here));
}

/**
 * The pages and files that can be reached by links, each as `{ address, kind, body }`: pages of
 * one kind look alike, so `ofAKind` of each.
 */
export async function crawl(page, origin, firsts, ofAKind) {
  const found = new Map();
  const seen = new Set();
  const waiting = [...firsts];
  while (waiting.length > 0) {
    const address = waiting.shift();
    const kind = kindOf(address);
    const of = found.get(kind) ?? [];
    const most = EARLIER.test(address) ? Math.min(ofAKind, OF_THE_PAST) : ofAKind;
    if (seen.has(address) || of.length >= most) continue;
    seen.add(address);
    const answer = await page.context().request.get(`${origin}${address}`);
    // What this visitor may not ask for stands nowhere as a link, but may be tried.
    if (answer.status() === 403 && firsts.includes(address)) continue;
    if (answer.status() !== 200) throw new Error(`${address} answers ${answer.status()}`);
    const isFile = !(answer.headers()["content-type"] ?? "").includes("text/html");
    const body = await answer.body();
    found.set(kind, [...of, { address, isFile, body }]);
    if (isFile) continue;
    for (const url of linksIn(body.toString(), answer.url())) {
      if (url.origin !== origin || url.pathname.startsWith("/assets")) continue;
      const search = url.searchParams.has("taal") ? "" : url.search;
      waiting.push(url.pathname + search);
    }
  }
  return [...found.values()].flat();
}

/** Pages only, to be looked at; `looks` is what stands on one, without ids. */
export async function pagesFrom(page, origin, first, ofAKind) {
  const all = await crawl(page, origin, [first], ofAKind);
  const pages = all.filter((it) => !it.isFile && !FILE.test(it.address));
  return pages.map(({ address, body }) => {
    const html = body.toString();
    return { address, html, looks: kindOf(/<main[^]*<\/main>/.exec(html)?.[0] ?? html) };
  });
}
