// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

/** Open menus close on Escape and on a press elsewhere, and give the focus back. */
export function closeMenus(): void {
  const open = () => document.querySelectorAll<HTMLDetailsElement>("details.drop[open]");
  document.addEventListener("click", (event) => {
    for (const menu of open()) {
      if (!menu.contains(event.target as Node)) menu.open = false;
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of open()) {
      const hadFocus = menu.contains(document.activeElement);
      menu.open = false;
      if (hadFocus) menu.querySelector("summary")?.focus();
    }
  });
  document.addEventListener("focusout", (event) => {
    const menu = (event.target as Element).closest<HTMLDetailsElement>("details.drop[open]");
    const next = event.relatedTarget as Node | null;
    if (menu && next && !menu.contains(next)) menu.open = false;
  });
}
