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
/** Words in a PDF are not read here, the canary does that: one of a kind shows that it is made. */
const OF_PAPER = 1;

function mostOf(address, ofAKind) {
  if (address.endsWith(".pdf")) return OF_PAPER;
  return EARLIER.test(address) ? Math.min(ofAKind, OF_THE_PAST) : ofAKind;
}

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
  const cookies = await page.context().cookies(origin);
  // Asked for as this visitor, and without the browser, which is slower over thousands of pages.
  const headers = {
    cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; "),
    "accept-language": await page.evaluate(() => navigator.language),
  };
  const found = new Map();
  // A set keeps each address once, in the order it came, also while it is walked through.
  const waiting = new Set(firsts);
  for (const address of waiting) {
    const kind = kindOf(address);
    const of = found.get(kind) ?? [];
    const most = mostOf(address, ofAKind);
    if (of.length >= most) continue;
    const answer = await fetch(`${origin}${address}`, { headers });
    const body = Buffer.from(await answer.arrayBuffer());
    // What this visitor may not ask for stands nowhere as a link, but may be tried.
    if (answer.status === 403 && firsts.includes(address)) continue;
    if (answer.status !== 200) throw new Error(`${address} answers ${answer.status}`);
    const isFile = !(answer.headers.get("content-type") ?? "").includes("text/html");
    found.set(kind, [...of, { address, isFile, body }]);
    if (isFile) continue;
    for (const url of linksIn(body.toString(), answer.url)) {
      if (url.origin !== origin || url.pathname.startsWith("/assets")) continue;
      const search = url.searchParams.has("taal") ? "" : url.search;
      waiting.add(url.pathname + search);
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
