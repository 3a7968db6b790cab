import type { MapFlow, PowerMap, StepTimeLimit } from "../../engine/core/map/power-map.ts";
import type { TimeLimit } from "../../engine/core/model/formats.generated.ts";
import { TEXT } from "./a-fact.ts";
import { aMap, aStep } from "./a-map.ts";

/**
 * The map of some ways, each written as `start > a > b`. Ids `s1`, `s2`, … are steps, all others nodes that take
 * no time; each is its own title.
 */
export function aFlow(
  ways: readonly string[],
  limits: Readonly<Record<string, readonly StepTimeLimit[]>> = {},
): PowerMap {
  const walked = ways.map((way) => way.split(" > "));
  const ids = [...new Set(walked.flat())];
  const flows = walked.flatMap((way) =>
    way.slice(1).map((to, index): MapFlow => {
      const from = way[index] ?? "";
      return { id: `${from}-${to}`, title: undefined, from, to, condition: undefined, isDefault: false };
    }),
  );
  const once = [...new Map(flows.map((flow) => [flow.id, flow])).values()];
  return {
    ...aMap(ids.filter(isStep).map((id) => aStep(id, { ...titled(id), timeLimits: limits[id] ?? [] }))),
    nodes: ids.map((id) => ({ ...titled(id), type: isStep(id) ? "UserTask" : "ExclusiveGateway" })),
    flows: once,
  };
}

function titled(id: string): { id: string; title: { zh: string; en: string } } {
  return { id, title: { zh: id, en: id } };
}

function isStep(id: string): boolean {
  return /^s\d+$/.test(id);
}

/** A time limit on a step: at most so many working days for the step itself, unless the test says otherwise. */
export function aTimeLimit(amount: number, parts: Partial<StepTimeLimit> = {}): StepTimeLimit {
  const ends = {
    id: undefined,
    pauses: [],
    extension: undefined,
    startEvent: undefined,
    endEvent: undefined,
    law: undefined,
    article: undefined,
  };
  return { amount, unit: "workday", bound: "atMost", ...ends, ...parts };
}

/** A time that a power commits itself to: so many working days for the whole run, unless the test says otherwise. */
export function aCommitment(amount: number, parts: Partial<TimeLimit> = {}): TimeLimit {
  const basis = [{ law: "招标投标法", article: "24(1)" }];
  return { title: TEXT, amount, unit: "workday", bound: "atMost", basis, ...parts };
}
