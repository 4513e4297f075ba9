// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

/** A second press on the same button, while the first is under way, is taken as impatience. */
export function oneSubmit(): void {
  const underWay = new WeakSet<HTMLFormElement>();
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return;
    const method = event.submitter?.getAttribute("formmethod") ?? form.getAttribute("method");
    if (method !== "post") return;
    if (underWay.has(form)) {
      event.preventDefault();
      return;
    }
    underWay.add(form);
    event.submitter?.setAttribute("aria-disabled", "true");
    // A download or a lost connection leaves the page standing: allow another try.
    setTimeout(() => {
      underWay.delete(form);
      event.submitter?.removeAttribute("aria-disabled");
    }, 5000);
  });
  // Coming back with the back button shows the page as it was: free its buttons.
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    for (const button of document.querySelectorAll("button[aria-disabled=true]")) {
      button.removeAttribute("aria-disabled");
      const form = button.closest("form");
      if (form) underWay.delete(form);
    }
  });
}
