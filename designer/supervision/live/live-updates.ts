import { signal, type ReadonlySignal } from "@preact/signals-core";
import type { ReactiveController, ReactiveControllerHost } from "lit";

import { openLive } from "../../api/live.ts";

/** Whether what is shown is what is: from the stream, not yet, no more, or on hold while nobody sees the page. */
export type LiveState = "connecting" | "live" | "cutOff" | "paused";

/** What a page does with the stream. */
export type LiveListener = {
  /** Something happened; called at most once in a moment, with all of the findings that it was about. */
  readonly onNews: (findings: readonly string[]) => void;
};

const MOMENT_MS = 800;
const AGAIN_MS = 5_000;

/**
 * Keeps a page in step with the service: gathers what happens in a moment into one call, rests while the page is hidden,
 * and after every interruption calls once, because something may have happened meanwhile.
 */
export class LiveUpdates implements ReactiveController {
  readonly #state = signal<LiveState>("connecting");
  readonly #since = signal<string | undefined>(undefined);
  readonly #listener: LiveListener;
  #close: (() => void) | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  #moment: ReturnType<typeof setTimeout> | undefined;
  #findings = new Set<string>();
  #wasCut = false;

  constructor(host: ReactiveControllerHost, listener: LiveListener) {
    this.#listener = listener;
    host.addController(this);
  }

  get state(): ReadonlySignal<LiveState> {
    return this.#state;
  }

  /** Since when (instant) the page is cut off. */
  get cutOffSince(): ReadonlySignal<string | undefined> {
    return this.#since;
  }

  hostConnected(): void {
    document.addEventListener("visibilitychange", this.#followVisibility);
    this.#followVisibility();
  }

  hostDisconnected(): void {
    document.removeEventListener("visibilitychange", this.#followVisibility);
    this.#stop();
  }

  readonly #followVisibility = (): void => {
    if (document.visibilityState === "hidden") {
      this.#stop();
      this.#state.value = "paused";
      this.#wasCut = true;
    } else if (this.#close === undefined) this.#start();
  };

  #start(): void {
    clearTimeout(this.#again);
    if (this.#state.peek() === "paused") this.#state.value = "connecting";
    this.#close = openLive({
      onOpen: () => this.#opened(),
      onLost: (isOver) => this.#lost(isOver),
      onEvent: (topic, data) => this.#take(topic === "finding" ? findingOf(data) : undefined),
    });
  }

  #stop(): void {
    clearTimeout(this.#again);
    clearTimeout(this.#moment);
    this.#moment = undefined;
    this.#close?.();
    this.#close = undefined;
  }

  #opened(): void {
    this.#state.value = "live";
    this.#since.value = undefined;
    if (this.#wasCut) this.#listener.onNews([]);
    this.#wasCut = false;
  }

  #lost(isOver: boolean): void {
    if (this.#state.peek() !== "cutOff") this.#since.value = new Date().toISOString();
    this.#state.value = "cutOff";
    this.#wasCut = true;
    if (!isOver) return;
    this.#close?.();
    this.#again = setTimeout(() => this.#start(), AGAIN_MS);
  }

  #take(id: string | undefined): void {
    if (id !== undefined) this.#findings.add(id);
    this.#moment ??= setTimeout(() => {
      this.#moment = undefined;
      const findings = [...this.#findings];
      this.#findings = new Set();
      this.#listener.onNews(findings);
    }, MOMENT_MS);
  }
}

function findingOf(data: unknown): string | undefined {
  if (typeof data !== "object" || data === null || !("finding" in data)) return undefined;
  return typeof data.finding === "string" ? data.finding : undefined;
}
