// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { LiveUpdates } from "../../../../designer/supervision/live/live-updates.ts";

/** The browser's own stream, which happy-dom has not. */
class Stream extends EventTarget {
  static readonly CLOSED = 2;
  static opened: Stream[] = [];
  readyState = 0;

  constructor() {
    super();
    Stream.opened.push(this);
  }
  close(): void {
    this.readyState = Stream.CLOSED;
  }
  tell(topic: string, data: object): void {
    this.dispatchEvent(new MessageEvent(topic, { data: JSON.stringify(data) }));
  }
}

let news: (readonly string[])[] = [];
let live: LiveUpdates;
let visibility: DocumentVisibilityState = "visible";

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("EventSource", Stream);
  Object.defineProperty(document, "visibilityState", { configurable: true, get: () => visibility });
  visibility = "visible";
  Stream.opened = [];
  news = [];
  const host = { addController: () => undefined, removeController: () => undefined, requestUpdate: () => undefined };
  live = new LiveUpdates({ ...host, updateComplete: Promise.resolve(true) }, { onNews: (ids) => void news.push(ids) });
  live.hostConnected();
  stream().dispatchEvent(new Event("open"));
});
afterEach(() => {
  live.hostDisconnected();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const stream = (): Stream => {
  const last = Stream.opened.at(-1);
  if (last === undefined) throw new Error("no stream was opened");
  return last;
};
const show = (state: DocumentVisibilityState): void => {
  visibility = state;
  document.dispatchEvent(new Event("visibilitychange"));
};

test("what happens in one moment is told once, each finding once", () => {
  stream().tell("finding", { finding: "f1" });
  stream().tell("case", { case: "c1" });
  stream().tell("finding", { finding: "f2" });
  stream().tell("finding", { finding: "f1" });
  expect(news).toEqual([]);

  vi.advanceTimersByTime(1_000);
  expect(news).toEqual([["f1", "f2"]]);
});

test("when so much was missed that all must be read anew, that is news too", () => {
  stream().tell("reset", {});
  vi.advanceTimersByTime(1_000);

  expect(news).toEqual([[]]);
});

test("a lost connection is told with its time, and all is read anew when it is back", () => {
  vi.setSystemTime("2026-09-18T01:30:00Z");
  stream().dispatchEvent(new Event("error"));
  vi.setSystemTime("2026-09-18T01:31:00Z");
  stream().dispatchEvent(new Event("error"));
  expect([live.state.value, live.cutOffSince.value]).toEqual(["cutOff", "2026-09-18T01:30:00.000Z"]);

  stream().dispatchEvent(new Event("open"));
  expect([live.state.value, live.cutOffSince.value, news]).toEqual(["live", undefined, [[]]]);
});

test("a stream that the browser gave up is opened again after a while", () => {
  stream().close();
  stream().dispatchEvent(new Event("error"));
  expect(Stream.opened.length).toBe(1);

  vi.advanceTimersByTime(6_000);
  expect(Stream.opened.length).toBe(2);
});

test("while nobody sees the page it asks nothing; seen again, it reads what was missed", () => {
  const first = stream();
  show("hidden");
  expect([live.state.value, first.readyState]).toEqual(["paused", Stream.CLOSED]);

  show("visible");
  expect([live.state.value, Stream.opened.length]).toEqual(["connecting", 2]);
  stream().dispatchEvent(new Event("open"));
  expect([live.state.value, news]).toEqual(["live", [[]]]);
});
