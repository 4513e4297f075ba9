// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// The keyboard alone: from one control to the next, each showing that it has the focus.

import { expect } from "./walk.mjs";

/** Tabs until the control has the focus; on the way everything that has it must show it. */
export async function tabTo(page, control, key = "Tab") {
  for (let pressed = 0; pressed < 250; pressed += 1) {
    await page.keyboard.press(key);
    await focusShows(page);
    if (await control.evaluate((it) => it === document.activeElement)) return;
  }
  throw new Error(`no way to ${control} with ${key} on ${page.url()}`);
}

export async function focusShows(page) {
  const hidden = await page.evaluate(() => {
    const it = document.activeElement;
    // Where the skip link leads is a place to go on from, nothing to press.
    if (!it || it === document.body || it.localName === "main") return "";
    const shows = (element) => {
      const style = getComputedStyle(element);
      const outline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
      return outline || style.boxShadow !== "none";
    };
    const place = it.getBoundingClientRect();
    const onScreen = place.bottom > 0 && place.top < innerHeight && place.width > 0;
    const label = it.closest("label");
    if (onScreen && (shows(it) || (label && shows(label)))) return "";
    return it.outerHTML.slice(0, 200);
  });
  expect(hidden === "", `the focus cannot be seen on ${page.url()}: ${hidden}`);
}

export async function enter(page, control) {
  await tabTo(page, control);
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
}
