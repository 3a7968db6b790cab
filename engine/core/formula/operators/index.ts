import type { FormulaOperator } from "../formula-operator.ts";
import { addDays } from "./add-days.ts";
import { addMonths } from "./add-months.ts";
import { addWorkdays } from "./add-workdays.ts";
import { add } from "./add.ts";
import { affiliatedInGroup } from "./affiliated-in-group.ts";
import { all } from "./all.ts";
import { and } from "./and.ts";
import { ceil } from "./ceil.ts";
import { count } from "./count.ts";
import { daysBetween } from "./days-between.ts";
import { daysWithin } from "./days-within.ts";
import { divide } from "./divide.ts";
import { equal } from "./equal.ts";
import { filter } from "./filter.ts";
import { floor } from "./floor.ts";
import { greaterThanOrEqual } from "./greater-than-or-equal.ts";
import { greaterThan } from "./greater-than.ts";
import { ifThenElse } from "./if.ts";
import { isIn } from "./in.ts";
import { lessThanOrEqual } from "./less-than-or-equal.ts";
import { lessThan } from "./less-than.ts";
import { maxOf } from "./max-of.ts";
import { maxSimilarity } from "./max-similarity.ts";
import { max } from "./max.ts";
import { minOf } from "./min-of.ts";
import { min } from "./min.ts";
import { multiply } from "./multiply.ts";
import { none } from "./none.ts";
import { notEqual } from "./not-equal.ts";
import { not } from "./not.ts";
import { or } from "./or.ts";
import { outer } from "./outer.ts";
import { pairsSharing } from "./pairs-sharing.ts";
import { parameter } from "./parameter.ts";
import { regularSpacing } from "./regular-spacing.ts";
import { round } from "./round.ts";
import { some } from "./some.ts";
import { subtract } from "./subtract.ts";
import { sum } from "./sum.ts";
import { variable } from "./var.ts";
import { workdaysBetween } from "./workdays-between.ts";
import { workdaysWithin } from "./workdays-within.ts";

/** Every operator of the formula language, by name. A test compares this list with the folder. */
export const FORMULA_OPERATORS: ReadonlyMap<string, FormulaOperator> = new Map(
  [
    variable,
    outer,
    parameter,
    add,
    subtract,
    multiply,
    divide,
    min,
    max,
    ceil,
    floor,
    round,
    and,
    or,
    not,
    ifThenElse,
    equal,
    notEqual,
    lessThan,
    lessThanOrEqual,
    greaterThan,
    greaterThanOrEqual,
    isIn,
    daysBetween,
    daysWithin,
    workdaysBetween,
    workdaysWithin,
    addDays,
    addWorkdays,
    addMonths,
    count,
    sum,
    maxOf,
    minOf,
    filter,
    some,
    all,
    none,
    pairsSharing,
    affiliatedInGroup,
    maxSimilarity,
    regularSpacing,
  ].map((operator) => [operator.name, operator]),
);
