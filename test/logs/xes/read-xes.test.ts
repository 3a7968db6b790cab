import { gzipSync } from "node:zlib";

import { describe, expect, test } from "vitest";

import { aLog, anEndlessLog, notUnderstood, readLog } from "../a-log.ts";

const xes = (inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1.0">\n${inner}\n</log>`;
const event = (...attributes: string[]): string => `<event>${attributes.join("")}</event>`;
const text = (key: string, value: string): string => `<string key="${key}" value="${value}"/>`;
const AT = '<date key="time:timestamp" value="2026-03-02T09:30:00+08:00"/>';
const nested = (depth: number): string => `<log>${"<list>".repeat(depth - 1)}${"</list>".repeat(depth - 1)}</log>`;
const trace = (id: string, ...events: string[]): string =>
  `<trace>${text("concept:name", id)}${events.join("")}</trace>`;

describe("what is read of a trace", () => {
  test("activity, time, person, post and transition of every event", async () => {
    const log = xes(
      trace(
        "no 1",
        event(
          text("concept:name", "受理 &amp; 登记"),
          AT,
          text("org:resource", "u-1"),
          text("org:role", "窗口"),
          text("lifecycle:transition", "COMPLETE"),
        ),
      ),
    );

    expect(await readLog(log)).toEqual({
      cases: [
        {
          id: "no 1",
          attributes: {},
          events: [
            {
              at: "2026-03-02T09:30:00+08:00",
              activity: "受理 & 登记",
              person: "u-1",
              post: "窗口",
              transition: "complete",
            },
          ],
        },
      ],
      reading: { format: "xes", cases: 1, events: 1, notUnderstood: [] },
    });
  });

  test("the group is the post where there is no role", async () => {
    const { cases } = await readLog(
      xes(trace("1", event(text("concept:name", "a"), AT, text("org:group", "二科"), text("org:role", "")))),
    );

    expect(cases[0]?.events[0]?.post).toBe("二科");
  });

  test("gzip is unpacked", async () => {
    const packed = gzipSync(xes(trace("1", event(text("concept:name", "a"), AT))));

    expect((await readLog(packed)).cases).toHaveLength(1);
  });

  test("the encoding that the file declares is its encoding", async () => {
    const log = `<?xml version="1.0" encoding="GBK"?><log>${trace("1", event(text("concept:name", "@@"), AT))}</log>`;
    const [before = "", after = ""] = log.split("@@");
    // 受理 in GBK
    const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0xca, 0xdc, 0xc0, 0xed]), Buffer.from(after)]);

    expect((await readLog(bytes)).cases[0]?.events[0]?.activity).toBe("受理");
  });

  test("an event without a name has that of the first classifier", async () => {
    const log = xes(
      `<classifier name="c" keys="kind 'sub kind'"/>${trace("1", event(text("kind", "x"), text("sub kind", "y"), AT))}`,
    );

    expect((await readLog(log)).cases[0]?.events[0]?.activity).toBe("x+y");
  });

  test("what the log declares of every event holds where an event is silent, but never a time", async () => {
    const globals = `<global scope="event">${text("org:resource", "nobody")}${AT}</global>`;
    const silent = event(text("concept:name", "a"), AT);
    const told = event(text("concept:name", "b"), AT, text("org:resource", "u-1"));
    const timeless = event(text("concept:name", "c"));
    const read = await readLog(xes(`${globals}${trace("1", silent, told, timeless)}`));

    expect(read.cases[0]?.events.map(({ person }) => person)).toEqual(["nobody", "u-1"]);
    expect(notUnderstood(read)).toEqual([{ code: "TIME_MISSING", count: 1, places: [3] }]);
  });

  test("attributes of the mapping are facts in their type, those of the trace facts of the case", async () => {
    const log = xes(
      `<trace>${text("concept:name", "1")}<int key="amount" value="7"/>${event(text("concept:name", "a"), AT, text("paid", "是"))}</trace>`,
    );
    const facts = [
      { fact: "amountYuan", column: "amount", of: "case" as const },
      { fact: "isPaid", column: "paid", type: "boolean" as const },
    ];
    const { cases } = await readLog(log, { mapping: { facts } });

    expect(cases[0]?.attributes.facts).toEqual({ amountYuan: 7 });
    expect(cases[0]?.events[0]?.facts).toEqual({ isPaid: true });
  });
});

