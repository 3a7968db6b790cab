import { expect, test } from "vitest";

import { diagnosticsOf } from "../../../../designer/rules/json/text-diagnostics.ts";
import { finding } from "../../../../engine/core/check/finding-catalog.ts";

const TEXT = '{ "conditions": { "all": [{ "fact": "a", "operator": "eqal", "value": 1 }] }, "a/b": 2 }';

test.each([
  ["/conditions/all/0/operator", '"eqal"'],
  ["/conditions/all/0", "{"],
  ["/conditions/all/0/value/deeper/still", "1"],
  ["/conditions/all", '"all"'],
  ["/a~1b", "2"],
  ["/event", "{"],
  ["", "{"],
])("what is said of %j stands at %j", (pointer, stretch) => {
  const [found] = diagnosticsOf(TEXT, [finding("GROUP_EMPTY", { document: "rules/x", pointer }, { key: "all" })]);
  expect(TEXT.slice(found?.from, found?.to)).toBe(stretch);
  expect(found?.severity).toBe("error");
});

test.each([
  ["/conditions/odd", '"odd"'],
  ["/7", '"7"'],
  ["/gone", "{"],
])("of an unknown key at %j the key itself is marked: %j", (pointer, stretch) => {
  const text = '{ "conditions": { "odd": 1 }, "7": [2] }';
  const [found] = diagnosticsOf(text, [finding("KEY_UNKNOWN", { document: "rule", pointer }, { key: "odd" })]);
  expect(text.slice(found?.from, found?.to)).toBe(stretch);
});

test("a text that is not there has its findings at its beginning", () => {
  const [found] = diagnosticsOf("", [finding("GROUP_EMPTY", { document: "rules/x", pointer: "/all" }, { key: "all" })]);
  expect(found).toMatchObject({ from: 0, to: 0 });
});
