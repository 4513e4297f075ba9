// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// At a table: counts down by the clock of the house, whatever the clock of this device says, and
// lets the space bar and a clicker press the buttons of the desk.

export function helpAtTheTable(): void {
  const now = document.querySelector<HTMLElement>(".server-now[data-now]");
  if (now) countDown(Number(now.dataset.now) - Date.now());
  document.addEventListener("keydown", press);
}

function countDown(ahead: number): void {
  const show = () => {
    for (const clock of document.querySelectorAll<HTMLElement>(".clock[data-ends]")) {
      const left = Number(clock.dataset.ends) - (Date.now() + ahead);
      const words = left > 0 ? minutes(left) : (clock.dataset.over ?? "");
      if (clock.textContent !== words) clock.textContent = words;
    }
  };
  show();
  // A page that was just brought up to date has the plain words again: only for a moment.
  setInterval(show, 100);
}

function minutes(left: number): string {
  const seconds = Math.ceil(left / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** What already has a meaning for this key keeps it. */
const OWN = "input, textarea, select, button, a, summary, [contenteditable]";

function press(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (event.target instanceof Element && event.target.closest(OWN)) return;
  const key = event.key === " " ? "Space" : event.key;
  const places = document.querySelectorAll<HTMLElement>("[data-key]");
  const place = [...places].find((it) => it.dataset.key?.split(" ").includes(key));
  const button = place?.querySelector<HTMLButtonElement>("button");
  if (!button) return;
  event.preventDefault();
  button.click();
}
