// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

/** Puts the reader at what went wrong: the error summary stands first in the form. */
export function focusErrors(): void {
  document.querySelector<HTMLElement>("[data-errors]")?.focus();
}
