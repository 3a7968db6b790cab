import { describe, expect, test } from "vitest";

import { factText, readFactText, type ScalarDefinition } from "../../../designer/trial/fact-text.ts";

const ratio: ScalarDefinition = { type: "decimal", unit: "ratio" };
const money: ScalarDefinition = { type: "money", unit: "wanYuan" };

describe("what stands in an editor is sent back as it was", () => {
  test.each<[unknown, ScalarDefinition, string]>([
    [0.1001, ratio, "10.01"],
    [0.07, ratio, "7"],
    [380, money, "380"],
    ["380.000001", money, "380.000001"],
    [true, { type: "boolean" }, "true"],
    ["open", { type: "enum" }, "open"],
    ["2026-09-18", { type: "date" }, "2026-09-18"],
    ["2026-09-18T01:30:00+00:00", { type: "dateTime" }, "2026-09-18T09:30"],
  ])("%j", (sent, definition, text) => {
    expect(factText(sent, definition)).toBe(text);
  });

  test("an instant is read in the time of Shanghai", () => {
    expect(readFactText("2026-09-18T09:30", { type: "dateTime" })).toBe("2026-09-18T09:30:00+08:00");
  });

  test("a percentage does not drift", () => {
    expect(readFactText("1.1", ratio)).toBe(0.011);
    expect(factText(0.011, ratio)).toBe("1.1");
    expect(readFactText("7", ratio)).toBe(0.07);
  });
});

test("an empty editor sends nothing", () => {
  expect(readFactText("  ", money)).toBeUndefined();
  expect(factText(undefined, money)).toBe("");
  expect(factText(null, money)).toBe("");
});

test("numbers are read as people write them", () => {
  expect(readFactText("1,234.5", money)).toBe(1234.5);
  expect(readFactText("３８０", money)).toBe(380);
  expect(readFactText("10%", ratio)).toBe(0.1);
  expect(readFactText("2.", { type: "decimal" })).toBe(2);
});

test("what is no number is sent as it stands, so that the judgment says so", () => {
  expect(readFactText("约380", money)).toBe("约380");
  expect(readFactText("9".repeat(400), { type: "integer" })).toBe("9".repeat(400));
});

test("an instant that does not exist stands as it was sent", () => {
  expect(factText("2026-02-30T09:30:00+08:00", { type: "dateTime" })).toBe("2026-02-30T09:30:00+08:00");
});
