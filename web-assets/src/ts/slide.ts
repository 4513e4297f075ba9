// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// A slider along named stops: says the name while it moves, and fetches what the stop shows when
// it comes to rest. Without this script its button does the same.

function says(form: HTMLFormElement, range: HTMLInputElement): void {
  const stops = (form.dataset.slide ?? "").split("|");
  const word = stops[Number(range.value)] ?? "";
  range.setAttribute("aria-valuetext", word);
  const told = form.querySelector("[data-says]");
  if (told) told.textContent = word;
}

async function show(form: HTMLFormElement, range: HTMLInputElement): Promise<void> {
  const asked = range.value;
  const goal = new URL(form.action);
  goal.search = new URLSearchParams({ [range.name]: asked }).toString();
  const answer = await fetch(goal, { credentials: "same-origin" });
  if (!answer.ok) throw new Error(String(answer.status));
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  // Somebody may have moved it further meanwhile.
  if (range.value !== asked) return;
  const place = form.dataset.shows ?? "";
  const [here, there] = [document.getElementById(place), page.getElementById(place)];
  if (here && there) here.replaceChildren(...there.childNodes);
}

/** The slider that an event is about. */
function slider(event: Event): [HTMLFormElement, HTMLInputElement] | undefined {
  const range = event.target;
  if (!(range instanceof HTMLInputElement) || range.type !== "range") return undefined;
  const form = range.form;
  return form && "slide" in form.dataset ? [form, range] : undefined;
}

/** Listens to the whole page: a live page may put another slider in the place of this one. */
export function slideAlong(): void {
  document.addEventListener("input", (event) => {
    const found = slider(event);
    if (found) says(...found);
  });
  document.addEventListener("change", (event) => {
    const found = slider(event);
    // What cannot be fetched is asked for as a page.
    if (found) show(...found).catch(() => found[0].submit());
  });
}
