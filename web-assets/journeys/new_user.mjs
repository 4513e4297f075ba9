// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// The first day of a kwartiermaker, on an empty installation, and of who she invites.

import { firstAccount, installation, openFounding } from "./begin.mjs";
import { visitor } from "./browser.mjs";
import { readRegister, register } from "./register.mjs";
import { expect, follow, noMistakes, open, picture, sees, seesNot, send } from "./walk.mjs";

const BEFORE = "Onze raad wil niet nog eens overvallen worden.";
const BETWEEN_US = "Zonder eigen loket krijgt ons college dit niet rond.";
const NOTE = "De wethouder wil eerst de cijfers zien.";
const UP = "De opdrachtgevers zijn het eens over wat er nodig is.";
const DOWN = "Twee gemeenten lezen het toch anders. Eerst praten.";

const field = (page, label) => page.locator("main").getByLabel(label).first();

async function tension(page, home, pictures) {
  await open(page, `${home}/assignment`);
  await follow(page, "Schrijf een spanning op");
  await field(page, "Eis 1").fill("Overal dag en nacht iemand bereikbaar.");
  await field(page, "Eis 2").fill("Niemand betaalt meer dan nu.");
  await field(page, "Wat vraag je aan de opdrachtgevers?").fill("Wat mag een beetje schuiven?");
  await send(page, "Bewaar");
  await sees(page, "De spanning is opgeschreven, alleen voor de begeleiding.");
  await sees(page, "Niemand betaalt meer dan nu.");
  await picture(page, pictures, "new-user-tension");
}

async function noteAndPromise(page, home, party) {
  await open(page, `${home}/quick-note`);
  await field(page, "Wie sprak je?").selectOption({ label: party });
  await field(page, "Wat wil je onthouden?").fill(NOTE);
  await field(page, "Wat beloofde je?").fill("De cijfers per inwoner sturen.");
  await send(page, "Bewaar");
  await sees(page, NOTE);
  await sees(page, "De cijfers per inwoner sturen.");
}

/** A person of the party, and the link to hand over. */
async function invite(page, home, party, pictures) {
  await open(page, `${home}/parties`);
  await follow(page, party);
  await follow(page, "Voeg iemand toe");
  await field(page, "Naam").fill("Bea Linthorst");
  await field(page, "Functie").fill("wethouder");
  await field(page, "Rol").selectOption({ label: "Vertegenwoordiger" });
  await send(page, "Voeg iemand toe");
  await follow(page, "Bea Linthorst");
  await field(page, "Mailadres van deze persoon").fill("bea@gemeente.example");
  await send(page, "Toon een link om te geven");
  await picture(page, pictures, "new-user-invitation");
  const text = await page.locator("main").innerText();
  const link = /http\S+\/uitnodiging\/\S+/.exec(text)?.[0];
  expect(link, `no link to hand over:\n${text}`);
  return link;
}

/** Comes in by the link, in a browser of her own, on a phone. */
async function comeIn(browser, link, pictures) {
  const { context, page } = await visitor(browser, { width: 360, height: 740 });
  await open(page, link);
  await sees(page, "Je doet mee als Bea Linthorst.");
  await send(page, "Ja, ik doe mee");
  await sees(page, "Je herstelcode");
  const code = await page.locator("main code").innerText();
  expect(/^(\w{5}-){4}\w{5}$/.test(code.trim()), `this is no recovery code: ${code}`);
  await picture(page, pictures, "new-user-recovery-code");
  await follow(page, "Ik heb hem bewaard, ga verder");
  await picture(page, pictures, "new-user-voice-home");
  return { context, page };
}

async function writesBetweenUs(page, home, words) {
  await open(page, `${home}/conversations/notes/new?circle=between_us`);
  await page.getByRole("radio", { name: "Onder ons" }).check();
  await field(page, "Eén zin").fill(words);
  await send(page, "Bewaar");
  await sees(page, words);
}

