import type {
  Condition,
  FactTest,
  Grade,
  NamedCondition,
  Operand,
  Parameter,
  Rule,
} from "../../../engine/core/model/formats.generated.ts";
import { FACT_COUNTS, KIND_VALUES } from "./large-facts.ts";
import { BASIS, numbered, oneOf } from "./made-up.ts";

const PARAMETERS = 20;
const CONDITIONS = 20;

export function largeParameters(): Parameter[] {
  return Array.from({ length: PARAMETERS }, (_, index) => ({
    name: `amount-limit-${index}`,
    title: numbered("金额上限", "Limit of the amount", index),
    type: "money",
    unit: "wanYuan",
    source: "setting",
    values: ["2020-01-01", "2024-01-01"].map((from, step) => ({ from, value: 900 + index + step, basis: BASIS })),
  }));
}

export function largeConditions(): NamedCondition[] {
  return Array.from({ length: CONDITIONS }, (_, index) => ({
    name: `not-public-${index}`,
    title: numbered("没有公示", "Not made public", index),
    conditions: {
      all: [
        { fact: `flag${index}`, operator: "equal", value: false },
        { fact: `kind${index}`, operator: "in", value: ["v1", "v2", "v3"] },
      ],
    },
  }));
}

/** Rules of mixed conditions, of which a case makes few fire. */
export function largeRules(count: number, random: () => number): Rule[] {
  return Array.from({ length: count }, (_, index) => {
    const { grade, effect } = oneOf(OUTCOMES, random);
    const name = `rule-${String(index).padStart(4, "0")}`;
    const message = numbered("办理不合规，请核对材料", "Not handled as it must be; check the documents of", index);
    return {
      name,
      title: numbered("违反办理规程", "Against the procedure", index),
      basis: BASIS,
      effective: { from: "2020-01-01" },
      conditions: { all: tests(index, random) },
      event: { type: "finding", params: { grade, effect, message, measures: ["block-automatically"] } },
      priority: 1 + (index % 1000),
    };
  });
}

const OUTCOMES: readonly [Outcome, ...Outcome[]] = [
  { grade: "A", effect: "stop" },
  { grade: "B", effect: "control" },
  { grade: "C", effect: "remind" },
];
type Outcome = { readonly grade: Grade; readonly effect: "stop" | "control" | "remind" };

function tests(index: number, random: () => number): Condition[] {
  const pick = (kind: keyof typeof FACT_COUNTS): string => `${kind}${Math.floor(random() * FACT_COUNTS[kind])}`;
  const kind = test(pick("kind"), "equal", `v${Math.floor(random() * KIND_VALUES)}`);
  const count = test(pick("count"), "greaterThan", 97);
  const amount = test(pick("amount"), "greaterThan", {
    parameter: `amount-limit-${Math.floor(random() * PARAMETERS)}`,
  });
  const share = test(pick("share"), "lessThan", Math.floor(random() * 10) / 100);
  const flag = test(pick("flag"), "equal", random() < 0.5);
  switch (index % 4) {
    case 0:
      return [kind, amount, { any: [share, flag] }];
    case 1:
      return [count, { condition: `not-public-${index % CONDITIONS}` }, kind];
    case 2:
      return [amount, { not: { all: [kind, flag] } }, test(pick("derived"), "equal", true)];
    default:
      return [
        kind,
        share,
        test(pick("day"), "after", { fact: pick("day") }),
        { any: [flag, { all: [count, amount] }] },
      ];
  }
}

function test(fact: string, operator: string, value: Operand): FactTest {
  return { fact, operator, value };
}
