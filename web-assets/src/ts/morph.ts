// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// Makes what stands on the page equal to what was sent, touching only what differs: so focus,
// scroll, selection and what somebody is typing stay where they are.

/** Opened and closed by the reader, never by the server. */
const READERS_OWN = new Set(["open"]);
/** What stays the same thing when its words change. */
const NAMES = ["id", "data-still", "name", "href", "action"];

function nameOf(node: Node): string | undefined {
  if (!(node instanceof Element)) return undefined;
  for (const name of NAMES) {
    const value = node.getAttribute(name);
    if (value !== null) return `${node.nodeName} ${name} ${value}`;
  }
  return undefined;
}

function isTyped(field: Element): boolean {
  if (field === document.activeElement) return true;
  if (field instanceof HTMLInputElement) {
    const ticked = field.checked !== field.defaultChecked;
    return field.type !== "hidden" && (field.value !== field.defaultValue || ticked);
  }
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  if (field instanceof HTMLSelectElement) {
    return [...field.options].some((option) => option.selected !== option.defaultSelected);
  }
  return false;
}

/** Somebody is busy here, or it is theirs: it stays as it is. */
function isKept(node: Node): boolean {
  if (!(node instanceof Element)) return false;
  if (node.hasAttribute("data-still") || node.matches("dialog[open]")) return true;
  if (node.matches("input, textarea, select")) return isTyped(node);
  if (!node.matches("form, label, fieldset")) return false;
  return [...node.querySelectorAll("input, textarea, select")].some(isTyped);
}

/** Whether a form in which somebody is busy stands here or within. */
function holdsKept(node: Node): boolean {
  if (isKept(node)) return true;
  if (!(node instanceof Element)) return false;
  return [...node.querySelectorAll("[data-still], form, dialog[open]")].some(isKept);
}

/** Whether one may become the other without being another thing. */
function isSame(old: Node, fresh: Node): boolean {
  return old.nodeName === fresh.nodeName && nameOf(old) === nameOf(fresh);
}

function copyAttributes(old: Element, fresh: Element): void {
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && !READERS_OWN.has(name)) old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value && !READERS_OWN.has(name)) old.setAttribute(name, value);
  }
}

function become(old: Node, fresh: Node): void {
  if (old.isEqualNode(fresh) || isKept(old)) return;
  if (old instanceof Element && fresh instanceof Element) {
    copyAttributes(old, fresh);
    morph(old, fresh);
  } else if (old.nodeValue !== fresh.nodeValue) {
    old.nodeValue = fresh.nodeValue;
  }
}

/** Where among these the first stands that is the same thing. */
function find(among: Node[], from: number, is: (node: Node) => boolean): number {
  for (let place = from; place < among.length; place += 1) {
    if (is(among[place]!)) return place;
  }
  return -1;
}

/** Makes the children of `old` those of `fresh`. */
export function morph(old: Element, fresh: Element | DocumentFragment): void {
  const before = [...old.childNodes];
  const after = [...fresh.childNodes];
  let at = 0;
  after.forEach((wanted, place) => {
    let found = find(before, at, (node) => node.isEqualNode(wanted));
    if (found < 0 && nameOf(wanted) !== undefined) {
      found = find(before, at, (node) => isSame(node, wanted));
    }
    if (found < 0) {
      // The next one becomes it, unless that is still wanted further on.
      const next = before[at];
      const isWanted = (node: Node) => next !== undefined && node.isEqualNode(next);
      const free = next !== undefined && isSame(next, wanted);
      if (free && find(after, place + 1, isWanted) < 0) found = at;
    }
    if (found < 0) {
      old.insertBefore(document.importNode(wanted, true), before[at] ?? null);
      return;
    }
    for (const gone of before.slice(at, found)) remove(gone);
    become(before[found]!, wanted);
    at = found + 1;
  });
  for (const gone of before.slice(at)) remove(gone);
}

function remove(node: Node): void {
  if (!holdsKept(node)) node.parentNode?.removeChild(node);
}
