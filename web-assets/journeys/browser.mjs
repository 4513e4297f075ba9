// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// A real browser, and the doors it goes through.

import { chromium } from "playwright-core";

/** Chromium as it is installed; no connection of its own to anywhere. */
export async function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** A visitor with a screen, a theme and a language, who fails on any mistake of a page. */
export async function visitor(browser, options = {}) {
  const { width = 1440, height = 900, theme = "light", script = true, language = "nl" } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    javaScriptEnabled: script,
    locale: language,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.mistakes = [];
  page.on("console", (message) => {
    // A page that says "not there" is no mistake; a broken policy or script is.
    const told = message.text();
    const status = /Failed to load resource: the server responded with a status of 4/.test(told);
    if (message.type() === "error" && !status) page.mistakes.push(`${page.url()}: ${told}`);
  });
  page.on("pageerror", (error) => page.mistakes.push(`${page.url()}: ${error.message}`));
  return { context, page };
}

/** Looks round in the example as somebody, by name. */
export async function lookRoundAs(page, origin, name) {
  await page.goto(`${origin}/deur`);
  await page.locator("main").getByRole("button", { name }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/deur"));
}

/** Somebody of the example with a browser of their own, on their own first page. */
export async function comeAs(browser, origin, name, options) {
  const { context, page } = await visitor(browser, options);
  await lookRoundAs(page, origin, name);
  return { context, page, home: `${origin}${new URL(page.url()).pathname}` };
}

/** Everybody who stands behind the door, in its order. */
export async function peopleAtTheDoor(page, origin) {
  await page.goto(`${origin}/deur`);
  return page.$$eval("main button[name=person] b", (all) => all.map((name) => name.textContent));
}
