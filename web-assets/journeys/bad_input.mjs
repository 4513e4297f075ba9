// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// Everything that people and programs type where it does not belong: a clear sentence, the right
// status, what was typed is kept, and what looks like a program is shown as text.

import { firstAccount, installation, openFounding } from "./begin.mjs";
import { lookRoundAs, visitor } from "./browser.mjs";
import { crawl } from "./crawl.mjs";
import { expect, noMistakes, open, picture, press, sees, send } from "./walk.mjs";

const HOSTILE = `😀<script>window.hit=1</script><img src=x onerror="window.hit=1">`;
const LONG = "a".repeat(10_000);
const BELL = "een\u0007twee";
const TURNED = "een\u202Etwee";
const TEN_MEGABYTES = 10 * 1024 * 1024;

/** Central forms: what they send with, and the fields in which anybody may type anything. */
const FORMS = [
  { at: "/parties/new", does: "Bewaar", fields: ["Naam"] },
  { at: "/tables/new", does: "Bewaar", fields: ["Naam van de tafel"] },
  {
    at: "/quick-note",
    does: "Bewaar",
    fields: ["Wat wil je onthouden?", "Wat beloofde je?"],
    choose: ["Wie sprak je?", "Vaartwoude"],
  },
  {
    at: "/conversations/promises/new",
    does: "Bewaar",
    fields: ["Wat is er beloofd?"],
    choose: ["Wie maakt het waar?", /Hanna Zomervoort/],
  },
];

const field = (page, label) => page.locator("main").getByLabel(label).first();

async function fillAll(page, { fields, choose }, words) {
  for (const label of fields) await field(page, label).fill(words);
  if (!choose) return;
  const [label, word] = choose;
  const option = field(page, label).locator("option").filter({ hasText: word }).first();
  await field(page, label).selectOption(await option.getAttribute("value"));
}

/** The form comes back with a sentence that has the focus, and with what was typed. */
async function isRefused(page, form, words, sentence) {
  await fillAll(page, form, words);
  await send(page, form.does, 422);
  const summary = page.getByRole("alert");
  const told = await summary.innerText();
  expect(told.includes(sentence), `${form.at} does not say “${sentence}”:\n${told}`);
  const hasFocus = await summary.evaluate((it) => it === document.activeElement);
  expect(hasFocus, `the error summary of ${form.at} has no focus`);
  for (const label of form.fields) {
    const kept = await field(page, label).inputValue();
    expect(kept === words, `${form.at} lost what was typed in “${label}”: ${kept.slice(0, 80)}`);
  }
}

async function badWords(page, home, form) {
  await open(page, home + form.at);
  await send(page, form.does, 422);
  await isRefused(page, form, LONG, "Maak dit korter");
  await isRefused(page, form, BELL, "tekens in die niet kunnen");
  await isRefused(page, form, TURNED, "tekens in die niet kunnen");
  await fillAll(page, form, HOSTILE);
  await send(page, form.does);
  await isText(page);
}

async function isText(page) {
  const hit = await page.evaluate(
    () => window.hit ?? document.querySelector("img[src=x]") !== null,
  );
  expect(!hit, `${page.url()} runs what was typed`);
}


/** Wherever the words stand now, they stand there as text. */
async function isTextEverywhere(page, origin, home) {
  const all = await crawl(page, origin, [new URL(home).pathname], 3);
  const told = all.filter((it) => !it.isFile && it.body.toString().includes("window.hit"));
  expect(told.length >= 5, `the words stand on ${told.length} pages only`);
  for (const { address } of told) {
    await open(page, origin + address);
    await isText(page);
  }
  return told.length;
}

