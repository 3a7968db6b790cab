import { expect, test } from "vitest";

import { readMap } from "../../../engine/core/map/read-map.ts";
import type { PolicyDocuments } from "../../../engine/core/model/policy-documents.ts";
import { renamePower } from "../../../engine/core/model/rename-power.ts";
import { RICH_MAP } from "../../support/a-map-xml.ts";
import { aPower, aRule } from "../../support/a-policy.ts";

const TEXT = { zh: "文本", en: "text" };
const documents: PolicyDocuments = {
  power: aPower(),
  map: RICH_MAP,
  facts: { facts: { bids: { type: "integer", label: TEXT, source: "input" } } },
  parameters: [],
  conditions: [],
  rules: [aRule("too-few-bids", { all: [{ fact: "bids", operator: "lessThan", value: 3 }] })],
  cases: [
    {
      name: "two-bids",
      power: "school-building",
      title: TEXT,
      kind: "violating",
      facts: { bids: 2, power: "school-building" },
      expect: { verdict: "stop", caseGrade: "A", findings: ["too-few-bids"] },
      why: TEXT,
    },
  ],
};

async function powerOf(map: string): Promise<string | undefined> {
  const reading = await readMap(map);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return reading.map.power;
}

test("the power, its cases and its map name the new id, and nothing else changes", async () => {
  const renamed = renamePower(documents, "bridge-building");

  expect(renamed.power.id).toBe("bridge-building");
  expect(renamed.cases[0]).toEqual({ ...documents.cases[0], power: "bridge-building" });
  expect(await powerOf(renamed.map)).toBe("bridge-building");
  expect(renamePower(renamed, documents.power.id)).toEqual(documents);
});

test("what the map of another tool holds stays, letter by letter", () => {
  const foreign = `<definitions xmlns="a" xmlns:power="b" xmlns:s-1="urn:sunmap:bpmn:1">
    <s-1:power  ref='EX01'  my-power="old"\tpower = 'old' /><power:power power="old"/><s-1:powers power="old"/>
  </definitions>`;

  expect(renamePower({ ...documents, map: foreign }, "new").map).toBe(
    foreign.replace(`power = 'old'`, `power = "new"`),
  );
});

test.each(["", "<definitions/>", RICH_MAP.replace("<sunmap:power", "<sunmap:other")])(
  "a map that names no power is left as it is: %s",
  (map) => {
    expect(renamePower({ ...documents, map }, "new").map).toBe(map);
  },
);
