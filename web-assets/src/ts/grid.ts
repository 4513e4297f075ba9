// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Arrow keys between the cells of a matrix; without this file Tab goes through them.

const STEPS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

export function grids(): void {
  document.addEventListener("keydown", (event) => {
    const from = event.target;
    const step = STEPS[event.key];
    if (!(from instanceof HTMLElement) || !step || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const cell = from.closest("[data-grid] tbody :is(td, th)");
    const row = cell?.parentElement;
    const body = row?.parentElement;
    if (!(cell instanceof HTMLTableCellElement) || !row || !body) return;
    const rows = [...body.children];
    const to = rows[rows.indexOf(row) + step[0]]?.children[cell.cellIndex + step[1]];
    const link = to?.querySelector("a");
    if (link) {
      event.preventDefault();
      link.focus();
    }
  });
}
