import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { ask } from "./client.ts";
import { queryText } from "./query-text.ts";

/** An administrative act as the audit trail keeps it. `problem` is what its code means. */
export type RecordedAct = {
  readonly seq: number;
  readonly at: string;
  readonly who: {
    readonly id: string;
    readonly kind: "person" | "system" | "visitor";
    readonly name: string;
    readonly via: string;
  };
  readonly from: string;
  readonly act: string;
  readonly subject: string;
  readonly outcome: "done" | "refused" | "failed" | "begun";
  readonly code?: string;
  readonly problem?: LocalizedText;
  readonly details?: Readonly<Record<string, unknown>>;
};

/** A page of acts, newest first; `next` leads to the following one. */
type ActPage = { readonly acts: readonly RecordedAct[]; readonly next?: number; readonly unreadable: number };

/** What a verification of the whole chain of acts found. */
export type AuditVerification = {
  readonly sound: boolean;
  readonly records: number;
  readonly head: { readonly seq: number; readonly hash: string };
  readonly brokenCount: number;
  readonly broken: readonly { readonly seq: number; readonly explanation: LocalizedText }[];
};

/** What the acts are narrowed by; an empty value asks for all. */
export type ActQuery = Readonly<
  Partial<Record<"who" | "act" | "subject" | "outcome" | "from" | "to" | "cursor", string | undefined>>
>;

export async function listActs(query: ActQuery): Promise<ActPage> {
  return (await ask<ActPage>(`/audit?${queryText(query)}`)).value;
}

export async function verifyActs(): Promise<AuditVerification> {
  return (await ask<AuditVerification>("/audit/verification")).value;
}

/** Where the same acts can be had as a file. */
export function exportAddress(format: "csv" | "ndjson", query: ActQuery): string {
  return `/api/v1/audit/export?${queryText({ format, ...query })}`;
}
