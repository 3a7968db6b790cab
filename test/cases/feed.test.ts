import { expect, test } from "vitest";

import { Feed, type NumberedMessage } from "../../engine/cases/feed.ts";

const message = { topic: "case", at: "2026-09-18T09:30:00+08:00", case: "case-1" } as const;

test("whoever listens is told of what happens from then on, until he stops", () => {
  const feed = new Feed();
  const heard: NumberedMessage[] = [];
  feed.publish(1, [message]);

  const stop = feed.listen({ told: (told) => heard.push(told), ended: () => undefined });
  feed.publish(2, [message, message]);
  stop();
  feed.publish(3, [message]);

  expect(heard.map(({ seq, place }) => [seq, place])).toEqual([
    [2, 0],
    [2, 1],
  ]);
  expect(feed.listeners).toBe(0);
});

test("who comes back is told of what came after his last message, and of nothing twice", () => {
  const feed = new Feed();
  for (let seq = 1; seq <= 3; seq += 1) feed.publish(seq, [message, message]);

  expect(feed.since(2, 0)?.map(({ seq, place }) => [seq, place])).toEqual([
    [2, 1],
    [3, 0],
    [3, 1],
  ]);
  expect(feed.since(3, 1)).toEqual([]);
});

test("who comes back too late, or from another register, is told that it is not known", () => {
  const feed = new Feed();
  for (let seq = 1; seq <= 4001; seq += 1) feed.publish(seq, [message]);

  expect(feed.since(1, 0)).toBeUndefined();
  expect(feed.since(2000, 0)).toBeUndefined();
  expect(feed.since(2001, 0)).toHaveLength(2000);
  expect(feed.since(4002, 0)).toBeUndefined();
});

test("everybody is told when nothing more will be told", () => {
  const feed = new Feed();
  let ended = 0;
  feed.listen({ told: () => undefined, ended: () => (ended += 1) });

  feed.end();

  expect(ended).toBe(1);
});