export async function badWordsInForms({ browser, example, pictures }) {
  const { origin } = example;
  const { context, page } = await visitor(browser);
  await lookRoundAs(page, origin, "Hanna Zomervoort");
  const home = page.url();
  for (const form of FORMS) await badWords(page, home, form);

  await open(page, `${home}/frames`);
  await page.locator("main").getByRole("link", { name: /^Taken/ }).first().click();
  const frame = page.url();
  const edit = { at: "/edit", does: "Bewaar", fields: ["Wat ligt er?"] };
  await open(page, `${frame}/edit`);
  await isRefused(page, edit, LONG, "Maak dit korter");
  await isRefused(page, edit, BELL, "tekens in die niet kunnen");
  await field(page, "Minstens").fill("veel");
  await isRefused(page, edit, "Een zin.", "Schrijf hier een getal");
  await picture(page, pictures, "bad-input-frame");
  await field(page, "Minstens").fill("");
  const free = ["Grens 1", "Welke vragen staan nog open?", "Waarom pas je dit aan?"];
  await fillAll(page, { fields: [...edit.fields, ...free] }, HOSTILE);
  await send(page, edit.does);
  await sees(page, HOSTILE);
  await isText(page);
  const told = await isTextEverywhere(page, origin, home);
  await picture(page, pictures, "bad-input-as-text");
  noMistakes(page);
  await context.close();
  return `the words stand as text on ${told} pages`;
}

export async function twoEditOneRecord({ browser, example, pictures }) {
  const both = [];
  for (const name of ["Hanna Zomervoort", "Ravi Meerdink"]) {
    const { context, page } = await visitor(browser);
    await lookRoundAs(page, example.origin, name);
    const home = page.url();
    await open(page, `${home}/frames`);
    await page.locator("main").getByRole("link", { name: /^Inwoners/ }).first().click();
    await open(page, `${page.url()}/edit`);
    both.push({ context, page });
  }
  const [first, second] = both.map((it) => it.page);
  await field(first, "Wat ligt er?").fill("Inwoners bellen één nummer.");
  await field(second, "Wat ligt er?").fill("Inwoners houden hun eigen loket.");
  await send(first, "Bewaar");
  await send(second, "Bewaar", 409);
  await sees(second, "Iemand anders veranderde dit ook");
  // The words that were changed, marked in the text that stands there now.
  for (const word of ["bellen", "één", "nummer."]) await sees(second, word);
  const kept = await field(second, "Wat ligt er?").inputValue();
  expect(kept === "Inwoners houden hun eigen loket.", `what the second typed is gone: ${kept}`);
  await picture(second, pictures, "two-edit-one-record");
  await send(second, "Bewaar");
  await sees(second, "Inwoners houden hun eigen loket.");
  noMistakes(first, second);
  for (const { context } of both) await context.close();
}

/** What a form would send, as it stands. */
async function asSent(page) {
  return page.locator("main form").first().evaluate((form) => {
    return { action: form.action, sends: Object.fromEntries(new FormData(form)) };
  });
}

/** How many parties of this name there are to choose from. */
async function countOf(page, home, words) {
  await open(page, `${home}/quick-note`);
  return page.locator("main option", { hasText: words }).count();
}

export async function sentTwice({ browser, example }) {
  const { origin } = example;
  const { context, page } = await visitor(browser);
  await lookRoundAs(page, origin, "Ravi Meerdink");
  const home = page.url();
  // Without the script that holds back a second press: both arrive.
  await open(page, `${home}/parties/new`);
  await field(page, "Naam").fill("Dubbeldorp");
  const { action, sends } = await asSent(page);
  const post = () => {
    const request = page.context().request;
    return request.post(action, { form: sends, headers: { origin }, maxRedirects: 0 });
  };
  const answers = await Promise.all([post(), post()]);
  const statuses = answers.map((it) => it.status());
  expect(statuses.every((it) => it === 303), `sent twice answers ${statuses}`);
  expect(await countOf(page, home, "Dubbeldorp") === 1, "Dubbeldorp is not there once");
  // With it: pressed twice, and the back button with the same form again.
  await open(page, `${home}/parties/new`);
  await field(page, "Naam").fill("Haastveld");
  await page.locator("main").getByRole("button", { name: "Bewaar" }).dblclick();
  await page.waitForURL(`${home}/parties`);
  expect(await countOf(page, home, "Haastveld") === 1, "Haastveld is not there once");
  // From a page of another house nothing is taken.
  const elsewhere = await page.context().request.post(action, {
    form: sends,
    headers: { origin: "https://elders.example" },
    maxRedirects: 0,
  });
  expect(elsewhere.status() === 403, `a form of another house answers ${elsewhere.status()}`);
  noMistakes(page);
  await context.close();
}

