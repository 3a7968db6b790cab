import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import type { Path } from "../condition/condition-path.ts";

/** A key that may stand in an object, how its value begins, and what it means. */
export type KnownKey = { readonly key: string; readonly start: string; readonly label?: LocalizedText };

/** The keys of the rule format, by the key under which their object stands. A test compares them with the schemas. */
export const RULE_KEYS = {
  "": ["name", "ref", "title", "description", "basis", "effective", "conditions", "event", "priority"],
  title: ["zh", "en"],
  description: ["zh", "en"],
  message: ["zh", "en"],
  note: ["zh", "en"],
  basis: ["law", "article", "mechanism", "note"],
  effective: ["from", "to"],
  event: ["type", "params"],
  params: ["grade", "effect", "message", "measures"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export const TEST_KEYS = ["fact", "operator", "value"] as const;
export const GROUP_KEYS = ["all", "any", "not", "condition"] as const;
const OPERAND_KEYS = ["fact", "parameter"] as const;

const STARTS: Readonly<Record<string, string>> = {
  title: "{}",
  description: "{}",
  message: "{}",
  note: "{}",
  effective: "{}",
  conditions: "{}",
  event: "{}",
  params: "{}",
  not: "{}",
  basis: "[]",
  measures: "[]",
  all: "[]",
  any: "[]",
  priority: "100",
  value: "",
};

/** The keys that may still be added to the object at a place. */
export function keysAt(path: Path, present: readonly string[]): KnownKey[] {
  return possibleKeys(path, present)
    .filter((key) => !present.includes(key))
    .map((key) => ({ key, start: STARTS[key] ?? '""' }));
}

function possibleKeys(path: Path, present: readonly string[]): readonly string[] {
  if (path[0] === "conditions") return conditionKeys(path, present);
  const named = path.findLast((step) => typeof step === "string") ?? "";
  return Object.entries(RULE_KEYS).find(([name]) => name === named)?.[1] ?? [];
}

function conditionKeys(path: Path, present: readonly string[]): readonly string[] {
  const isTest = TEST_KEYS.some((key) => present.includes(key));
  if (path.at(-1) === "value" && !isTest) return [...OPERAND_KEYS, ...GROUP_KEYS];
  if (isTest) return TEST_KEYS;
  // Two groups side by side, or a test in a group's place, are refused by the engine.
  return GROUP_KEYS.some((key) => present.includes(key)) ? [] : [...GROUP_KEYS, ...TEST_KEYS];
}
