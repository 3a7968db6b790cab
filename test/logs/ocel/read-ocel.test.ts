import { describe, expect, test } from "vitest";

import { anEndlessLog, notUnderstood, readLog } from "../a-log.ts";

const related = (...ids: string[]): object[] => ids.map((objectId) => ({ objectId, qualifier: "of" }));
const anEvent = (id: string, type: string, objects: string[], attributes: object[] = []): object => ({
  id,
  type,
  time: `2026-03-02T0${id.slice(1)}:00:00Z`,
  attributes,
  relationships: related(...objects),
});

const OBJECTS = [
  {
    id: "p1",
    type: "permit",
    attributes: [{ name: "amount", time: "1970-01-01T00:00:00Z", value: "7" }],
    relationships: [],
  },
  { id: "p2", type: "permit" },
];
const EVENTS = [
  anEvent(
    "e1",
    "receive",
    ["p1"],
    [
      { name: "resource", value: "u-1" },
      { name: "role", value: "clerk" },
    ],
  ),
  anEvent("e2", "receive", ["p2"]),
  anEvent("e3", "decide", ["p1"], [{ name: "colour", value: "red" }]),
];
const log = (document: object): string =>
  JSON.stringify({ objectTypes: [{ name: "permit" }], eventTypes: [], ...document });

describe("what is read of an OCEL log", () => {
  test.each([
    ["objects first", log({ objects: OBJECTS, events: EVENTS })],
    ["events first", log({ events: EVENTS, objects: OBJECTS })],
  ])("the only type of objects is the cases; %s", async (_name, content) => {
    const mapping = { facts: [{ fact: "amountYuan", column: "amount", type: "number" as const }] };
    const read = await readLog(content, { mapping });

    expect(read.cases).toEqual([
      {
        id: "p1",
        attributes: { facts: { amountYuan: 7 } },
        events: [
          { id: "e1", at: "2026-03-02T01:00:00Z", activity: "receive", person: "u-1", post: "clerk" },
          { id: "e3", at: "2026-03-02T03:00:00Z", activity: "decide" },
        ],
      },
      { id: "p2", attributes: {}, events: [{ id: "e2", at: "2026-03-02T02:00:00Z", activity: "receive" }] },
    ]);
    expect(read.reading.format).toBe("ocel");
    expect(notUnderstood(read)).toEqual([{ code: "COLUMN_NOT_USED", name: "colour", count: 1, places: [3] }]);
  });

  test("of several types the mapping must name the one of the cases, and is told which there are", async () => {
    const content = log({ objects: [...OBJECTS, { id: "b1", type: "building" }], events: EVENTS });

    await expect(readLog(content)).rejects.toThrow(
      /must say which objects are the cases; its object types: permit, building/,
    );
    await expect(readLog(content, { mapping: { objectType: "house" } })).rejects.toThrow(
      /no object of the type `house`/,
    );
    expect((await readLog(content, { mapping: { objectType: "permit" } })).cases).toHaveLength(2);
  });

  test("an event of no case is told, one of two cases is an event of both, one related twice is one event", async () => {
    const events = [anEvent("e1", "a", ["b1"]), anEvent("e2", "b", ["p1", "p2"]), anEvent("e3", "c", ["p1", "p1"])];
    const read = await readLog(log({ objects: OBJECTS, events }));

    expect(read.cases.map(({ id, events: own }) => [id, own.map(({ activity }) => activity)])).toEqual([
      ["p1", ["b", "c"]],
      ["p2", ["b"]],
    ]);
    expect(notUnderstood(read).filter((one) => JSON.stringify(one).includes("EVENT_"))).toEqual([
      { code: "EVENT_WITHOUT_CASE", count: 1, places: [1] },
      { code: "EVENT_OF_SEVERAL_CASES", count: 1, places: [2] },
    ]);
  });
});

describe("a hostile or wrong file is refused", () => {
  test.each([
    ["no JSON", '{"objects": [}', /this is not JSON/],
    ["cut off", '{"objects": [{"id": "1", "type": "t"}]', /cut off/],
    ["no objects", "{}", /there are no objects/],
    ["no events", log({ objects: OBJECTS }), /it has no events/],
  ])("%s", async (_name, content, message) => {
    await expect(readLog(content)).rejects.toThrow(message);
  });

  test.each([
    ["a text without an end", '{"events":[{"id":"', "x".repeat(10_000)],
    ["an object without an end", '{"events":[{', '"a":1,'.repeat(1_000)],
    ["brackets without an end", '{"events":[', "[".repeat(10_000)],
    ["spaces without an end", '{"events":', " ".repeat(10_000)],
  ])("%s, before it fills the memory", async (_name, start, part) => {
    await expect(readLog(anEndlessLog(start, part))).rejects.toThrow(/has more than 1000000 bytes/);
  });

  test("keys of prototypes give nothing away", async () => {
    const content = `{"objects":[{"id":"p1","type":"t"}],"events":[{"__proto__":{"id":"e9","type":"a","time":"2026-03-02T01:00:00Z"},"relationships":[{"objectId":"p1"}]}]}`;
    const read = await readLog(content);

    expect(read.cases[0]?.events).toEqual([]);
    expect(notUnderstood(read)).toEqual([{ code: "ACTIVITY_MISSING", count: 1, places: [1] }]);
  });
});
