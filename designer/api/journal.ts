import type { RecordProof } from "../../engine/core/model/formats.generated.ts";
import type { LeafRange } from "../../engine/core/proof/leaf-range.ts";
import type { VerificationJob } from "../../engine/core/proof/verification-job.ts";
import { ask } from "./client.ts";
import type { EvaluationSummary } from "./evaluations.ts";
import { queryText } from "./query-text.ts";

/** A record of the journal at its place in the tree; of a damaged one nothing but that is known. */
export type JournalRecord = { readonly position: number } & (
  | (EvaluationSummary & { readonly damaged?: undefined })
  | { readonly seq: number; readonly id: string; readonly damaged: true }
);

export type AnchorKind = "folder" | "webhook" | "mail";

/** A signed checkpoint, and the places outside that keep it. */
export type Checkpoint = {
  readonly size: number;
  readonly root: string;
  readonly time: string;
  readonly keyId: string | null;
  readonly note: string;
  readonly anchors: readonly AnchorKind[];
};

/** A place outside that keeps checkpoints. */
export type Anchor = {
  readonly kind: AnchorKind;
  readonly place: string;
  readonly delivered: readonly { readonly size: number; readonly at: string }[];
  readonly failed?: { readonly attempts: number; readonly at: string; readonly why: string };
};

export type CheckpointPage = {
  readonly checkpoints: readonly Checkpoint[];
  readonly next?: number;
  readonly anchors: readonly Anchor[];
};

export type JournalKey = {
  readonly id: string;
  readonly name: string;
  readonly publicKey: string;
  readonly createdAt: string;
  readonly retiredAt?: string;
  readonly signs: boolean;
};

export type InclusionProof = {
  readonly proof: RecordProof;
  readonly leaf: string;
  readonly root: string;
  readonly beside: readonly LeafRange[];
};

/** The records from a number on, and how many there are in all. */
export async function listRecords(
  from: number,
  limit: number,
): Promise<{ readonly records: readonly JournalRecord[]; readonly size: number }> {
  const query = queryText({ from: String(from), limit: String(limit) });
  return (await ask<{ records: JournalRecord[]; size: number }>(`/journal/records?${query}`)).value;
}

export async function listCheckpoints(limit: number): Promise<CheckpointPage> {
  return (await ask<CheckpointPage>(`/journal/checkpoints?limit=${limit}`)).value;
}

export async function listKeys(): Promise<readonly JournalKey[]> {
  return (await ask<{ keys: JournalKey[] }>("/journal/keys")).value.keys;
}

export async function getInclusionProof(id: string): Promise<InclusionProof> {
  return (await ask<InclusionProof>(`/journal/inclusion?${queryText({ id })}`)).value;
}

export async function listVerifications(): Promise<readonly VerificationJob[]> {
  return (await ask<{ verifications: VerificationJob[] }>("/journal/verifications")).value.verifications;
}

/** Asks for a verification of the whole journal, and against these notes that were kept elsewhere. */
export async function verifyJournal(checkpoints: readonly string[]): Promise<VerificationJob> {
  return (await ask<VerificationJob>("/journal/verifications", { method: "POST", body: { checkpoints } })).value;
}

export async function getVerification(id: string): Promise<VerificationJob> {
  return (await ask<VerificationJob>(`/journal/verifications/${id}`)).value;
}
