import { expect, test } from "vitest";

import { JsonWriter } from "../../engine/evaluation/json-writer.ts";

const SMALL = 16;

test("texts and bytes stand in the order in which they were added", () => {
  const writer = new JsonWriter(1024);

  writer.begin();
  writer.text('{"zh":"');
  writer.encoded(Buffer.from("阳光"));
  writer.text('权力图","en":');
  writer.text('"map"}');

  expect(writer.take().toString()).toBe('{"zh":"阳光权力图","en":"map"}');
});

test("a text that is longer than a stretch is whole, and what was taken before stays as it was", () => {
  const writer = new JsonWriter(SMALL);
  const taken = Array.from({ length: 50 }, (_, number) => {
    writer.begin();
    writer.text(`${number}`);
    writer.encoded(Buffer.from("阳".repeat(number)));
    writer.text("光".repeat(number));
    return writer.take();
  });

  expect(taken.map((bytes) => bytes.toString())).toEqual(
    Array.from({ length: 50 }, (_, number) => `${number}${"阳".repeat(number)}${"光".repeat(number)}`),
  );
});

test("a text that was begun and not taken is forgotten", () => {
  const writer = new JsonWriter(SMALL);
  writer.begin();
  writer.encoded(Buffer.from("half"));
  writer.text(" written");

  writer.begin();
  writer.text("whole");

  expect(writer.take().toString()).toBe("whole");
});

test("after reuse the same memory is written again", () => {
  const writer = new JsonWriter(1024);
  writer.text("first");
  const first = writer.take();

  writer.reuse();
  writer.text("other");

  expect(writer.take().toString()).toBe("other");
  expect(first.toString()).toBe("other");
});
