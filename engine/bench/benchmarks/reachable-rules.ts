import { compilePolicy } from "../../core/compile/compile-policy.ts";
import type { CompiledPolicy } from "../../core/compile/compiled-policy.ts";
import { CODE_LIMIT } from "../../core/decide/dated-policy.ts";
import { NO_RECORD, PASS, type Slots } from "../../core/decide/outcome.ts";
import { indexRules } from "../../core/decide/rule-index.ts";
import { evaluate } from "../../core/evaluate/evaluate.ts";
import type { Benchmark, Cell } from "../benchmark.ts";
import { microsecondsByTurns, type Timing } from "../measure.ts";
import type { SyntheticPack } from "../packs/pack-input.ts";
import { sparsePack } from "../packs/sparse-pack.ts";

/** The cost of a case beside the number of rules it can reach, and beside deciding all of them without the index. */
export const reachableRules: Benchmark = {
  name: "reachable-rules",
  title: "In process: cost grows with the rules that a case can reach",
  run: async ({ pace, progress }) => {
    const rows: Cell[][] = [];
    for (const size of pace === "quick" ? [20, 200] : [20, 200, 2_000, 20_000]) {
      progress(`${size} rules`);
      rows.push(await rowOf(sparsePack(size, CASES, SEED), pace === "quick" ? QUICK : NORMAL));
    }
    return {
      columns: [
        "rules",
        "decided by",
        "reached",
        "fired",
        "whole case µs",
        "decide µs",
        "decide all µs",
        "all / decide",
      ],
      rows,
      notes: [
        "`reached` and `fired` are means per case; every case sends all of its 36 facts.",
        `Up to ${CODE_LIMIT} rules are decided in straight code without the index. \`decide all\` runs the closures of every rule, as if there were neither.`,
      ],
    };
  },
};

const CASES = 128;
const SEED = 2011;
const AT = "2026-11-23T09:00:00+08:00";
const DAY = "2026-11-23";
const QUICK: Timing = { warmUp: 10, turn: 5, turns: 3 };
const NORMAL: Timing = { warmUp: 1_500, turn: 100, turns: 15 };

async function rowOf({ rules, input, cases }: SyntheticPack, timing: Timing): Promise<Cell[]> {
  const policy = compile(input);
  const dated = policy.on(DAY);
  const index = indexRules(
    dated.rules.map(({ compiled }) => compiled.plan),
    dated.parameters,
  );
  const frames = cases.map((facts) => policy.readFacts(facts).values);
  const decideAll = (values: Slots): number =>
    dated.rules.filter(({ decide }) => decide(values, NO_RECORD) === PASS).length;
  const [whole = 0, decided = 0, all = 0] = await microsecondsByTurns(
    [
      { name: "whole case", call: (round) => evaluate(policy, { facts: cases[round % CASES] ?? {} }, AT) },
      { name: "decide", call: (round) => dated.decide(frames[round % CASES] ?? []) },
      { name: "decide all", call: (round) => decideAll(frames[round % CASES] ?? []) },
    ],
    timing,
  );
  const mean = (count: (values: Slots) => number): number =>
    frames.reduce((sum, values) => sum + count(values), 0) / CASES;
  const reachable = mean((values) => {
    let count = 0;
    index.reachable(values, () => void (count += 1));
    return count;
  });
  const way = rules.length > CODE_LIMIT ? "index" : "straight code";
  return [rules.length, way, reachable, mean(decideAll), whole, decided, all, all / decided];
}

function compile(input: SyntheticPack["input"]): CompiledPolicy {
  const compiled = compilePolicy(input, "generatedCode");
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings[0]));
  return compiled.policy;
}
