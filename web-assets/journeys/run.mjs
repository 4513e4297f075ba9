// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// Runs the browser journeys: each file exports journeys by name; a journey that throws has failed.
//
// `node run.mjs [PART OF A NAME] [--pictures FOLDER]`

import { mkdirSync } from "node:fs";
import { openBrowser } from "./browser.mjs";
import { start } from "./kwartier.mjs";
import * as badInput from "./bad_input.mjs";
import * as byKeyboard from "./by_keyboard.mjs";
import * as called from "./called.mjs";
import * as councils from "./councils.mjs";
import * as days from "./days.mjs";
import * as emptyFounding from "./empty_founding.mjs";
import * as everyPage from "./every_page.mjs";
import * as interests from "./interests.mjs";
import * as lens from "./lens.mjs";
import * as live from "./live.mjs";
import * as newUser from "./new_user.mjs";
import * as papers from "./papers.mjs";
import * as participants from "./participants.mjs";
import * as printed from "./printed.mjs";
import * as theProcess from "./process.mjs";
import * as rounds from "./rounds.mjs";
import * as route from "./route.mjs";
import * as search from "./search.mjs";
import * as storyline from "./storyline.mjs";
import * as tables from "./tables.mjs";
import * as texts from "./texts.mjs";
import * as topics from "./topics.mjs";
import * as whoSeesWhat from "./who_sees_what.mjs";

const words = process.argv.slice(2);
const place = words.indexOf("--pictures");
const pictures = place >= 0 ? words.splice(place, 2)[1] : undefined;
if (pictures) mkdirSync(pictures, { recursive: true });

const known = [newUser, everyPage, whoSeesWhat, printed, byKeyboard, badInput, live];
const rooms = [...known, interests, days, rounds, tables, called, texts, theProcess, search, lens];
const meetings = [emptyFounding, storyline, route, councils, participants, papers, topics];
const journeys = [...rooms, ...meetings].flatMap((file) => Object.entries(file));
const wanted = journeys.filter(([name]) => words.every((word) => name.includes(word)));

const browser = await openBrowser();
const example = await start("demo");
const first = await (await fetch(`${example.origin}/deur`)).text();
if (first.includes("/assets/plain.css")) {
  console.log("The style sheet and the script are missing. Build them first: node build.mjs");
  await example.stop();
  process.exit(1);
}
const failed = [];
async function walk([name, journey]) {
  const began = Date.now();
  try {
    const told = await journey({ browser, example, pictures });
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    console.log(`ok      ${name} (${seconds} s)${told ? `: ${told}` : ""}`);
  } catch (error) {
    failed.push(name);
    console.log(`FAILED  ${name}\n${error.stack ?? error}`);
    for (const line of example.complaints()) console.log(`the house: ${line}`);
  }
}
// What mostly waits for its mail, in a house of its own, goes on beside all others.
const waits = ([name]) => name === called.theMailsOfAMeeting.name;
const beside = Promise.all(wanted.filter(waits).map(walk));
for (const one of wanted) if (!waits(one)) await walk(one);
await beside;
await browser.close();
await example.stop();
console.log(`${wanted.length - failed.length} passed, ${failed.length} failed`);
for (const name of failed) console.log(`        ${name}`);
if (wanted.length === 0) console.log("No journey ran.");
process.exit(failed.length > 0 || wanted.length === 0 ? 1 : 0);
