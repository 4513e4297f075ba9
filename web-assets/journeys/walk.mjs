// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// Small steps that many journeys take, and what they say when a page is not as it should be.

import { join } from "node:path";

export function expect(is, sentence) {
  if (!is) throw new Error(sentence);
}

/** Opens a page that must answer with `status`. */
export async function open(page, address, status = 200) {
  const answer = await page.goto(address);
  expect(answer.status() === status, `${address} answers ${answer.status()}, not ${status}`);
  return answer;
}

/** Presses a button and waits until the page behind it answers; gives its status. */
export async function press(page, button) {
  const isPage = (answer) => {
    const request = answer.request();
    return request.isNavigationRequest() && request.frame() === page.mainFrame();
  };
  // A form that is taken answers with the way to the next page: that one counts.
  const isLast = (answer) => isPage(answer) && answer.status() !== 303;
  const [answer] = await Promise.all([page.waitForResponse(isLast), button.click()]);
  await page.waitForLoadState("load");
  return answer.status();
}

/** Presses the button with this name in the content of the page. */
export async function send(page, name, status = 200) {
  const got = await press(page, page.locator("main").getByRole("button", { name }));
  const told = async () => (await page.locator("main").innerText()).slice(0, 600);
  const words = got < 500 && (await told());
  expect(got === status, `“${name}” answers ${got}, not ${status}:\n${words}`);
}

/** Follows a link in the content of the page. */
export async function follow(page, name) {
  const link = page.locator("main").getByRole("link", { name });
  const status = await press(page, link.first());
  expect(status === 200, `“${name}” answers ${status}`);
}

export async function sees(page, words) {
  const text = await page.locator("body").innerText();
  expect(text.includes(words), `${page.url()} does not say “${words}”:\n${text.slice(0, 1500)}`);
}

/** A screen that follows by itself says this within some seconds. */
export async function follows(page, words) {
  const says = (it) => document.body.innerText.includes(it);
  // A page that nobody looks at draws no frames: it is asked by the clock.
  const asked = page.waitForFunction(says, words, { timeout: 10_000, polling: 100 });
  await asked.catch(() => sees(page, words));
}

export async function seesNot(page, words) {
  const text = await page.content();
  expect(!text.includes(words), `${page.url()} says “${words}”`);
}

export async function fitsTheScreen(page) {
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide <= 0, `${page.url()} scrolls ${wide} px sideways`);
}

/** A picture of the page as it is, for eyes; only when pictures are asked for. */
export async function picture(page, pictures, name) {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

export function noMistakes(...pages) {
  const all = pages.flatMap((page) => page.mistakes);
  expect(all.length === 0, `the console tells of mistakes:\n${all.join("\n")}`);
}
