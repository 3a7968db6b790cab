import type {
  CaseFile,
  Erasure,
  ErasureRequest,
  Evaluation,
  Grade,
  Verdict,
} from "../../engine/core/model/formats.generated.ts";
import { ask } from "./client.ts";
import { queryText } from "./query-text.ts";

/** A line of the journal: what was judged when, with what verdict, and where it stands in the chain. */
export type EvaluationSummary = {
  readonly id: string;
  readonly seq: number;
  readonly power: string;
  /** What judged; null in the oldest records, whose evaluation alone names it. */
  readonly policy: { readonly version: number; readonly digest: string } | null;
  readonly askedBy: string | null;
  readonly at: string;
  readonly recordedAt: string;
  readonly verdict: Verdict;
  readonly caseGrade: Grade | null;
  readonly monitoringGrade: Grade;
  readonly previous: string;
  readonly hash: string;
  /** There where something in the case is personal: then that is masked. */
  readonly personal?: { readonly digest: string; readonly key: string };
};

export type RecordedEvaluation = EvaluationSummary & {
  readonly case: CaseFile;
  readonly evaluation: Evaluation;
  /** There when the personal data were erased. */
  readonly erasure?: Erasure;
};

/** The case and the evaluation of a record with nothing masked. */
export type PersonalRecord = Pick<RecordedEvaluation, "id" | "case" | "evaluation">;

export type EvaluationPage = {
  readonly evaluations: readonly EvaluationSummary[];
  readonly next?: string;
  readonly unreadable: number;
};

/** What the list is narrowed by; an empty value asks for all. Instants are ISO with offset. */
export type EvaluationQuery = Readonly<
  Record<"power" | "verdict" | "grade" | "from" | "to" | "cursor", string | undefined>
>;

/** A page of the journal, newest first. */
export async function listEvaluations(query: Partial<EvaluationQuery>): Promise<EvaluationPage> {
  return (await ask<EvaluationPage>(`/evaluations?${queryText(query)}`)).value;
}

export async function getEvaluation(id: string): Promise<RecordedEvaluation> {
  return (await ask<RecordedEvaluation>(`/evaluations/${id}`)).value;
}

/** The record unmasked; that it was read is on record. */
export async function getPersonalRecord(id: string): Promise<PersonalRecord> {
  return (await ask<PersonalRecord>(`/evaluations/${id}/personal-data`)).value;
}

/** Erases the personal data of a record for good. */
export async function erasePersonalData(id: string, body: ErasureRequest): Promise<Erasure> {
  return (await ask<Erasure>(`/evaluations/${id}/personal-data`, { method: "DELETE", body })).value;
}
