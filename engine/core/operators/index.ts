import { after } from "./after.ts";
import { before } from "./before.ts";
import { between } from "./between.ts";
import { contains } from "./contains.ts";
import { doesNotContain } from "./does-not-contain.ts";
import { equal } from "./equal.ts";
import { everyRecord } from "./every-record.ts";
import { exists } from "./exists.ts";
import { greaterThan } from "./greater-than.ts";
import { greaterThanInclusive } from "./greater-than-inclusive.ts";
import { isIn } from "./in.ts";
import { intersects } from "./intersects.ts";
import { lessThan } from "./less-than.ts";
import { lessThanInclusive } from "./less-than-inclusive.ts";
import { matches } from "./matches.ts";
import { missing } from "./missing.ts";
import { noRecord } from "./no-record.ts";
import { notEqual } from "./not-equal.ts";
import { notIn } from "./not-in.ts";
import { onOrAfter } from "./on-or-after.ts";
import { onOrBefore } from "./on-or-before.ts";
import type { Operator } from "./operator.ts";
import { someRecord } from "./some-record.ts";
import { startsWith } from "./starts-with.ts";

/** Every operator of the condition language, by name. A test compares this list with the folder. */
export const OPERATORS: ReadonlyMap<string, Operator> = new Map(
  [
    equal,
    notEqual,
    isIn,
    notIn,
    lessThan,
    lessThanInclusive,
    greaterThan,
    greaterThanInclusive,
    between,
    before,
    onOrBefore,
    after,
    onOrAfter,
    startsWith,
    matches,
    contains,
    doesNotContain,
    intersects,
    someRecord,
    everyRecord,
    noRecord,
    exists,
    missing,
  ].map((operator) => [operator.name, operator]),
);
