// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// The first minutes on an installation in which nobody can sign in yet.

import { visitor } from "./browser.mjs";
import { start } from "./kwartier.mjs";
import { expect, open, sees, send } from "./walk.mjs";

/** An installation of its own, and the link it printed for the first account. */
export async function installation() {
  const server = await start("serve");
  const link = await server.says(/http\S+\/aanmelden\/\S+/);
  return { server, link };
}

/** Makes the first account by the printed link; gives the page that shows the recovery code. */
export async function firstAccount(browser, link, mail, options = {}) {
  const { context, page } = await visitor(browser, options);
  await open(page, link);
  await page.getByLabel("Je mailadres").fill(mail);
  await send(page, "Maak mijn account");
  await sees(page, "Je herstelcode");
  return { context, page };
}

/** Opens a founding and ends at its home; gives the address of that home. */
export async function openFounding(page, origin, { wish, name, founder }) {
  await open(page, `${origin}/new`);
  await page.getByLabel("Wat is de wens?").fill(wish);
  await page.getByLabel("Hoe heet het voorlopig?").fill(name);
  await page.getByLabel("Je eigen naam").fill(founder);
  await send(page, "Zet de wens op tafel");
  const home = /^\/f\/[^/]+/.exec(new URL(page.url()).pathname)?.[0];
  expect(home, `opening a founding ends at ${page.url()}`);
  return `${origin}${home}`;
}
