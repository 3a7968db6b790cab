import type {
  CaseEvent,
  CaseFacts,
  Erasure,
  FindingRecord,
  Grade,
  IsoDate,
  IsoDateTime,
  Organ,
  SupervisedState,
} from "../../core/model/formats.generated.ts";

/**
 * One thing that the register of cases was told or found out, as it is kept for good. What a record brings about stands in
 * it whole, so that reading the journal needs no judging: an engine that later judges otherwise does not change the past.
 */
export type CaseRecord =
  | ({ readonly kind: "opened"; readonly at: IsoDateTime; readonly opening: CaseOpening } & Sealable & Judged)
  | ({
      readonly kind: "told";
      readonly at: IsoDateTime;
      readonly case: string;
      readonly events: readonly CaseEvent[];
    } & Sealable &
      Judged)
  | ({
      readonly kind: "closed";
      readonly at: IsoDateTime;
      readonly case: string;
      readonly closing: CaseClosing;
    } & Judged)
  | ({ readonly kind: "judged"; readonly at: IsoDateTime; readonly case: string } & Judged)
  | ({ readonly kind: "moved"; readonly at: IsoDateTime; readonly case: string; readonly move: VersionMove } & Judged)
  | { readonly kind: "erased"; readonly at: IsoDateTime; readonly case: string; readonly erasure: Erasure }
  | { readonly kind: "followed"; readonly at: IsoDateTime; readonly findings: readonly FindingRecord[] }
  | { readonly kind: "subscribed"; readonly at: IsoDateTime; readonly webhook: RecordedWebhook }
  | { readonly kind: "unsubscribed"; readonly at: IsoDateTime; readonly webhook: string }
  | { readonly kind: "delivered"; readonly at: IsoDateTime; readonly delivery: RecordedDelivery };

/**
 * What of a record is personal. On its way to the journal a record says what may be read of it by everybody (`masked`); as it
 * is kept it is so masked, and what was really told is in it encrypted (`sealed`). A record has neither when nothing of it is
 * personal. Both name the key of their case.
 */
type Sealable = { readonly masked?: MaskedTold; readonly sealed?: SealedTold };

export type MaskedTold = { readonly key: string; readonly facts: CaseFacts; readonly events: readonly CaseEvent[] };

/** `text`: the ciphertext in Base64. */
type SealedTold = { readonly key: string; readonly text: string };

/**
 * How a case began. `digest` tells a repetition of the same request from another case under the same id; of a request with
 * personal facts it is sealed with them, because who guesses them could tell by it.
 */
export type CaseOpening = {
  readonly id: string;
  readonly power: string;
  readonly version: number;
  readonly organ: Organ;
  readonly title?: string;
  readonly openedAt: IsoDateTime;
  readonly facts: CaseFacts;
  readonly events: readonly CaseEvent[];
  readonly digest?: string;
};

/** From which version of its power a case went on under which later one, and why. */
type VersionMove = { readonly from: number; readonly to: number; readonly reason: string };

export type CaseClosing = { readonly at: IsoDateTime; readonly reason?: string };

/** How a case stood when it was judged, and the findings that this judgment changed, each whole. */
export type Judged = { readonly standing: CaseStanding; readonly findings: readonly FindingRecord[] };

/** What lists and counts need of a case. `changesAt`: the next instant at which time alone changes its judgment. */
export type CaseStanding = {
  readonly state: SupervisedState;
  readonly fitness: number;
  readonly monitoringGrade: Grade;
  readonly undecided: number;
  readonly dueOn?: IsoDate;
  readonly changesAt?: IsoDateTime;
};

/** The secret is kept, because every message is signed with it. */
export type RecordedWebhook = {
  readonly id: string;
  readonly url: string;
  readonly topics: readonly string[];
  readonly secret: string;
  readonly createdAt: IsoDateTime;
};

/** A message to a subscriber: as it waits, was taken, or was given up. */
export type RecordedDelivery = {
  readonly id: string;
  readonly webhook: string;
  readonly topic: string;
  readonly body: string;
  readonly state: "waiting" | "delivered" | "dead";
  readonly attempts: number;
  readonly createdAt: IsoDateTime;
  readonly lastAttemptAt?: IsoDateTime;
  readonly lastFault?: string;
};
