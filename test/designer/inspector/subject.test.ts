import { expect, test } from "vitest";

import { subjectOf, type Subject } from "../../../designer/inspector/subject.ts";
import type { MapContents, MapPart } from "../../../designer/outline/map-contents.ts";
import { aMap, aStep } from "../../support/a-map.ts";

function aPart(id: string, type: string): MapPart {
  return {
    id,
    type,
    event: undefined,
    title: undefined,
    documentation: "",
    lane: undefined,
    attachedTo: undefined,
    inside: undefined,
  };
}

const PARTS = [
  aPart("s1", "UserTask"),
  aPart("s2", "UserTask"),
  aPart("gate", "ExclusiveGateway"),
  aPart("flow", "SequenceFlow"),
  aPart("lane", "Lane"),
  aPart("pool", "Participant"),
  aPart("note", "TextAnnotation"),
];
const CONTENTS: MapContents = { parts: new Map(PARTS.map((part) => [part.id, part])), lanes: [] };
const NODES = ["s1", "s2", "gate"].map((id) => ({ id, type: "UserTask", title: { zh: id, en: id } }));
const MAP = { ...aMap([aStep("s1"), aStep("s2")]), nodes: NODES };

function subject(...selection: readonly string[]): Subject {
  return subjectOf(selection, MAP, CONTENTS);
}

test("without a selection, or with one that is not on the map, it is the power", () => {
  expect(subject().kind).toBe("power");
  expect(subject("gone").kind).toBe("power");
});

test("one element is what it is", () => {
  const kinds = ["s1", "gate", "flow", "lane", "pool", "note"].map((id) => subject(id).kind);

  expect(kinds).toEqual(["step", "node", "flow", "lane", "pool", "element"]);
});

test("several steps are changed together; what is selected beside them is counted", () => {
  expect(subject("s1", "gate", "s2", "flow")).toMatchObject({
    kind: "steps",
    steps: [{ id: "s1" }, { id: "s2" }],
    others: 2,
  });
});

test("one step among other elements is still told as several, so that nobody takes it for the whole selection", () => {
  expect(subject("gate", "s1")).toMatchObject({ kind: "steps", steps: [{ id: "s1" }], others: 1 });
});

test("several elements without a step have nothing in common to change", () => {
  expect(subject("gate", "flow")).toEqual({ kind: "elements", count: 2 });
});