async function namesTheFacilitator(page, home, party, pictures) {
  await open(page, `${home}/parties`);
  await follow(page, party);
  await sees(page, "Jullie noemden nog niemand.");
  await follow(page, "Noem iemand die mag meehoren");
  const anna = page.getByRole("radio", { name: /Anna Berkel/ });
  const list = field(page, "Wie noem je?");
  if (await anna.count()) await anna.check();
  else await list.selectOption({ label: "Anna Berkel, kwartiermaker" });
  await send(page, "Noem deze persoon");
  await sees(page, "Deze persoon mag nu meehoren.");
  await picture(page, pictures, "new-user-hearer");
}

/** Up with a reason, down with a reason, and then open on purpose; all of it in the history. */
async function frameMoves(page, home, pictures) {
  const main = page.locator("main");
  await open(page, `${home}/frames`);
  await follow(page, /^Doel/);
  const frame = page.url();
  for (const [step, why] of [["verkend", UP], ["onbekend", DOWN]]) {
    await follow(page, "Maak vaster of losser");
    await main.getByRole("radio", { name: step }).check();
    await field(page, "Waarom staat het nu hier?").fill(why);
    await send(page, "Leg deze stap vast");
    await sees(page, why);
  }
  await follow(page, "Laat bewust open");
  await field(page, "Open tot").fill("de raden gekozen zijn");
  await field(page, "Waarom?").fill("Een nieuwe raad kijkt hier opnieuw naar.");
  await send(page, "Laat bewust open");
  await sees(page, "bewust open tot de raden gekozen zijn");
  await picture(page, pictures, "new-user-frame");
  await follow(page, "Geschiedenis");
  for (const why of [UP, DOWN, "Een nieuwe raad kijkt hier opnieuw naar."]) await sees(page, why);
  await picture(page, pictures, "new-user-history");
  await open(page, frame);
}

export async function newUser({ browser, pictures }) {
  const { server, link } = await installation();
  try {
    const anna = await firstAccount(browser, link, "anna@gemeente.example");
    await picture(anna.page, pictures, "new-user-first-code");
    const home = await openFounding(anna.page, server.origin, {
      wish: "Wij willen samen sneller bij een onveilige situatie zijn.",
      name: "Omgevingsdienst in oprichting",
      founder: "Anna Berkel",
    });
    await picture(anna.page, pictures, "new-user-opened");
    await open(anna.page, `${home}/frames`);
    await follow(anna.page, "Zet de negen kaders klaar");
    await send(anna.page, "Zet de negen kaders klaar");
    await sees(anna.page, "De kaders staan klaar.");
    const list = register();
    await readRegister(anna.page, home, list, pictures);
    await tension(anna.page, home, pictures);
    await noteAndPromise(anna.page, home, list.first);

    const invitation = await invite(anna.page, home, list.first, pictures);
    const bea = await comeIn(browser, invitation, pictures);
    await seesNot(bea.page, NOTE);
    await writesBetweenUs(bea.page, home, BEFORE);
    await open(anna.page, `${home}/conversations`);
    await seesNot(anna.page, BEFORE);
    await namesTheFacilitator(bea.page, home, list.first, pictures);
    await writesBetweenUs(bea.page, home, BETWEEN_US);
    await open(anna.page, `${home}/conversations`);
    await sees(anna.page, BETWEEN_US);
    await seesNot(anna.page, BEFORE);
    await picture(anna.page, pictures, "new-user-between-us");

    await frameMoves(anna.page, home, pictures);
    await open(anna.page, home);
    await picture(anna.page, pictures, "new-user-home");
    await anna.page.getByRole("link", { name: "English" }).click();
    await anna.page.locator("html[lang=en]").waitFor({ state: "attached" });
    await sees(anna.page, "Today");
    await picture(anna.page, pictures, "new-user-home-en");
    await anna.page.getByRole("button", { name: "Sign out" }).first().click();
    await anna.page.waitForURL((url) => !url.pathname.startsWith("/f/"));
    const gone = await anna.page.goto(home);
    expect(gone.status() !== 200, "signed out, and the founding still opens");
    noMistakes(anna.page, bea.page);
    await anna.context.close();
    await bea.context.close();
  } finally {
    await server.stop();
  }
}
