import type {
  CaseEvent,
  CaseFacts,
  CaseReport,
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
  return (await ask<CaseView>(`/cases/${encodeURIComponent(id)}`)).value;
}