describe("what is not understood is told with its place", () => {
  test("an event without activity, without time, with an unreadable time, of another transition, and unknown attributes", async () => {
    const read = await readLog(
      xes(
        [
          "<trace>",
          text("concept:name", "1"),
          event(AT),
          event(text("concept:name", "a")),
          event(text("concept:name", "a"), '<date key="time:timestamp" value="3/4/2026 9:30"/>'),
          event(text("concept:name", "a"), AT, text("lifecycle:transition", "suspend")),
          event(text("concept:name", "a"), AT, `<string key="cost" value="1"><string key="inner" value="2"/></string>`),
          "</trace>",
        ].join("\n"),
      ),
    );

    expect(read.cases[0]?.events).toHaveLength(1);
    expect(notUnderstood(read)).toEqual([
      { code: "ACTIVITY_MISSING", count: 1, places: [5] },
      { code: "TIME_MISSING", count: 1, places: [6] },
      { code: "TIME_UNREADABLE", name: "3/4/2026 9:30", count: 1, places: [7] },
      { code: "TRANSITION_NOT_USED", name: "suspend", count: 1, places: [8] },
      { code: "COLUMN_NOT_USED", name: "cost", count: 1, places: [9] },
      { code: "COLUMN_NOT_USED", name: "…/inner", count: 1, places: [9] },
    ]);
  });

  test("a trace without a name is a case all the same, and two traces of one name are one case", async () => {
    const one = event(text("concept:name", "a"), AT);
    const read = await readLog(
      xes(`<trace>${one}</trace>\n${trace("1", one)}\n${trace("2", one)}\n${trace("1", one)}`),
    );

    expect(read.cases.map(({ id, events }) => [id, events.length])).toEqual([
      ["#1", 1],
      ["1", 2],
      ["2", 1],
    ]);
    expect(notUnderstood(read)).toEqual([
      { code: "CASE_MISSING", count: 1, places: [3] },
      { code: "CASE_TWICE", name: "1", count: 1, places: [6] },
    ]);
  });

  test("of two events with one id the first is kept", async () => {
    const twice = ["a", "b"].map((name) => event(text("concept:name", name), AT, text("identity:id", "x")));
    const read = await readLog(xes(trace("1", ...twice)));

    expect(read.cases[0]?.events.map(({ activity }) => activity)).toEqual(["a"]);
    expect(notUnderstood(read)).toEqual([{ code: "EVENT_REPEATED", count: 1, places: [3] }]);
  });

  test("a text too long for an event is cut, at its very limit it is not", async () => {
    const names = ["x".repeat(200), "y".repeat(201)].map((name) => event(text("concept:name", name), AT));
    const read = await readLog(xes(trace("1", ...names)));

    expect(read.cases[0]?.events.map(({ activity = "" }) => activity.length)).toEqual([200, 200]);
    expect(notUnderstood(read)).toEqual([{ code: "TEXT_TOO_LONG", name: "activity", count: 1, places: [3] }]);
  });
});

describe("a hostile file is refused", () => {
  test.each([
    ["a DTD with entities", '<!DOCTYPE log [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><log>&b;</log>', /DTD/],
    ["an entity of its own", "<log><trace>&lol;</trace></log>", /not readable as XES/],
    ["another root", "<html><trace/></html>", /its root is html/],
    ["a cut-off file", "<log><trace>", /not readable as XES/],
    ["bytes that are not of the encoding", Buffer.from([...Buffer.from("<log>"), 0xff, 0xfe, 0xff]), /is not utf-8/],
    ["an unknown encoding", '<?xml version="1.0" encoding="nonsense"?><log/>', /encoding nonsense/],
  ])("%s", async (_name, content, message) => {
    await expect(readLog(content)).rejects.toThrow(message);
  });

  test("elements nested 33 deep are too deep, 32 are not", async () => {
    await expect(readLog(nested(33))).rejects.toThrow(/nested too deeply/);
    expect((await readLog(nested(32))).cases).toEqual([]);
  });

  test.each([
    ["text without a tag", "<log>", "x".repeat(10_000)],
    ["an attribute without an end", '<log><string key="', "x".repeat(10_000)],
    ["a tag with attributes without an end", "<log><string ", 'a="b" c="d" '.repeat(500)],
    ["a comment without an end", "<log><!-- ", "x".repeat(10_000)],
    ["elements that only open", "<log>", "<list>".repeat(100)],
  ])("%s, before it fills the memory", async (_name, start, part) => {
    await expect(readLog(anEndlessLog(start, part))).rejects.toThrow(/line \d+: a tag is too long/);
  });

  test("gzip that grows without measure", async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from("<log>"), Buffer.alloc(80_000_000, "<list/>")]));
    expect(bomb.length).toBeLessThan(400_000);

    await expect(readLog(aLog(bomb, 65_536))).rejects.toThrow(/beyond all measure/);
  });

  test("gzip that is cut off", async () => {
    const packed = gzipSync(xes(trace("1", event(text("concept:name", "a"), AT))));

    await expect(readLog(packed.subarray(0, packed.length - 12))).rejects.toThrow(/damaged or cut off/);
  });

  test("keys of prototypes are names like any other", async () => {
    const log = xes(
      trace("1", event(text("concept:name", "a"), AT, text("sunmap:fact:__proto__", "x"), text("__proto__", "y"))),
    );
    const read = await readLog(log);

    expect(JSON.stringify(read.cases[0]?.events[0]?.facts)).toBe('{"__proto__":"x"}');
    expect(notUnderstood(read)).toEqual([{ code: "COLUMN_NOT_USED", name: "__proto__", count: 1, places: [3] }]);
    expect(Reflect.get({}, "x")).toBeUndefined();
  });

  test("a million kinds of unknown attributes leave a short report", async () => {
    const many = Array.from({ length: 1_000 }, (_, index) => text(`key-${index}`, "v")).join("");
    const read = await readLog(xes(trace("1", event(text("concept:name", "a"), AT, many))));

    expect(read.reading.notUnderstood).toHaveLength(201);
    expect(read.reading.notUnderstood.find(({ code }) => code === "OTHERS")?.count).toBe(800);
  });
});
