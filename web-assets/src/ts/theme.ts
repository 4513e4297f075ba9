// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

/** Light, dark or as the system: shown at once; the server keeps the choice in a cookie. */
export function switchTheme(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    const pressed = event.submitter;
    if (!(form instanceof HTMLFormElement) || !form.hasAttribute("data-theme-form")) return;
    if (!(pressed instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const root = document.documentElement;
    if (pressed.value === "light" || pressed.value === "dark") root.dataset.theme = pressed.value;
    else delete root.dataset.theme;
    for (const button of document.querySelectorAll("form[data-theme-form] button")) {
      const same = button instanceof HTMLButtonElement && button.value === pressed.value;
      button.setAttribute("aria-pressed", String(same));
    }
    const said = new URLSearchParams();
    for (const [name, value] of new FormData(form, pressed)) {
      if (typeof value === "string") said.append(name, value);
    }
    // Only the cookie matters here; the page that would follow need not be fetched.
    fetch(form.getAttribute("action") ?? "", {
      method: "POST",
      body: said,
      redirect: "manual",
    }).catch(() => {
      // Without a connection the theme holds for this page only.
    });
  });
}
