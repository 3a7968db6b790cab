import { sourcesOf, type Source } from "../compile/plan.ts";
import type { DatedRule } from "../decide/dated-policy.ts";
import { PASS, type Slots } from "../decide/outcome.ts";
import type { Scalar, Value } from "../value/value.ts";
import { aimsOf, type Aim, type Want } from "./aims.ts";
import { otherLists, placesOf, type Place, type TestReading } from "./near-facts.ts";
import { around, isOrdered, nearValues, sidesOf, startingValue, type NearValue } from "./near-values.ts";
import { turningPoints } from "./turning-point.ts";
import type { Move, Trial } from "./trial.ts";

/** Of a list only so many ways to turn one test are told: they differ in the entry that is changed. */
const MOST_IN_A_LIST = 6;

/** The single facts that, made otherwise, bring a rule nearer to firing or to not firing. */
export function movesToward(rule: DatedRule, want: Want, values: Slots, trial: Trial): Move[] {
  const {
    plan,
    rule: { name },
  } = rule.compiled;
  const aims = aimsOf(plan, want, (test) => trial.decide(test, values));
  return aims.flatMap((aim) => movesOf(aim, name, values, trial));
}

/** The ways to give a fact that is missing or unusable some value. */
export function movesToKnow(fact: Source, values: Slots, trial: Trial): Move[] {
  return trial.settable(fact, values).flatMap((source) => {
    if (source.definition.type === "list") return trial.move({ source, value: [], example: true }, values) ?? [];
    const candidates = isOrdered(source.definition)
      ? [startingValue(source.definition, trial.day)]
      : nearValues(source.definition, undefined, []).map(({ value }) => value);
    return candidates.flatMap((value) => trial.move({ source, value, example: true }, values) ?? []);
  });
}

function movesOf({ test, pointer, want }: Aim, rule: string, values: Slots, trial: Trial): Move[] {
  const peers = [...new Set([...sourcesOf(test).values()].flatMap((source) => trial.settable(source, values)))];
  const reading: TestReading = { test, values, parameters: trial.parameters, peers, day: trial.day };
  const because = { rule, pointer, outcome: want === PASS ? "pass" : "fail" } as const;
  const presence = test.operator.base.judgesPresence !== undefined;
  return peers.flatMap((source) => {
    const attempt: Attempt = (value, { example, pointer: at }) => {
      const move = trial.move(
        { source, value, example: example || presence, because, ...(at && { pointer: at }) },
        values,
      );
      return move !== undefined && trial.decide(test, move.values) === want ? move : undefined;
    };
    const isList = source.definition.type === "list";
    return movesOfFact(source, reading, attempt).slice(0, isList ? MOST_IN_A_LIST : undefined);
  });
}

/** Makes a fact otherwise; undefined when its dictionary does not allow it, or the test does not turn. */
type Attempt = (
  value: Value,
  how: { readonly example: boolean; readonly pointer: string | undefined },
) => Move | undefined;

function movesOfFact(source: Source, reading: TestReading, attempt: Attempt): Move[] {
  return [
    ...placesOf(source, reading).flatMap((place) => movesAt(place, attempt, reading.day)),
    ...otherLists(source, reading).flatMap(({ value, ...how }) => attempt(value, how) ?? []),
  ];
}

function movesAt(place: Place, attempt: Attempt, day: string): Move[] {
  const { definition, current, limits, put, pointer } = place;
  const at = ({ value, example }: NearValue): Move | undefined => attempt(put(value), { example, pointer });
  const all = (values: readonly NearValue[]): Move[] => values.flatMap((one) => at(one) ?? []);
  if (!isOrdered(definition)) {
    return all(nearValues(definition, current, limits).filter(({ value }) => value !== current));
  }
  const turned = (values: readonly Scalar[]): Move[] => all(values.map((value) => ({ value, example: false })));
  const sides =
    current === undefined ? limits.map((limit) => around(limit, definition)) : sidesOf(current, limits, definition);
  const near = sides.flatMap((side) => turned(side).slice(0, 1));
  if (near.length > 0) return near;
  const start = current ?? startingValue(definition, day);
  const known = current === undefined ? turned([start]) : [];
  if (known.length > 0) return known;
  return turned(turningPoints(start, definition, (value) => turned([value]).length > 0));
}
