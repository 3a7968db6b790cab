import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { beforeAll, expect, test } from "vitest";

import { fromPackFiles } from "../../../../../designer/workspace/exchange/pack-folder.ts";
import { partsOf } from "../../../../../designer/workspace/saving/difference/parts-of.ts";
import type { Conflict } from "../../../../../designer/workspace/saving/merge-documents.ts";
import { edited } from "../../../../../engine/core/check/fixes/json-edit.ts";
import { isObject } from "../../../../../engine/core/model/is-object.ts";
import type { PolicyDocuments } from "../../../../../engine/core/model/policy-documents.ts";
import { readDocument } from "../../../../../engine/core/schema/document-findings.ts";
import { PROJECT_ROOT } from "../../../../support/source-files.ts";

const SHARED = { library: { laws: [], measures: [] }, day: "2026-09-18" };
/** Names by which a document is found, which do not change in a conflict over it; and what no page shows. */
const NOT_TOLD = /^\/(?:\$schema|name|id|power|ref|organ\/id|mechanism)$/;
/** Of every place in a document one of these is another value that may stand there. */
const OTHERS = [
  "其他",
  "C",
  "B",
  "remind",
  "integer",
  "yuan",
  "workday",
  "clean",
  "atLeast",
  "2001-01-01",
  "a-name",
  7,
  8,
];

let documents: PolicyDocuments;

beforeAll(() => {
  const power = "administrative-penalty";
  const reading = fromPackFiles({ ...filesUnder(`rules/${power}`), ...filesUnder(`examples/${power}`) });
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  ({ documents } = reading);
});

test("whatever is changed in a document of a power, one of its parts tells it", () => {
  const { power, facts, parameters, conditions, rules, cases } = documents;
  const found = [
    ...changesOf("Power", power, { part: "power" }, (one) => ({ power: one })),
    ...changesOf("FactsDictionary", facts, { part: "facts" }, (one) => ({ facts: one })),
    ...rules.flatMap((rule, index) =>
      changesOf("Rule", rule, { part: "rules", name: rule.name }, (one) => ({ rules: rules.with(index, one) })),
    ),
    ...parameters.flatMap((parameter, index) =>
      changesOf("Parameter", parameter, { part: "parameters", name: parameter.name }, (one) => ({
        parameters: parameters.with(index, one),
      })),
    ),
    ...conditions.flatMap((condition, index) =>
      changesOf("NamedCondition", condition, { part: "conditions", name: condition.name }, (one) => ({
        conditions: conditions.with(index, one),
      })),
    ),
    ...cases.slice(0, 5).flatMap((example, index) =>
      changesOf("ExampleCase", example, { part: "cases", name: example.name ?? "" }, (one) => ({
        cases: cases.with(index, one),
      })),
    ),
  ];

  expect(found.filter(({ isTold }) => !isTold).map(({ where }) => where)).toEqual([]);
  expect(found.length).toBeGreaterThan(500);
});

type Kind = Parameters<typeof readDocument>[0];
type Read<K extends Kind> = Extract<ReturnType<typeof readDocument<K>>, { readonly ok: true }>["document"];

/** Changes a document in each of its places in turn, and looks whether its parts tell it. */
// oxlint-disable-next-line max-params -- the document, what it is called, and how it goes among the others
function changesOf<K extends Kind>(
  kind: K,
  document: Read<K>,
  { part, name }: Pick<Conflict, "part" | "name">,
  put: (document: Read<K>) => Partial<PolicyDocuments>,
): { readonly where: string; readonly isTold: boolean }[] {
  return leavesOf(document).flatMap((pointer) => {
    const [, key = "", fact = "", rest = ""] = /^\/(facts)\/([^/]+)(\/.*)$/.exec(pointer) ?? [];
    const conflict = part === "facts" ? { part, name: fact } : { part, ...(name === undefined ? {} : { name }) };
    if (NOT_TOLD.test(part === "facts" && key !== "" ? rest : pointer)) return [];
    const before = valuesOf(conflict, documents);
    for (const value of OTHERS) {
      const reading = readDocument(kind, edited<unknown>(document, { kind: "set", pointer, value }), "it");
      if (!reading.ok || JSON.stringify(reading.document) === JSON.stringify(document)) continue;
      const after = valuesOf(conflict, { ...documents, ...put(reading.document) });
      return [{ where: `${part} ${conflict.name ?? ""} ${pointer}`, isTold: before !== after }];
    }
    return [];
  });
}

function valuesOf(conflict: Pick<Conflict, "part" | "name">, from: PolicyDocuments): string {
  const parts = partsOf(conflict, { documents: from, map: undefined }, SHARED) ?? [];
  return JSON.stringify(parts.map(({ key, value }) => [key, value]));
}

function leavesOf(value: unknown, pointer = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(item, `${pointer}/${index}`));
  if (isObject(value)) return Object.entries(value).flatMap(([key, item]) => leavesOf(item, `${pointer}/${key}`));
  return [pointer];
}

function filesUnder(folder: string): Record<string, string> {
  const names = readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => /\.(?:json|bpmn)$/.test(name)).map((name) => `${folder}/${name}`);
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(PROJECT_ROOT, path), "utf8")]));
}
