// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// Looking back: a day, what changed between two days, and the slider along the days of the frames.

import { lookRoundAs, visitor } from "./browser.mjs";
import { enter, tabTo } from "./keys.mjs";
import { expect, fitsTheScreen, follow, noMistakes, open, picture, sees, send } from "./walk.mjs";

const DARK = { theme: "dark" };
const PHONE = { width: 360, height: 740 };

async function comesIn(browser, origin, name, options = {}) {
  const { context, page } = await visitor(browser, options);
  await lookRoundAs(page, origin, name);
  return { context, page, home: new URL(page.url()).pathname.replace(/\/$/, "") };
}

export async function aDayThatIsPast({ browser, example, pictures }) {
  const { origin } = example;
  const { context, page, home } = await comesIn(browser, origin, /Joris/, DARK);
  await open(page, `${origin}${home}/days`);
  await picture(page, pictures, "days-dark-1440");
  const main = page.locator("main");
  await tabTo(page, main.getByLabel("Welke dag?"));
  await main.getByLabel("Welke dag?").fill("2026-10-14");
  await enter(page, main.getByRole("button", { name: "Toon die dag" }));
  const there = new URL(page.url()).pathname;
  expect(there.includes("@2026-10-14"), `the day leads to ${there}`);
  await sees(page, "Zo stond het op woensdag 14 oktober 2026.");
  await picture(page, pictures, "days-home-dark-1440");
  await page.getByRole("navigation").getByRole("link", { name: "Kaders" }).first().click();
  await page.waitForURL(/@2026-10-14\/frames/);
  const changes = await main.locator("form[method=post]").count();
  expect(changes === 0, `${changes} forms on a day that is past`);
  await fitsTheScreen(page);
  await picture(page, pictures, "days-frames-dark-1440");
  await page.getByRole("link", { name: "Naar vandaag" }).first().click();
  await page.waitForURL((url) => !url.pathname.includes("@"));
  noMistakes(page);
  await context.close();
}

/** The words of what changed, and what is said of two days that cannot be compared. */
async function twoDays(page, origin, home, pictures, name) {
  await open(page, `${origin}${home}/days`);
  const main = page.locator("main");
  await main.getByLabel("Van het eind van").fill("2026-09-01");
  await main.getByLabel("Tot het eind van").fill("2026-10-31");
  await send(page, "Toon wat veranderde");
  await sees(page, "In het kort:");
  const rows = main.locator("ul.between > li");
  expect((await rows.count()) > 3, `only ${await rows.count()} things changed in two months`);
  const moved = main.getByText(/steeg van .+ naar|viel terug van .+ naar/).first();
  expect((await moved.count()) === 1, "no frame rose or fell in these months");
  await rows.first().locator("summary").click();
  await rows.first().locator("dl, p").last().waitFor();
  await fitsTheScreen(page);
  await picture(page, pictures, name);
  await main.getByLabel("Tot het eind van").fill("2031-01-01");
  await send(page, "Toon wat veranderde");
  await sees(page, "1 januari 2031 moet nog komen.");
  const kept = await main.getByLabel("Van het eind van").inputValue();
  expect(kept === "2026-09-01", `what was chosen is now “${kept}”`);
  await fitsTheScreen(page);
  await picture(page, pictures, `${name}-wrong`);
}

export async function betweenTwoDays({ browser, example, pictures }) {
  const { origin } = example;
  for (const [name, options] of [
    ["between-light-360", PHONE],
    ["between-dark-1440", DARK],
    ["between-without-script", { ...PHONE, script: false }],
  ]) {
    const { context, page, home } = await comesIn(browser, origin, /Hanna/, options);
    await twoDays(page, origin, home, pictures, name);
    noMistakes(page);
    await context.close();
  }
  // In English, and backwards: the earlier day counts as the first.
  const { context, page, home } = await comesIn(browser, origin, /Hanna/);
  await open(page, `${origin}${home}/days/between?from=2026-10-31&to=2026-09-01&taal=en`);
  await sees(page, "In short:");
  await picture(page, pictures, "between-english-1440");
  await open(page, `${origin}${home}/days`);
  await picture(page, pictures, "days-english-1440");
  noMistakes(page);
  await context.close();
}

export async function theSliderByKeyboard({ browser, example, pictures }) {
  const { origin } = example;
  const { context, page, home } = await comesIn(browser, origin, /Tjitske/);
  await open(page, `${origin}${home}/frames`);
  const main = page.locator("main");
  const slider = main.getByRole("slider");
  await tabTo(page, slider);
  const says = main.locator("form.slide [data-says]");
  const shown = main.locator("#stood h3");
  const days = [];
  for (const key of ["Home", "ArrowRight", "End", "ArrowLeft"]) {
    await page.keyboard.press(key);
    const day = await says.innerText();
    expect((await slider.getAttribute("aria-valuetext")) === day, `it says ${day} to nobody`);
    await shown.getByText(`Zo stond het op ${day}`).waitFor();
    days.push(day);
  }
  expect(new Set(days).size === days.length, `the keys went along ${days.join(", ")}`);
  expect(!page.url().includes("step="), "the whole page was fetched anew");
  const focus = await slider.evaluate((it) => it === document.activeElement);
  expect(focus, "the slider lost the focus");
  await fitsTheScreen(page);
  await picture(page, pictures, "slider-light-1440");
  noMistakes(page);
  await context.close();
}

export async function theSliderWithoutScript({ browser, example, pictures }) {
  const { origin } = example;
  const options = { ...PHONE, script: false };
  const { context, page, home } = await comesIn(browser, origin, /Tjitske/, options);
  await open(page, `${origin}${home}/frames`);
  const main = page.locator("main");
  await main.getByRole("slider").focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
  expect(page.url().includes("step=1"), `Enter leads to ${page.url()}`);
  const title = await main.locator("#stood h3").innerText();
  expect(title.startsWith("Zo stond het op "), `the day is not shown: ${title}`);
  expect((await main.getByRole("slider").inputValue()) === "1", "the slider stands elsewhere");
  await fitsTheScreen(page);
  await picture(page, pictures, "slider-without-script");
  await follow(page, /^Bekijk alles zoals het stond op/);
  await sees(page, "Zo stond het op");
  noMistakes(page);
  await context.close();
}
