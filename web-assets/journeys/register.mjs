// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// The participants of a real service, read in as parties; without that list an invented one.

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { follow, open, picture, sees, send } from "./walk.mjs";

/** The participants of a real regional service; it stands beside the repository or nowhere. */
const REGISTER = fileURLToPath(
  new URL("../../../shared/data/registers/omwb_deelnemers.csv", import.meta.url),
);
/** The same shape, invented: three names with one successor and one code, and a province. */
const INVENTED = [
  "deelnemer_2016,soort,opvolger_nu,cbs_code_nu,inwoners_2022_opvolger",
  "Beekdal,gemeente,Lindewold,GM9001,57009",
  "Berkenrode,gemeente,Lindewold,GM9001,57009",
  "Wilgerdam,gemeente,Lindewold,GM9001,57009",
  "Hoogveld,gemeente,Hoogveld,GM9002,10425",
  "Provincie Middenland,provincie,Middenland,PV90,",
  "",
].join("\n");

const field = (page, label) => page.locator("main").getByLabel(label).first();

export function register() {
  if (existsSync(REGISTER)) {
    const bytes = readFileSync(REGISTER);
    return { bytes, parties: 28, successor: "Altena", first: "Alphen-Chaam", of: "Aalburg" };
  }
  console.log(`        SKIPPED the real register: ${REGISTER} is not there.`);
  console.log("        An invented one is read.");
  const bytes = Buffer.from(INVENTED);
  return { bytes, parties: 5, successor: "Lindewold", first: "Hoogveld", of: "Beekdal" };
}

/** Reads the list in through its preview; a repeated code asks who these parties are. */
export async function readRegister(page, home, list, pictures) {
  await open(page, `${home}/parties`);
  await follow(page, "Lees partijen in");
  const file = { name: "deelnemers.csv", mimeType: "text/csv", buffer: list.bytes };
  await field(page, "Bestand").setInputFiles(file);
  await send(page, "Bekijk wat er gebeurt");
  await sees(page, "Eén code staat bij meer regels");
  await picture(page, pictures, "new-user-preview-asks");
  await page.getByRole("radio", { name: "Voorgangers van één partij" }).check();
  await send(page, "Bekijk opnieuw");
  await sees(page, `${list.parties} nieuw, 0 anders, 0 zoals het al was, 0 nog niet goed.`);
  await sees(page, `Komt er apart bij als opvolger: ${list.successor}.`);
  await picture(page, pictures, "new-user-preview");
  await send(page, "Lees deze lijst in");
  await sees(page, `${list.parties} partijen`);
  await sees(page, `gaan samen als ${list.successor}: die telt één keer.`);
  await picture(page, pictures, "new-user-parties");
  // The same file again changes nothing, and asks nothing.
  await follow(page, "Lees partijen in");
  await field(page, "Bestand").setInputFiles(file);
  await send(page, "Bekijk wat er gebeurt");
  await sees(page, "Er is niets in te lezen.");
}
