// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// Two people look at the same page: what one does, the other sees, without losing their place.

import { lookRoundAs, visitor } from "./browser.mjs";
import { start } from "./kwartier.mjs";
import { expect, fitsTheScreen, noMistakes, open, picture, sees, seesNot, send } from "./walk.mjs";

/** "Within a second" on a screen of one's own; the machine of a test may be busy. */
const SOON = 5000;

const field = (page, label) => page.locator("main").getByLabel(label).first();

/** Looks round as somebody in a browser of their own, and gives their home too. */
async function comesIn(browser, origin, name, options = {}) {
  const { context, page } = await visitor(browser, options);
  await lookRoundAs(page, origin, name);
  return { context, page, home: new URL(page.url()).pathname };
}

async function addsParty(page, origin, home, name) {
  await open(page, `${origin}${home}/parties/new`);
  await field(page, "Naam").fill(name);
  await send(page, "Bewaar");
  await sees(page, name);
}

const shows = (page, words) =>
  page.locator("main").getByText(words).first().waitFor({ timeout: SOON });

/** The stream is open when the page says so in its requests. */
async function opensLive(page, address) {
  const stream = page.waitForResponse((it) => it.url().includes("/live?"));
  await open(page, address);
  await stream;
}

/** The streams that a browser holds open, each with its tab; heard from the first page on. */
function streamsOf(context) {
  const streams = new Map();
  context.on("request", (it) => {
    if (it.url().includes("/live?")) streams.set(it, it.frame().page());
  });
  for (const gone of ["requestfailed", "requestfinished"]) {
    context.on(gone, (it) => streams.delete(it));
  }
  // Of a tab that closed nothing more is heard.
  return () => [...streams.values()].filter((tab) => !tab.isClosed()).length;
}

/** What has to come true soon, although nothing on the page says when. */
async function becomes(isTrue, otherwise) {
  for (const began = Date.now(); !isTrue(); ) {
    expect(Date.now() - began < 30_000, otherwise);
    await new Promise((next) => setTimeout(next, 50));
  }
}

export async function twoPeopleSeeTheSamePage({ browser, example, pictures }) {
  const { origin } = example;
  const hanna = await comesIn(browser, origin, /Hanna/);
  for (const width of [1440, 360]) {
    const joris = await comesIn(browser, origin, /Joris/, { width, height: 760 });
    const list = `${origin}${joris.home}/parties`;
    await opensLive(joris.page, list);
    // Joris is looking for something, half way down the page.
    await field(joris.page, "Naam of code").fill("Noor");
    await joris.page.evaluate(() => scrollTo(0, 120));
    const top = await joris.page.evaluate(() => scrollY);
    const name = `Zuiderzijl ${width}`;
    await addsParty(hanna.page, origin, hanna.home, name);
    const began = Date.now();
    await shows(joris.page, name);
    const waited = Date.now() - began;
    expect(waited < 1000, `it took ${waited} ms after the other had seen it`);
    const typed = await field(joris.page, "Naam of code").inputValue();
    expect(typed === "Noor", `what was typed is now “${typed}”`);
    const focused = () => document.activeElement?.getAttribute("name");
    const focus = await joris.page.evaluate(focused);
    expect(focus === "q", `the focus is at ${focus}`);
    expect((await joris.page.evaluate(() => scrollY)) === top, "the page jumped");
    await joris.page.getByRole("status").getByText("Deze pagina is bijgewerkt.").waitFor();
    await fitsTheScreen(joris.page);
    await picture(joris.page, pictures, `live-parties-${width}`);
    noMistakes(joris.page);
    await joris.context.close();
  }
  noMistakes(hanna.page);
  await hanna.context.close();
}

/** A frame falls while a representative looks at all frames. */
export async function aFrameMovesUnderSomebodysEyes({ browser, example, pictures }) {
  const { origin } = example;
  const hanna = await comesIn(browser, origin, /Hanna/);
  const joris = await comesIn(browser, origin, /Joris/);
  await open(hanna.page, `${origin}${hanna.home}/frames`);
  const frame = hanna.page.locator(".frames a").first();
  const address = await frame.getAttribute("href");
  await opensLive(joris.page, `${origin}${address}`);
  await open(hanna.page, `${origin}${address}/edit`);
  const text = `Samen staan we sterker ${Date.now()}.`;
  await hanna.page.locator("main textarea").first().fill(text);
  await send(hanna.page, "Bewaar");
  await shows(joris.page, text);
  await picture(joris.page, pictures, "live-frame-1440");
  noMistakes(hanna.page, joris.page);
  await hanna.context.close();
  await joris.context.close();
}

