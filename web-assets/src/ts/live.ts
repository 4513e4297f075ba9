// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// A live page: while it is visible it is kept up to date. All visible pages of one browser share
// one stream: whoever holds the lock holds the stream, for the others too; when it goes, the next
// one takes over. Where the browser has no locks (plain http on a local network) each visible page
// has a stream of its own.

import { morph } from "./morph";
import { type News, type Shown, Stream } from "./stream";

type Word =
  | { kind: "shows"; from: string; shown: Shown }
  | { kind: "hides"; from: string }
  | { kind: "who" }
  | { kind: "news"; news: News }
  | { kind: "over" };

const NAME = "kwartier-live";
/** Who listens hears at most once in so many milliseconds that the page was updated. */
const TELL_AGAIN = 5000;

export function keepUpToDate(): void {
  const live = document.querySelector<HTMLElement>("[data-live]");
  if (live) new LivePage(live).begin();
}

class LivePage {
  readonly #me = Array.from(crypto.getRandomValues(new Uint32Array(4))).join("-");
  readonly #shown: Shown;
  readonly #channel = new BroadcastChannel(NAME);
  readonly #others = new Map<string, Shown>();
  readonly #stream = new Stream({
    news: (news) => {
      for (const it of this.#others.values()) if (it.page === news.page) it.token = news.token;
      this.#say({ kind: "news", news });
      this.#take(news);
    },
    over: () => {
      this.#say({ kind: "over" });
      this.#leave();
    },
    isThere: (there) => this.#tellConnection(there),
  });
  #leads = false;
  #gathering: ReturnType<typeof setTimeout> | undefined;
  #release: (() => void) | undefined;
  #told = 0;
  /** Signing out here: the answer to that form is the next page. */
  #isLeaving = false;

  constructor(private readonly live: HTMLElement) {
    const page = location.pathname + location.search;
    this.#shown = { page, token: live.dataset.live ?? "" };
  }

  begin(): void {
    this.#channel.onmessage = (event: MessageEvent<Word>) => this.#hear(event.data);
    const look = () => (document.visibilityState === "visible" ? this.#show() : this.#hide());
    document.addEventListener("visibilitychange", look);
    addEventListener("pagehide", () => this.#hide());
    document.addEventListener("submit", (event) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement)) return;
      if (form.hasAttribute("data-leave")) this.#isLeaving = true;
    });
    addEventListener("pageshow", (event) => event.persisted && look());
    look();
  }

  #say(word: Word): void {
    this.#channel.postMessage(word);
  }

  #show(): void {
    if (this.#release) return;
    this.#say({ kind: "shows", from: this.#me, shown: this.#shown });
    if (!navigator.locks) {
      this.#release = () => {};
      this.#lead();
      return;
    }
    const going = new AbortController();
    this.#release = () => going.abort();
    const held = async () => {
      // It was hidden after its turn had come and before it could take it.
      if (going.signal.aborted) return;
      await new Promise<void>((done) => {
        this.#release = done;
        this.#lead();
      });
    };
    navigator.locks.request(NAME, { signal: going.signal }, held).catch(() => {
      // It was hidden before its turn came.
    });
  }

  #hide(): void {
    if (!this.#release) return;
    this.#release();
    this.#release = undefined;
    this.#leads = false;
    clearTimeout(this.#gathering);
    this.#stream.close();
    this.#others.clear();
    this.#say({ kind: "hides", from: this.#me });
  }

  #lead(): void {
    this.#leads = true;
    if (navigator.locks) this.#say({ kind: "who" });
    this.#gather();
  }

  /** Opens the stream for all who show something, a moment after the last one said so. */
  #gather(): void {
    clearTimeout(this.#gathering);
    this.#gathering = setTimeout(() => {
      const all = new Map<string, Shown>([[this.#shown.page, this.#shown]]);
      for (const shown of this.#others.values()) {
        const same = all.get(shown.page);
        // Two that show the same page and have another of it both get it anew.
        if (same && same.token !== shown.token) same.token = "";
        if (!same) all.set(shown.page, shown);
      }
      this.#stream.show([...all.values()]);
    }, 30);
  }

  #hear(word: Word): void {
    const isAnswering = this.#release !== undefined;
    switch (word.kind) {
      case "shows":
      case "hides":
        if (!this.#leads || !navigator.locks) return;
        if (word.kind === "shows") this.#others.set(word.from, word.shown);
        else this.#others.delete(word.from);
        return this.#gather();
      case "who":
        if (isAnswering) this.#say({ kind: "shows", from: this.#me, shown: this.#shown });
        return;
      case "news":
        return this.#take(word.news);
      case "over":
        return this.#leave();
    }
  }

  /** What was sent takes the place of what stood here. */
  #take({ page, token, title, html }: News): void {
    if (page !== this.#shown.page || token === this.live.dataset.live) return;
    this.#shown.token = token;
    this.live.dataset.live = token;
    const fresh = document.createElement("template");
    fresh.innerHTML = html;
    const focused = document.activeElement;
    morph(this.live, fresh.content);
    document.title = title;
    // What had the focus is gone: the reader goes on in the content, not at the top of all.
    if (focused && !focused.isConnected) {
      document.getElementById("inhoud")?.focus({ preventScroll: true });
    }
    this.#tell();
  }

  #status(): HTMLElement | null {
    return document.querySelector<HTMLElement>("[data-live-told]");
  }

  #tell(): void {
    const status = this.#status();
    if (!status || Date.now() - this.#told < TELL_AGAIN) return;
    this.#told = Date.now();
    status.classList.add("sr");
    status.textContent = "";
    setTimeout(() => (status.textContent = status.dataset.liveTold ?? ""), 100);
  }

  #tellConnection(there: boolean): void {
    const status = this.#status();
    if (!status || status.classList.contains("sr") === there) return;
    status.textContent = there ? "" : (status.dataset.liveLost ?? "");
    status.classList.toggle("sr", there);
  }

  /** The session has ended: nothing stays on the screen. */
  #leave(): void {
    this.live.replaceChildren();
    this.#hide();
    if (!this.#isLeaving) location.reload();
  }
}
