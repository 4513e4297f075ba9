// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// What Noorderkolk and Kranswijk told in confidence stands on the pages of whom they named, and
// nowhere else: not on a page, not in a list to take home, not after searching.

import { inflateRawSync } from "node:zlib";
import { lookRoundAs, visitor } from "./browser.mjs";
import { crawl } from "./crawl.mjs";
import { expect, noMistakes } from "./walk.mjs";

/** Of Kranswijk, never released; and the limit of Noorderkolk. */
const INTEREST = "overvallen voelde";
const CEILING = "21,40";
const HEAR = [
  ["Joris Haverland", false, true],
  ["Tjitske Ploegland", true, false],
  ["Ravi Meerdink", true, true],
];
const HEAR_NOT = [
  "Hanna Zomervoort",
  "Noor Taalwijk",
  "Ellen Wittebroek",
  "Samira Duinhof",
  "Bram Oeverloo",
  "Saar Oosterveld",
];
/** The words are on pages of parties, talks and notes: of these kinds many are read. */
const OF_A_KIND = 45;

/** Everything that stands in a workbook, which is a packed folder of texts. */
function unpacked(bytes) {
  const texts = [];
  let at = bytes.indexOf("PK\x01\x02");
  while (at >= 0 && bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, note] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    const local = bytes.readUInt32LE(at + 42);
    const lengths = bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(local + 30 + lengths, local + 30 + lengths + size);
    texts.push(method === 8 ? inflateRawSync(packed) : packed);
    at += 46 + name + extra + note;
  }
  return Buffer.concat(texts).toString();
}

function wordsOf({ body }) {
  const isPacked = body.subarray(0, 4).toString("latin1") === "PK\x03\x04";
  return isPacked ? unpacked(body) : body.toString();
}

/** Where somebody reads these words, of everything that links and searching lead to. */
async function readsAt(browser, origin, name) {
  const { context, page } = await visitor(browser);
  await lookRoundAs(page, origin, name);
  const home = new URL(page.url()).pathname;
  const searched = ["/people?q=Noorderkolk", "/parties?q=Noorderkolk", "/frames?on=2026-11-01"];
  const ways = ["/conversations", "/interests", "/parties", "/tables"];
  const firsts = [home, ...ways.map((it) => home + it), ...searched.map((it) => home + it)];
  const lists = ["parties", "people", "activities"].flatMap((it) => [`${it}.csv`, `${it}.xlsx`]);
  const from = [...firsts, ...lists.map((it) => `${home}/${it}`)];
  const all = await crawl(page, origin, from, OF_A_KIND);
  // Who is not among all parties takes no lists home, and the others take them all.
  const files = all.filter((it) => it.isFile).length;
  expect(files === 0 || files >= lists.length, `${name} takes only ${files} lists home`);
  noMistakes(page);
  await context.close();
  const at = (words) => all.filter((it) => wordsOf(it).includes(words)).map((it) => it.address);
  return { read: all.length, files, interest: at(INTEREST), ceiling: at(CEILING) };
}

/** Who hears it reads it, and takes lists home; who does not reads it nowhere. */
function judge({ name, interest, ceiling, hears }, found) {
  if (!hears) {
    const leaks = [...found.interest, ...found.ceiling];
    expect(leaks.length === 0, `${name} reads words that are not for them at ${leaks.join(", ")}`);
    expect(found.read >= 10, `${name} reached only ${found.read} pages`);
    return;
  }
  expect(found.interest.length > 0 === interest, `${name} and “${INTEREST}”`);
  expect(found.ceiling.length > 0 === ceiling, `${name} and “${CEILING}”`);
  expect(found.files > 0, `${name} takes no list home`);
}

export async function whoSeesWhat({ browser, example }) {
  let read = 0;
  const hear = HEAR.map(([name, interest, ceiling]) => ({ name, interest, ceiling, hears: true }));
  const waiting = [...hear, ...HEAR_NOT.map((name) => ({ name, hears: false }))];
  const next = async () => {
    while (waiting.length > 0) {
      const person = waiting.shift();
      const found = await readsAt(browser, example.origin, person.name);
      judge(person, found);
      read += found.read;
    }
  };
  // Two at a time, as there are two processors on the least of machines.
  await Promise.all([next(), next()]);
  return `${read} pages and lists read`;
}
