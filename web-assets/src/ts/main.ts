// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// Everything works without this script; it only makes a few things kinder.
import { openDialogs } from "./dialog";
import { focusErrors } from "./errors";
import { grids } from "./grid";
import { keepTypedText } from "./keep";
import { keepUpToDate } from "./live";
import { helpAtTheTable } from "./meeting";
import { closeMenus } from "./menu";
import { slideAlong } from "./slide";
import { oneSubmit } from "./submit";
import { switchTheme } from "./theme";
import { keepWriting } from "./writing";

// Each small kindness stands alone: if one fails, the others and the page go on.
for (const kindness of [
  focusErrors,
  keepTypedText,
  oneSubmit,
  closeMenus,
  switchTheme,
  openDialogs,
  keepUpToDate,
  slideAlong,
  helpAtTheTable,
  keepWriting,
  grids,
]) {
  try {
    kindness();
  } catch (failure) {
    console.warn(failure);
  }
}
