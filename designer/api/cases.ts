import type {
  CaseEvent,
  CaseFacts,
  CaseReport,
  Erasure,
  ErasureRequest,
  FindingRecord,
  SupervisedCase,
} from "../../engine/core/model/formats.generated.ts";
import { ask } from "./client.ts";
import { queryText } from "./query-text.ts";

/** A case under supervision with everything that is known of it. */
export type CaseView = {
  readonly case: SupervisedCase;
  readonly facts: CaseFacts;
  readonly events: readonly CaseEvent[];
  readonly report: CaseReport;
  readonly findings: readonly FindingRecord[];
  /** There when its personal data were erased. */
  readonly erasure?: Erasure;
};

/** A page of the cases; `cursor` leads to the next one. */
type CasePage = { readonly cases: readonly SupervisedCase[]; readonly cursor?: string };

/** What the cases are narrowed by; an empty value asks for all. Instants are ISO with offset. */
type CaseQuery = Readonly<
  Partial<
    Record<"power" | "organ" | "state" | "code" | "grade" | "undecided" | "from" | "to" | "cursor", string | undefined>
  >
>;

export async function listCases(query: CaseQuery): Promise<CasePage> {
  return (await ask<CasePage>(`/cases?${queryText(query)}`)).value;
}

export async function getCase(id: string): Promise<CaseView> {
  return (await ask<CaseView>(addressOf(id))).value;
}

/** The case with nothing masked; that it was read is on record. */
export async function getWholeCase(id: string): Promise<CaseView> {
  return (await ask<CaseView>(`${addressOf(id)}/personal-data`)).value;
}

/** Erases the personal data of a case that is over for good. */
export async function eraseCase(id: string, body: ErasureRequest): Promise<Erasure> {
  const answer = await ask<{ readonly erasure: Erasure }>(`${addressOf(id)}/personal-data`, { method: "DELETE", body });
  return answer.value.erasure;
}

function addressOf(id: string): string {
  return `/cases/${encodeURIComponent(id)}`;
}
