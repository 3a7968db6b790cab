import { isObject } from "../../core/model/is-object.ts";
import type { EvaluationEntry, RecordedEvaluation } from "../store.ts";
import { policyJson } from "./policy-json.ts";
import { gradeCode, verdictCode } from "./record-codes.ts";
import { idOf } from "./record-id.ts";

/** Where a record stands in its chain: its number, the hash of the record before it, and when it is recorded. */
export type ChainPlace = {
  readonly lane?: number | undefined;
  readonly seq: number;
  readonly previous: string;
  readonly recordedAt: string;
};

/** The digests of what a record keeps beside its head. */
export type KeptDigests = Pick<RecordedEvaluation, "caseDigest" | "evaluationDigest">;

/** A record without its JSON, its salt and what is sealed. */
export type RecordHead = Omit<RecordedEvaluation, "caseJson" | "evaluationJson" | "salt" | "sealed" | "hash" | "head">;

/**
 * The head of a record of format 2 in canonical JSON (RFC 8785): its leaf in the tree and its link in the chain are made of
 * exactly this text. The entry was checked: its power and what judged need no escapes. It holds no fact of the case, so that it still proves what was decided when the case is erased.
 */
export function headText(
  entry: EvaluationEntry,
  digests: KeptDigests,
  { lane, seq, previous, recordedAt }: ChainPlace,
): string {
  const { verdict, caseGrade, monitoringGrade, idempotencyKey, requestDigest, personal } = entry;
  const { begin, judged } = sharedText(entry);
  return (
    `${begin}${digests.caseDigest}","caseGrade":${caseGrade === null ? "null" : `"${caseGrade}"`},` +
    `"evaluationDigest":"${digests.evaluationDigest}","format":2,"id":"${idOf(seq, lane)}",` +
    (idempotencyKey === undefined ? "" : `"idempotencyKey":${JSON.stringify(idempotencyKey)},`) +
    `"monitoringGrade":"${monitoringGrade}",` +
    (personal === undefined ? "" : `"personal":{"digest":"${personal.digest}","key":"${personal.key}"},`) +
    `${judged}${previous}","recordedAt":"${recordedAt}",` +
    (requestDigest === undefined ? "" : `"requestDigest":${JSON.stringify(requestDigest)},`) +
    `"seq":${seq},"verdict":"${verdict}"}`
  );
}

type Shared = Pick<EvaluationEntry, "askedBy" | "at" | "policy" | "power">;
type SharedText = Shared & { readonly begin: string; readonly judged: string };

let last: SharedText | undefined;

/** What the heads of one group share, most of the time: it is put together once. */
function sharedText({ askedBy, at, policy, power }: Shared): SharedText {
  if (last?.askedBy === askedBy && last.at === at && last.policy === policy && last.power === power) return last;
  last = {
    askedBy,
    at,
    policy,
    power,
    begin: `{"askedBy":${JSON.stringify(askedBy)},"at":${JSON.stringify(at)},"caseDigest":"`,
    judged: `"policy":${policyJson(policy)},"power":"${power}","previous":"`,
  };
  return last;
}

/** The head of a text that `headText` gave; undefined for what is none. */
export function parseHead(text: string): RecordHead | undefined {
  try {
    const head: unknown = JSON.parse(text);
    return isRecordHead(head) ? head : undefined;
  } catch {
    return undefined;
  }
}

function isRecordHead(head: unknown): head is RecordHead {
  if (!isObject(head) || !hasJudgment(head)) return false;
  const { format, policy, askedBy, caseDigest, evaluationDigest, personal } = head;
  return (
    (personal === undefined || isPersonalReference(personal)) &&
    format === 2 &&
    typeof caseDigest === "string" &&
    typeof evaluationDigest === "string" &&
    (askedBy === null || typeof askedBy === "string") &&
    isObject(policy) &&
    isCount(policy["version"]) &&
    typeof policy["digest"] === "string"
  );
}

/** Whether something names a sealed part and its key. */
export function isPersonalReference(value: unknown): boolean {
  return isObject(value) && isDigest(value["digest"]) && isDigest(value["key"]);
}

function isDigest(value: unknown): boolean {
  return typeof value === "string" && /^sha256:[0-9a-f]{64}$/.test(value);
}

const TEXT_FIELDS = ["previous", "id", "recordedAt", "power", "at", "verdict", "monitoringGrade"];

/** Whether an object has what the heads of both formats have. */
export function hasJudgment(head: Readonly<Record<string, unknown>>): boolean {
  const { seq, verdict, caseGrade, monitoringGrade } = head;
  return (
    isCount(seq) &&
    TEXT_FIELDS.every((name) => typeof head[name] === "string") &&
    verdictCode(verdict) > 0 &&
    gradeCode(monitoringGrade) > 0 &&
    (caseGrade === null || gradeCode(caseGrade) > 0)
  );
}

export function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) > 0;
}