export async function aLivePageWithoutScript({ browser, example, pictures }) {
  const { origin } = example;
  const { context, page, home } = await comesIn(browser, origin, /Joris/, { script: false });
  await open(page, `${origin}${home}`);
  await page.getByRole("link", { name: "Vernieuw" }).waitFor();
  await picture(page, pictures, "live-without-script");
  await page.getByRole("link", { name: "Vernieuw" }).click();
  expect(new URL(page.url()).pathname === home, "Vernieuw leads elsewhere");
  expect((await page.content()).includes('http-equiv="refresh"'), "it does not ask by itself");
  await open(page, `${origin}${home}/parties`);
  expect(!(await page.content()).includes("http-equiv"), "it asks while somebody may type");
  await context.close();
}

export async function awayAndBackMissesNothing({ browser, example, pictures }) {
  const { origin } = example;
  const hanna = await comesIn(browser, origin, /Hanna/);
  const joris = await comesIn(browser, origin, /Joris/);
  const streams = streamsOf(joris.context);
  const list = `${origin}${joris.home}/parties`;
  await opensLive(joris.page, list);
  // Hidden: the stream closes; shown again: what changed meanwhile is there.
  const look = (state) =>
    joris.page.evaluate((it) => {
      Object.defineProperty(document, "visibilityState", { value: it, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }, state);
  // Whichever side ends it: the house may have told news and ended it just before.
  await look("hidden");
  await becomes(() => streams() === 0, "the stream stays open");
  await addsParty(hanna.page, origin, hanna.home, "Achterwaard");
  await seesNot(joris.page, "Achterwaard");
  await look("visible");
  await shows(joris.page, "Achterwaard");
  // Without a network, and back.
  await joris.context.setOffline(true);
  await addsParty(hanna.page, origin, hanna.home, "Bovenlanden");
  await joris.context.setOffline(false);
  await shows(joris.page, "Bovenlanden");
  await picture(joris.page, pictures, "live-back-again");
  await hanna.context.close();
  await joris.context.close();
}

export async function twoTabsShareOneStream({ browser, example }) {
  const { origin } = example;
  const hanna = await comesIn(browser, origin, /Hanna/);
  const joris = await comesIn(browser, origin, /Joris/);
  const streams = streamsOf(joris.context);
  await opensLive(joris.page, `${origin}${joris.home}/parties`);
  const both = joris.page.waitForRequest((it) => (it.url().match(/page=/g) ?? []).length === 2);
  const second = await joris.context.newPage();
  await second.goto(`${origin}${joris.home}/people`);
  await both;
  await addsParty(hanna.page, origin, hanna.home, "Overwaard");
  await shows(joris.page, "Overwaard");
  expect(streams() === 1, `${streams()} streams are open`);
  // The tab that holds the stream goes: the other takes over.
  const takesOver = second.waitForRequest((it) => it.url().includes("/live?"));
  await joris.page.close();
  await takesOver;
  await second.goto(`${origin}${joris.home}/parties`);
  await addsParty(hanna.page, origin, hanna.home, "Onderwaard");
  await shows(second, "Onderwaard");
  expect(streams() === 1, `${streams()} streams are open after one tab went`);
  await hanna.context.close();
  await joris.context.close();
}

export async function theHouseFallsAndComesBack({ browser, pictures }) {
  let house = await start("demo");
  const { origin } = house;
  const joris = await comesIn(browser, origin, /Joris/);
  await opensLive(joris.page, `${origin}${joris.home}/parties`);
  await house.kill();
  await joris.page.getByText("Er is even geen verbinding.").waitFor({ timeout: 15000 });
  await picture(joris.page, pictures, "live-no-connection");
  house = await house.again();
  const hanna = await comesIn(browser, origin, /Hanna/);
  await addsParty(hanna.page, origin, hanna.home, "Herrijzend");
  await joris.page.getByText("Herrijzend").first().waitFor({ timeout: 35000 });
  const told = joris.page.getByText("Er is even geen verbinding.");
  expect((await told.count()) === 0, "it still says that there is no connection");
  // Told to stop, it closes its streams and is gone within seconds.
  const began = Date.now();
  await hanna.context.close();
  await house.stop();
  const took = Date.now() - began;
  expect(took < 5000, `it took ${took} ms to stop with a page open`);
  await joris.context.close();
}

export async function signingOutEmptiesEveryTab({ browser, example }) {
  const { origin } = example;
  const joris = await comesIn(browser, origin, /Joris/);
  await opensLive(joris.page, `${origin}${joris.home}`);
  const second = await joris.context.newPage();
  await second.goto(`${origin}${joris.home}/parties`);
  const gone = joris.page.waitForNavigation({ timeout: SOON });
  await second.getByRole("button", { name: "Meld je af" }).first().click();
  await gone;
  expect(!(await joris.page.content()).includes("data-live="), "the page still stands there");
  await joris.context.close();
}
