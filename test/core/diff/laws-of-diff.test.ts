import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { applyDiff } from "../../../engine/core/diff/apply-diff.ts";
import { diffPolicies } from "../../../engine/core/diff/diff-policies.ts";
import { opposite } from "../../../engine/core/diff/gravity.ts";
import { policyModel, type PolicyModel } from "../../../engine/core/diff/policy-model.ts";
import type { PolicyVersion } from "../../../engine/core/diff/policy-version.ts";
import type { PolicyInput } from "../../../engine/core/compile/policy-source.ts";
import { isObject } from "../../../engine/core/model/is-object.ts";
import { validators } from "../../../engine/core/schema/validators.generated.ts";
import { aVersion, unreadPowers, versionOf, type UnreadVersion } from "../../support/policy-versions.ts";

const DAY = "2026-09-18";
const POWERS = await unreadPowers();
const VERSIONS = await Promise.all(POWERS.map(({ input, mapXml }) => aVersion(input, mapXml)));

/** As it would be sent: what is undefined is not there, and the order of the things says nothing. */
function asSent(model: PolicyModel): unknown {
  return JSON.parse(JSON.stringify([...model].toSorted(([first], [second]) => (first < second ? -1 : 1))));
}

function expectLaws(before: PolicyVersion, after: PolicyVersion): void {
  const diff = diffPolicies(before, after, DAY);
  const back = diffPolicies(after, before, DAY);

  // The diff is applied as a client gets it.
  expect(asSent(applyDiff(before, JSON.parse(JSON.stringify(diff))))).toEqual(asSent(policyModel(after)));
  expect(new Set(back.changes.map(({ id }) => id)).size).toBe(back.changes.length);
  const mirrored = new Map(back.changes.map(({ id, gravity }) => [id, opposite(gravity)]));
  expect(new Map(diff.changes.filter(({ act }) => act !== "renamed").map(({ id, gravity }) => [id, gravity]))).toEqual(
    new Map([...mirrored].filter(([id]) => !id.endsWith("#id") || id.startsWith("power/"))),
  );
}

test("ten powers are looked at", () => {
  expect(VERSIONS).toHaveLength(10);
});

test("nothing differs between a power and itself", () => {
  for (const version of VERSIONS) expect(diffPolicies(version, version, DAY).changes).toEqual([]);
});

test("of two powers that have nothing in common, the diff gives the one from the other, and the way back mirrors it", () => {
  for (const [index, version] of VERSIONS.entries()) {
    const next = VERSIONS[(index + 1) % VERSIONS.length];
    if (next !== undefined) expectLaws(version, next);
  }
});

test("a diff keeps its schema", () => {
  const [first, second] = VERSIONS;
  const diff = first && second && diffPolicies(first, second, DAY);

  expect(validators.PolicyDiff(JSON.parse(JSON.stringify(diff)))).toBe(true);
});

describe("whatever is changed in a power is told", () => {
  test("at the document in which it was changed, and the diff gives the changed power", async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(anyPower, fc.constantFrom(...PARTS), fc.nat(), fc.nat(), async (index, part, document, leaf) => {
        const [power, before] = [POWERS[index], VERSIONS[index]];
        const changed = power && withLeafChanged(power, part, { document, leaf });
        const after = changed && (await versionOf(changed.version));
        if (before === undefined || after === undefined) return;
        tried += 1;
        const places = diffPolicies(before, after, DAY).changes.flatMap((change) => [change.before, change.after]);

        expect(places.map((side) => side?.place.document)).toContain(changed?.document);
        expectLaws(before, after);
      }),
      { numRuns: RUNS },
    );
    expect(tried).toBeGreaterThan(RUNS / 4);
  });

  test("on the map, whichever value of it is another", async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(anyPower, fc.nat(), async (index, place) => {
        const [power, before] = [POWERS[index], VERSIONS[index]];
        const changed = withValueChanged(power?.mapXml ?? "", place);
        const after = power && (await versionOf({ ...power, mapXml: changed.xml }));
        if (before === undefined || after === undefined) return;
        tried += 1;
        const { changes } = diffPolicies(before, after, DAY);

        expect(
          changes.map((change) => (change.after ?? change.before)?.place.document),
          changed.what,
        ).toContain("map");
        expectLaws(before, after);
      }),
      { numRuns: RUNS },
    );
    expect(tried).toBeGreaterThan(RUNS / 4);
  });
});

