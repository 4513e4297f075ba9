// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// Keeps long texts that somebody is typing in this tab, until the server has a receipt for them.
// Kept under the opaque token of the session (`data-keep-as` on the body): without it nothing is
// kept, and what was kept under another token is thrown away, so that a next reader of the same
// screen never finds the words of the one before.

const PREFIX = "kwartier.keep.";
const OWNER = "kwartier.keeper";
const SENT = "kwartier.sent";

type Kept = { base: string; text: string };

function forget(start: string): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(start)) sessionStorage.removeItem(key);
  }
}

/** The keys of one form: where it goes. The page it stands on may differ, after an error say. */
function formKey(form: HTMLFormElement): string {
  // getAttribute: a field named "action" would hide the form's own property.
  const goal = new URL(form.getAttribute("action") ?? "", location.href);
  return `${PREFIX}${goal.pathname}|${form.dataset.keep ?? ""}|`;
}

function read(key: string): Kept | undefined {
  const found = sessionStorage.getItem(key);
  return found === null ? undefined : (JSON.parse(found) as Kept);
}

/** Where the form has a place for it, says that what was typed is here and nowhere else. */
function tell(area: HTMLTextAreaElement, which: "kept" | "keptBefore"): void {
  const place = area.form?.querySelector<HTMLElement>("[data-kept]");
  const words = place?.dataset[which];
  if (place && words && place.textContent !== words) place.textContent = words;
}

function keepField(area: HTMLTextAreaElement, start: string): void {
  const key = start + area.name;
  const kept = read(key);
  // Only fill in where the server shows the same text as when the typing began.
  if (kept && kept.base === area.defaultValue && kept.text !== area.value) {
    area.value = kept.text;
    tell(area, "keptBefore");
  }
  area.addEventListener("input", () => {
    tell(area, "kept");
    const now: Kept = { base: area.defaultValue, text: area.value };
    try {
      sessionStorage.setItem(key, JSON.stringify(now));
    } catch {
      // A full or forbidden storage only means that nothing is kept.
    }
  });
}

export function keepTypedText(): void {
  const owner = document.body.dataset.keepAs;
  if (!owner || sessionStorage.getItem(OWNER) !== owner) {
    forget("kwartier.");
    if (!owner) return;
    sessionStorage.setItem(OWNER, owner);
  }
  // A receipt on the page means that the form sent last has arrived.
  const sent = sessionStorage.getItem(SENT);
  if (sent && document.querySelector("[data-receipt]")) forget(sent);
  sessionStorage.removeItem(SENT);

  for (const area of document.querySelectorAll<HTMLTextAreaElement>("form textarea[name]")) {
    const form = area.form;
    if (form?.getAttribute("method") === "post") keepField(area, formKey(form));
  }
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    if (form.hasAttribute("data-leave")) forget("kwartier.");
    else if (form.getAttribute("method") === "post" && form.querySelector("textarea")) {
      sessionStorage.setItem(SENT, formKey(form));
    }
  });
}
