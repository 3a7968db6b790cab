import type {
  FindingRecord,
  OrderRequest,
  ReplyRequest,
  TransitionRequest,
} from "../../engine/core/model/formats.generated.ts";
import { ask } from "./client.ts";
import { queryText } from "./query-text.ts";

/** A page of the findings; `cursor` leads to the next one. */
type FindingPage = { readonly findings: readonly FindingRecord[]; readonly cursor?: string };

/** What the findings are narrowed by; an empty value asks for all. */
type FindingQuery = Readonly<
  Partial<
    Record<
      | "power"
      | "organ"
      | "case"
      | "code"
      | "grade"
      | "state"
      | "tier"
      | "overdue"
      | "from"
      | "to"
      | "order"
      | "cursor"
      | "limit",
      string | undefined
    >
  >
>;

/** Findings: the gravest first and among them those that are due first, or with the order `newest` those found last. */
export async function listFindings(query: FindingQuery): Promise<FindingPage> {
  return (await ask<FindingPage>(`/findings?${queryText(query)}`)).value;
}

export async function getFinding(id: string): Promise<FindingRecord> {
  return (await ask<FindingRecord>(`/findings/${encodeURIComponent(id)}`)).value;
}

/** Moves a finding on, decided on the revision that was shown. @throws RequestFailure when it moved meanwhile, or may not move so */
export async function moveFinding(
  { id, revision }: FindingRecord,
  transition: TransitionRequest,
): Promise<FindingRecord> {
  const address = `/findings/${encodeURIComponent(id)}/transitions`;
  return (await ask<FindingRecord>(address, { method: "POST", body: transition, revision: String(revision) })).value;
}

export async function issueOrder({ id }: FindingRecord, order: OrderRequest): Promise<void> {
  await ask(`/findings/${encodeURIComponent(id)}/orders`, { method: "POST", body: order });
}

export async function replyToOrder({ id }: FindingRecord, order: string, reply: ReplyRequest): Promise<void> {
  const address = `/findings/${encodeURIComponent(id)}/orders/${encodeURIComponent(order)}/reply`;
  await ask(address, { method: "POST", body: reply });
}