const RUNS = 60;
const anyPower = fc.nat({ max: POWERS.length - 1 });
const PARTS = ["power", "facts", "parameters", "conditions", "rules"] as const;

type Changed = { readonly version: UnreadVersion; readonly document: string };

/** A power in which one value of one document is another; undefined where it has no such document. */
function withLeafChanged(
  { input, mapXml }: UnreadVersion,
  part: (typeof PARTS)[number],
  { document, leaf }: { readonly document: number; readonly leaf: number },
): Changed | undefined {
  const documents: unknown = input[part];
  if (!Array.isArray(documents)) {
    return { version: { input: { ...input, [part]: changedLeaf(documents, leaf) }, mapXml }, document: part };
  }
  const index = document % Math.max(1, documents.length);
  const chosen: unknown = documents[index];
  if (!isObject(chosen)) return undefined;
  const others: PolicyInput = { ...input, [part]: documents.with(index, changedLeaf(chosen, leaf)) };
  return { version: { input: others, mapXml }, document: `${part}/${String(chosen["name"])}` };
}

const NOT_COMPARED = new Set(["$schema", "name", "id"]);

function changedLeaf(data: unknown, place: number): unknown {
  let left = place % leavesOf(data);
  const copy = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(copy);
    if (isObject(value)) {
      return Object.fromEntries(
        Object.entries(value).map(([key, content]) => [key, NOT_COMPARED.has(key) ? content : copy(content)]),
      );
    }
    left -= 1;
    return left === -1 ? other(value) : value;
  };
  return copy(data);
}

function leavesOf(data: unknown): number {
  if (Array.isArray(data)) return data.reduce((sum: number, item) => sum + leavesOf(item), 0);
  if (!isObject(data)) return 1;
  return Object.entries(data).reduce((sum, [key, content]) => sum + (NOT_COMPARED.has(key) ? 0 : leavesOf(content)), 0);
}

function other(value: unknown): unknown {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  const text = String(value);
  if (text === "A" || text === "B") return text === "A" ? "B" : "C";
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return `${Number(text.slice(0, 4)) - 1}${text.slice(4)}`;
  return `${text}x`;
}

/** What BPMN does not mean: the names of namespaces, and the ids of the drawing. */
const MEANT = /<(?!\?|bpmn:definitions|bpmndi:BPMNDiagram|bpmndi:BPMNPlane)[\w:]+\s[^>]*?>/g;

/** Where a value is one of a few words, another of them: of what is none, the reader takes the usual one. */
const OTHER_WORDS: ReadonlyMap<string, string> = new Map([
  ["true", "false"],
  ["false", "true"],
  ["alias", "pattern"],
  ["pattern", "alias"],
  ["workday", "month"],
  ["calendarDay", "month"],
  ["atMost", "atLeast"],
  ["atLeast", "atMost"],
  ["person", "post"],
  ["post", "person"],
  ["control", "cross"],
  ["cross", "control"],
  ["obstacle", "control"],
  ["supervise", "manage"],
  ["manage", "operate"],
  ["operate", "manage"],
  ["A", "B"],
  ["B", "C"],
  ["C", "B"],
]);

/** A map in which one attribute of one element has another value. */
function withValueChanged(xml: string, place: number): { readonly xml: string; readonly what: string } {
  const attributes = [...xml.matchAll(MEANT)].flatMap((element) =>
    [...element[0].matchAll(/\s([\w:]+)="([^"]*)"/g)]
      .filter(([, name]) => name !== "id" && name !== "bpmnElement")
      .map((attribute) => ({ at: element.index + attribute.index, text: attribute[0], value: attribute[2] ?? "" })),
  );
  const chosen = attributes[place % attributes.length];
  if (chosen === undefined) return { xml, what: "nothing" };
  const { at, text, value } = chosen;
  const changed = OTHER_WORDS.get(value) ?? (/^-?\d+$/.test(value) ? `${value}1` : `${value}x`);
  const instead = text.replace(`"${value}"`, `"${changed}"`);
  return { xml: xml.slice(0, at) + instead + xml.slice(at + text.length), what: `${text} →${instead}` };
}
