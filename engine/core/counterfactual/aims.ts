import { pointerInto, type PlanNode, type TestPlan } from "../compile/plan.ts";
import { FAIL, PASS, type Decided } from "../decide/outcome.ts";

export type Want = typeof PASS | typeof FAIL;

/** A test that stands between a condition and its wanted outcome, and how it would have to come out. */
export type Aim = { readonly test: TestPlan; readonly pointer: string; readonly want: Want };

export type DecideTest = (test: TestPlan) => Decided;

/**
 * The tests of which one must come out otherwise before a condition can come to what is wanted. Where all of several must,
 * only the first of them: the others are aimed at when it does.
 */
export function aimsOf(node: PlanNode, want: Want, decide: DecideTest, pointer = ""): Aim[] {
  if (node.kind === "test") return decide(node) === want ? [] : [{ test: node, pointer, want }];
  const { kind, of } = node;
  const inner = kind === "not" ? opposite(want) : want;
  const aims = of.map((child, index) => aimsOf(child, inner, decide, `${pointer}${pointerInto(kind, index)}`));
  if (needsAll(kind, want)) return aims.find((some) => some.length > 0) ?? [];
  return aims.some((some) => some.length === 0) ? [] : aims.flat();
}

/** How many tests must come out otherwise at least, if no fact is read by two of them. */
export function distanceOf(node: PlanNode, want: Want, decide: DecideTest): number {
  if (node.kind === "test") return decide(node) === want ? 0 : 1;
  const { kind, of } = node;
  const distances = of.map((child) => distanceOf(child, kind === "not" ? opposite(want) : want, decide));
  return needsAll(kind, want) ? distances.reduce((sum, distance) => sum + distance, 0) : Math.min(...distances);
}

function needsAll(kind: Exclude<PlanNode["kind"], "test">, want: Want): boolean {
  return (
    (kind === "all" && want === PASS) || (kind === "any" && want === FAIL) || kind === "not" || kind === "condition"
  );
}

function opposite(want: Want): Want {
  return want === PASS ? FAIL : PASS;
}