export async function tooLargeAFile({ browser, example, pictures }) {
  const { context, page } = await visitor(browser);
  await lookRoundAs(page, example.origin, "Hanna Zomervoort");
  await open(page, `${page.url()}/parties/sheet`);
  const buffer = Buffer.alloc(TEN_MEGABYTES + 1, "a");
  const file = { name: "te-groot.csv", mimeType: "text/csv", buffer };
  await field(page, "Bestand").setInputFiles(file);
  const button = page.getByRole("button", { name: "Bekijk wat er gebeurt" });
  const status = await press(page, button);
  expect(status === 413, `a file of 10 MB and a letter answers ${status}`);
  await sees(page, "te groot");
  await picture(page, pictures, "too-large-a-file");
  noMistakes(page);
  await context.close();
}

export async function ofAnotherHouse({ browser, example }) {
  const { server, link } = await installation();
  try {
    const { context, page } = await firstAccount(browser, link, "anna@gemeente.example");
    const founding = (name) => ({ wish: "Samen sneller.", name, founder: "Anna Berkel" });
    // Opening a founding takes the same care of what is typed.
    await open(page, `${server.origin}/new`);
    await send(page, "Zet de wens op tafel", 422);
    const form = { at: "/new", does: "Zet de wens op tafel", fields: ["Hoe heet het voorlopig?"] };
    await isRefused(page, form, LONG, "Maak dit korter");
    const one = await openFounding(page, server.origin, founding(HOSTILE));
    await sees(page, HOSTILE);
    await isText(page);
    const two = await openFounding(page, server.origin, founding("Tweede"));

    await open(page, `${one}/parties/new`);
    await field(page, "Naam").fill("Eerstdorp");
    await send(page, "Bewaar");
    const way = page.locator("main a[href*='/parties/']", { hasText: "Eerstdorp" });
    const party = new URL(await way.first().getAttribute("href"), one).pathname.split("/").at(-1);
    // An id of one founding is nothing in the other, however it is asked for.
    await open(page, `${one}/parties/${party}`);
    for (const end of [`/parties/${party}`, `/history/${party}`, `/parties/${party}/edit`]) {
      await open(page, two + end, 404);
      await sees(page, "Dit is er niet");
    }
    await open(page, `${two}/quick-note`);
    const { action, sends } = await asSent(page);
    const answer = await page.context().request.post(action, {
      form: { ...sends, party, words: "Van de buren." },
      headers: { origin: server.origin },
    });
    expect([404, 422].includes(answer.status()), `a party of another: ${answer.status()}`);

    // Neither the cookie of this house opens the example, nor is a founding of it known there.
    const cookies = await page.context().cookies();
    const other = await visitor(browser);
    const url = example.origin;
    await other.context.addCookies(cookies.map(({ name, value }) => ({ name, value, url })));
    const there = new URL(one).pathname;
    const refused = await other.page.goto(url + there);
    expect([401, 404].includes(refused.status()), `a strange cookie answers ${refused.status()}`);
    const stranger = await visitor(browser);
    await open(stranger.page, one, 404);
    noMistakes(page, other.page, stranger.page);
    for (const it of [context, other.context, stranger.context]) await it.close();
  } finally {
    await server.stop();
  }
}
