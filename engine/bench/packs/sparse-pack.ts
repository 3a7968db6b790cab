import { packInput, parsedCase, type SyntheticCase, type SyntheticFact, type SyntheticPack } from "./pack-input.ts";
import { seededRandom } from "../../simulate/random.ts";

const KINDS = Array.from({ length: 24 }, (_, index) => `kind${index}`);
const AMOUNTS = Array.from({ length: 12 }, (_, index) => `amount${index}`);
const VALUES = Array.from({ length: 60 }, (_, index) => `v${index}`);
const LARGEST = 1_000_000;

/**
 * A pack as large catalogues have it: many facts, and of its many rules a case reaches few. Three rules of four are for
 * one value of an enum with a limit beside it, the others are for very high or very low amounts. The same seed gives the
 * same pack.
 */
export function sparsePack(ruleCount: number, caseCount: number, seed: number): SyntheticPack {
  const random = seededRandom(seed);
  const rules = Array.from({ length: ruleCount }, (_, index) => ({
    name: `rule-${String(index).padStart(5, "0")}`,
    conditions: { all: index % 4 === 3 ? extreme(random) : special(random) },
  }));
  const cases = Array.from({ length: caseCount }, () => parsedCase(sparseCase(random)));
  return { rules, input: packInput(dictionary(), rules), cases };
}

type Test = { readonly fact: string; readonly operator: string; readonly value: string | number };

function special(random: () => number): Test[] {
  return [
    { fact: one(KINDS, random), operator: "equal", value: one(VALUES, random) },
    { fact: one(AMOUNTS, random), operator: "greaterThan", value: amount(random) },
  ];
}

/** Beyond the outermost hundredth. */
function extreme(random: () => number): Test[] {
  const fact = one(AMOUNTS, random);
  const margin = Math.floor(amount(random) / 100);
  const beside = { fact: one(AMOUNTS, random), operator: "lessThan", value: amount(random) };
  return random() < 0.5
    ? [{ fact, operator: "greaterThan", value: LARGEST - margin }, beside]
    : [{ fact, operator: "lessThanInclusive", value: margin }, beside];
}

function sparseCase(random: () => number): SyntheticCase {
  const kinds = KINDS.map((name) => [name, one(VALUES, random)] as const);
  return Object.fromEntries([...kinds, ...AMOUNTS.map((name) => [name, amount(random)] as const)]);
}

function dictionary(): Record<string, SyntheticFact> {
  const facts: Record<string, SyntheticFact> = {};
  for (const name of KINDS) facts[name] = { type: "enum", values: VALUES };
  for (const name of AMOUNTS) facts[name] = { type: "integer" };
  return facts;
}

function one(choices: readonly string[], random: () => number): string {
  return choices[Math.floor(random() * choices.length)] ?? "";
}

function amount(random: () => number): number {
  return Math.floor(random() * LARGEST);
}
