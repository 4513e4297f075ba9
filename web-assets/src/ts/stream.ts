// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// The stream of this browser: opened with the pages that are shown and what is there of each; when
// it breaks or ends it is opened again, after a time that differs from browser to browser.

export type Shown = { page: string; token: string };
export type News = Shown & { title: string; html: string };

type Told = { news: (news: News) => void; over: () => void; isThere: (there: boolean) => void };

/** Seconds: short waits while a house that was stopped may start again, then longer ones. */
const SHORTEST = 1;
const SHORT_ONES = 8;
const LONGEST = 30;

/** A page that was opened again may be older than what was sent: then all is asked anew. */
const known = (shown: Shown[]) => shown.map((it) => `${it.page} ${it.token}`).join("\n");

export class Stream {
  #source: EventSource | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #failed = 0;
  #shown: Shown[] = [];
  /** What the house knows that is there of each page. */
  #known = "";

  constructor(private readonly told: Told) {
    addEventListener("online", () => this.#source || this.#open());
  }

  /** From now on these pages are shown; nothing is asked anew when they are the same. */
  show(shown: Shown[]): void {
    this.#shown = shown;
    if (this.#known === known(shown) && (this.#source || this.#waiting)) return;
    this.#open();
  }

  close(): void {
    this.#shown = [];
    this.#stop();
  }

  #stop(): void {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#source?.close();
    this.#source = undefined;
  }

  #open(): void {
    this.#stop();
    this.#known = known(this.#shown);
    if (this.#shown.length === 0) return;
    const asked = new URLSearchParams();
    for (const { page, token } of this.#shown) {
      asked.append("page", page);
      asked.append("token", token);
    }
    const source = new EventSource(`/live?${asked}`);
    this.#source = source;
    source.onopen = () => {
      this.#failed = 0;
      this.told.isThere(true);
    };
    source.onmessage = (event: MessageEvent<string>) => {
      const { page, title, html } = JSON.parse(event.data) as Omit<News, "token">;
      const token = event.lastEventId;
      for (const it of this.#shown) if (it.page === page) it.token = token;
      this.#known = known(this.#shown);
      this.told.news({ page, title, html, token });
    };
    source.addEventListener("over", () => {
      this.close();
      this.told.over();
    });
    // The house asks everybody to come back, each at a moment of their own.
    source.addEventListener("again", () => this.#later(5));
    source.onerror = () => {
      this.#failed += 1;
      if (this.#failed > 1) this.told.isThere(false);
      const more = Math.max(0, this.#failed - SHORT_ONES);
      this.#later(Math.min(SHORTEST * 2 ** more, LONGEST));
    };
  }

  #later(seconds: number): void {
    this.#stop();
    const wait = seconds * (0.2 + 0.8 * Math.random());
    this.#waiting = setTimeout(() => this.#open(), wait * 1000);
  }
}
