import { queryFault } from "../../core/query-fault.ts";
import type {
  FindingState,
  Grade,
  IsoDateTime,
  Role,
  SupervisedState,
  SupervisionCode,
} from "../../core/model/formats.generated.ts";
import { isRealDate } from "../../core/calendar/plain-date.ts";
import { SUPERVISION_CODES } from "../../core/supervision/supervision-codes.ts";
import { readInstant } from "../evaluation/evaluation-request.ts";
import type { FindingOrder } from "../../cases/list-findings.ts";
import type { QueryParameter } from "../operation.ts";

export const GRADES: readonly Grade[] = ["A", "B", "C"];
export const CASE_STATES: readonly SupervisedState[] = ["running", "paused", "complete"];
export const FINDING_STATES: readonly FindingState[] = [
  "open",
  "acknowledged",
  "rectifying",
  "verified",
  "closed",
  "dismissed",
  "withdrawn",
];
export const FINDING_ORDERS: readonly FindingOrder[] = ["gravest", "newest"];
export const ROLES: readonly Role[] = [
  "monitorOffice",
  "responsibleOffice",
  "postHolder",
  "officeHead",
  "discipline",
  "leadingGroup",
  "legalReviewer",
  "supervisor",
  "system",
];

const NAME = { type: "string", maxLength: 120 } as const;

export const POWER: QueryParameter = { name: "power", description: "Of this power only", schema: NAME };
export const ORGAN: QueryParameter = { name: "organ", description: "Of this organ only", schema: NAME };
export const CODE = choice("code", "With a finding of this code only", Object.keys(SUPERVISION_CODES));
export const OPENED: readonly QueryParameter[] = span("Opened");
export const FOUND: readonly QueryParameter[] = span("Found");
export const PAGE: readonly QueryParameter[] = [
  { name: "cursor", description: "Where the page before ended", schema: { type: "string", maxLength: 800 } },
  { name: "limit", description: "How many at most (50)", schema: { type: "integer", minimum: 1, maximum: 200 } },
];

function span(what: string): readonly QueryParameter[] {
  const schema = { type: "string", maxLength: 40 } as const;
  return [
    { name: "from", description: `${what} at this instant, on this day, or later`, schema },
    { name: "to", description: `${what} at this instant, on this day, or earlier`, schema },
  ];
}

/** A parameter that takes one of some words. */
export function choice(name: string, description: string, words: readonly string[]): QueryParameter {
  return { name, description, schema: { type: "string", enum: words } };
}

/** The word of a query among those that are known; the query was checked before. */
export function chosen<T extends string>(words: readonly T[], value: string | undefined): T | undefined {
  return words.find((word) => word === value);
}

export function chosenCode(value: string | undefined): SupervisionCode | undefined {
  return value !== undefined && isCode(value) ? value : undefined;
}

function isCode(value: string): value is SupervisionCode {
  return Object.hasOwn(SUPERVISION_CODES, value);
}

/** An instant, or the whole day of a date in Shanghai. A plus sign that was not escaped arrives as a space. */
export function readBound(value: string | undefined, end: "from" | "to"): IsoDateTime | undefined {
  if (value === undefined) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    if (!isRealDate(value)) throw queryFault(end, { zh: "没有这一天", en: "there is no such day" });
    return `${value}T${end === "from" ? "00:00:00.000" : "23:59:59.999"}+08:00`;
  }
  return readInstant(value.replace(" ", "+"), end);
}
