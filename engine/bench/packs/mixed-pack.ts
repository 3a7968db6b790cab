import {
  packInput,
  parsedCase,
  type SyntheticCondition,
  type SyntheticFact,
  type SyntheticPack,
} from "./pack-input.ts";
import { seededRandom } from "../../simulate/random.ts";

const KINDS = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"] as const;
const FACTS_PER_TYPE = 8;

/**
 * A pack of mixed conditions and cases for it: equality on an enum, ranges on whole and decimal numbers, booleans, in
 * nested groups. The same seed gives the same pack.
 */
export function mixedPack(ruleCount: number, caseCount: number, seed: number): SyntheticPack {
  const random = seededRandom(seed);
  const rules = Array.from({ length: ruleCount }, (_, index) => ({
    name: `rule-${String(index).padStart(5, "0")}`,
    conditions: condition(random, index),
  }));
  const cases = Array.from({ length: caseCount }, () => parsedCase(mixedCase(random)));
  return { rules, input: packInput(dictionary(), rules), cases };
}

function condition(random: () => number, index: number): SyntheticCondition {
  const fact = (prefix: string): string => `${prefix}${Math.floor(random() * FACTS_PER_TYPE)}`;
  const kind = {
    fact: fact("kind"),
    operator: "equal",
    value: KINDS[Math.floor(random() * KINDS.length)] ?? "a",
  } as const;
  const count = { fact: fact("count"), operator: "greaterThan", value: Math.floor(random() * 100) } as const;
  const share = {
    fact: fact("share"),
    operator: "lessThanInclusive",
    value: Math.floor(random() * 100) / 100,
  } as const;
  const flag = { fact: fact("flag"), operator: "equal", value: random() < 0.5 } as const;
  switch (index % 4) {
    case 0:
      return { all: [kind, count, { any: [share, flag] }] };
    case 1:
      return { all: [count, { ...share, operator: "greaterThan" }, flag] };
    case 2:
      return { all: [{ any: [kind, flag] }, { ...count, operator: "lessThan", value: 30 }, share] };
    default:
      return {
        all: [flag, kind, { ...count, operator: "greaterThanInclusive" }, { any: [share, { all: [count, flag] }] }],
      };
  }
}

function mixedCase(random: () => number): Record<string, string | number | boolean> {
  const facts: Record<string, string | number | boolean> = {};
  for (let index = 0; index < FACTS_PER_TYPE; index++) {
    facts[`kind${index}`] = KINDS[Math.floor(random() * KINDS.length)] ?? "a";
    facts[`count${index}`] = Math.floor(random() * 100);
    facts[`share${index}`] = Math.floor(random() * 100) / 100;
    facts[`flag${index}`] = random() < 0.5;
  }
  return facts;
}

function dictionary(): Record<string, SyntheticFact> {
  const facts: Record<string, SyntheticFact> = {};
  for (let index = 0; index < FACTS_PER_TYPE; index++) {
    facts[`kind${index}`] = { type: "enum", values: KINDS };
    facts[`count${index}`] = { type: "integer" };
    facts[`share${index}`] = { type: "decimal" };
    facts[`flag${index}`] = { type: "boolean" };
  }
  return facts;
}
