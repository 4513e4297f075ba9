// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// While somebody goes on typing in a passage, the page is asked for again now and then: that tells
// the server that they are still writing, so that others see it. Who stops typing is let go.

/** Well within the two minutes that somebody is taken to be writing. */
const EVERY = 45_000;

export function keepWriting(): void {
  const form = document.querySelector("[data-writing]")?.closest("form");
  if (!form) return;
  let typed = false;
  form.addEventListener("input", () => (typed = true));
  setInterval(() => {
    if (!typed) return;
    typed = false;
    // A network that is gone is told by the form when it is sent.
    fetch(location.pathname, { cache: "no-store" }).catch(() => undefined);
  }, EVERY);
}
