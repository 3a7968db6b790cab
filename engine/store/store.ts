import type {
  CalendarYear,
  EffectiveTime,
  Grade,
  IsoDateTime,
  Law,
  Measure,
  OpenCases,
  ReviewPerson,
  TierPack,
  Verdict,
} from "../core/model/formats.generated.ts";
import type { PolicyDocuments } from "../core/model/policy-documents.ts";
import type { BrokenRecord } from "../core/proof/record-fault.ts";

/**
 * Keeps the powers, each with one draft and its published versions, and the documents that all powers share.
 *
 * A revision is the SHA-256 of the content's canonical JSON (`sha256:` and 64 hexadecimal digits): equal content has an
 * equal revision. Every change names the revision it was made on; null stands for "there is none yet".
 *
 * @throws PRECONDITION_FAILED with `expected` and `actual` when the revision is no longer that one.
 * @throws STORE_DAMAGED with `path` and `lastGood` when a stored file is not what was written; it is then left as it is.
 * @throws STORE_FULL when the disk takes no more writes; the former state stays.
 * @throws DOCUMENT_INVALID when a power is written under what is not its id.
 */
export interface PolicyStore {
  /** Every power in the order of its id. A damaged file marks its power and does not hide the others. */
  listPowers(): Promise<readonly PowerEntry[]>;
  readDraft(power: string): Promise<Draft | undefined>;
  /** Resolves to the new revision when it is durable. */
  writeDraft(power: string, documents: PolicyDocuments, expectedRevision: string | null): Promise<string>;
  discardDraft(power: string, expectedRevision: string): Promise<void>;
  /** The published versions, oldest first. */
  listVersions(power: string): Promise<readonly VersionEntry[]>;
  readVersion(power: string, version: number | "latest"): Promise<PublishedVersion | undefined>;
  /**
   * Appends a version for good; the draft stays. The number must be the latest plus one, and the draft must be the one
   * that was checked. Of two processes that publish one number only one succeeds.
   */
  publish(power: string, version: PublishedVersion, expectedDraftRevision: string): Promise<void>;
  /**
   * Marks a version as withdrawn, for good; everything of it stays readable. Whether it may be is for the caller to know.
   * Of two who withdraw it only one succeeds.
   *
   * @throws VERSION_NOT_FOUND; PRECONDITION_FAILED when it was withdrawn already.
   */
  withdraw(power: string, version: number, withdrawal: Withdrawal): Promise<void>;
  /** Takes a power out of use; everything of it stays readable. @throws POWER_NOT_FOUND */
  retire(power: string, retirement: Retirement): Promise<void>;
  /** Takes a retired power into use again. @throws POWER_NOT_FOUND */
  reinstate(power: string): Promise<void>;
  readLibrary(): Promise<Library | undefined>;
  writeLibrary(documents: LibraryDocuments, expectedRevision: string | null): Promise<string>;
}

/** What all powers share. */
export type LibraryDocuments = {
  readonly measures: readonly Measure[];
  readonly laws: readonly Law[];
  readonly tiers: TierPack;
  readonly calendarYears: readonly CalendarYear[];
};

export type Draft = { readonly documents: PolicyDocuments; readonly revision: string };

export type Library = { readonly documents: LibraryDocuments; readonly revision: string };

/** A line of the catalogue. `damage` says which file of the power cannot be read and where its last good state is. */
export type PowerEntry = {
  readonly id: string;
  readonly state: "active" | "retired";
  readonly retirement?: Retirement;
  readonly draft?: { readonly revision: string };
  readonly latestVersion?: number;
  readonly damage?: { readonly path: string; readonly lastGood: string | null };
};

/**
 * How a power went out of use (domain model 3.3, PowerItem): delegated to a lower organ, merged into another power, or
 * cancelled. `successor` is the power that takes its place. Those retired before this was asked have the instant alone.
 */
export type Retirement = {
  readonly retiredAt: IsoDateTime;
  readonly as?: "delegated" | "merged" | "cancelled";
  readonly successor?: string;
  readonly reason?: string;
};

/** Who withdrew a version before it took effect, and when. */
export type Withdrawal = { readonly at: IsoDateTime; readonly by: string };

/**
 * The review that let a version be published: exactly what it approved (the revision of the documents), who gave the last
 * word and when. In an emergency that is who confirmed it; the review itself then follows.
 */
export type VersionReview = {
  readonly id: string;
  readonly revision: string;
  readonly approvedBy: ReviewPerson;
  readonly approvedAt: IsoDateTime;
  readonly emergency?: true;
};

/**
 * A published version without its documents. `digest` is the SHA-256 of exactly what it judges with. Of the versions of a
 * power whose time holds an instant and that were not withdrawn the one published last is in force. `restores` is the
 * earlier version whose documents it publishes anew.
 */
export type VersionEntry = {
  readonly version: number;
  readonly mapVersion: number;
  readonly rulePackVersion: number;
  readonly digest: string;
  readonly publishedAt: IsoDateTime;
  /** The id of who published it; unknown of versions published before it was asked. */
  readonly publishedBy?: string;
  readonly effective: EffectiveTime;
  /** Why it holds for a time before its publication. */
  readonly retroactive?: { readonly reason: string };
  readonly openCases: OpenCases;
  readonly restores?: number;
  /** Missing where no review was required. */
  readonly review?: VersionReview;
  readonly withdrawn?: Withdrawal;
  readonly note?: string;
};

/** The library is the one it was published with: later changes of the library never reach a published version. */
export type PublishedVersion = VersionEntry & {
  readonly documents: PolicyDocuments;
  readonly library: LibraryDocuments;
};

/**
 * Keeps every evaluation for good, in a chain in which each record holds the hash of the one before it, and as the leaves of
 * one Merkle tree (RFC 6962). A journal that one process writes has one chain, and its records stand in the tree by their
 * numbers; where several write, each has a chain, and records get their places in the tree after that. A record is never
 * changed or removed.
 *
 * @throws SHUTTING_DOWN for whatever is asked after `close`.
 */
export interface EvaluationJournal {
  /** The number of records, as far as this process knows of those of others. */
  readonly size: number;
  /** Gives each record that is durable its place in the tree, for good; answers how many have one. */
  putInOrder(): Promise<number>;
  /** The place of a record in the tree, counted from 1; undefined when there is none of this id. */
  positionOf(id: string): Promise<number | undefined>;
  /**
   * Resolves when the record is durable.
   *
   * @throws DOCUMENT_INVALID when a JSON is not one line in UTF-8, or when the power or the instant is none.
   * @throws STORE_FULL when the disk takes no more writes; nothing of this entry is recorded.
   */
  append(entry: EvaluationEntry): Promise<Receipt>;
  /** As `append`, in the order given. When it rejects, the first so many entries may have been recorded. */
  appendMany(entries: readonly EvaluationEntry[]): Promise<readonly Receipt[]>;
  /** @throws STORE_DAMAGED when the record was written and is no longer what was written. */
  read(id: string): Promise<RecordedEvaluation | undefined>;
  /** Newest first. @throws QUERY_INVALID when the cursor is not one of this journal, or the limit not 1 to 1000. */
  list(query: EvaluationQuery): Promise<EvaluationPage>;
  /** The record of this key, if it was recorded in the last 24 hours and is among at least the newest 100,000 with a key. */
  findByIdempotencyKey(power: string, key: string): Promise<RecordedEvaluation | undefined>;
  /**
   * The records at these places, both included, in their order, each read when it is asked for. Ends at the newest.
   * A damaged one is told as such.
   */
  scan(first: number, last: number): AsyncIterable<RecordedEvaluation | BrokenRecord>;
  /**
   * The leaves of so many records from this place on, 32 bytes each, as they were recorded; zeros stand for a record of
   * which nothing is left. Fewer when the journal ends before. @throws STORE_DAMAGED when a whole part of it is gone.
   */
  leafHashes(first: number, count: number): Promise<Buffer>;
  /** Reads the whole chain. Whoever kept an earlier `head` also learns whether the newest records were cut off. */
  verify(watch?: VerificationWatch): Promise<ChainReport>;
  /** Waits for what is being recorded and gives the folder free. */
  close(): Promise<void>;
}

/**
 * An evaluation to be recorded. `caseJson` and `evaluationJson` are JSON of one line in UTF-8 and are kept byte by byte:
 * whoever sends, records and answers them encodes nothing twice. `evaluationJson` has no id, because the journal gives
 * it. `requestDigest` belongs to the idempotency key: it tells a repetition from another request under the same key.
 */
export type EvaluationEntry = {
  readonly power: string;
  /** What judged. */
  readonly policy: JudgingPolicy;
  /** The id of the principal who asked; null for a visitor. */
  readonly askedBy: string | null;
  readonly at: IsoDateTime;
  readonly verdict: Verdict;
  readonly caseGrade: Grade | null;
  readonly monitoringGrade: Grade;
  readonly caseJson: Buffer;
  readonly evaluationJson: Buffer;
  /** Whether other entries have the very same `evaluationJson`, so that it is worth remembering what its digest is. */
  readonly isEvaluationShared?: boolean;
  /**
   * The bytes with which `evaluationJson` ends, after a comma between two of its fields, when other entries end with them:
   * the very same object in all of these. A journal may then keep them once.
   */
  readonly evaluationEnding?: Buffer | undefined;
  /**
   * 64 random hexadecimal digits that stand before both JSONs when their digests are made, for a case whose few possible
   * facts could be guessed from a digest. Kept beside the case and never in the head.
   */
  readonly salt?: string;
  readonly idempotencyKey?: string;
  readonly requestDigest?: string;
  /** Both are there when something of the case is personal: then the two JSONs above are masked. */
  readonly personal?: PersonalReference;
  /** The whole case and evaluation, encrypted: kept beside them and never in the head. */
  readonly sealed?: Buffer;
};

/**
 * What the head of a record names of its personal part: the SHA-256 of what is sealed and the SHA-256 of the key that opens
 * it (`sha256:` and 64 digits each). The key is kept elsewhere, and destroyed when the part is erased.
 */
type PersonalReference = { readonly digest: string; readonly key: string };

/** The published version that judged, and the SHA-256 of exactly what it judges with (`sha256:` and 64 digits). */
export type JudgingPolicy = { readonly version: number; readonly digest: string };

/** `repeated`: the key of this entry was recorded before, under this id; nothing was recorded anew. */
export type Receipt = { readonly id: string; readonly repeated: boolean };

/** An entry with its place in the chain. `recordedAt` is the clock of the journal, `at` the instant of judgment. */
export type RecordedEvaluation = Omit<EvaluationEntry, "policy" | "isEvaluationShared" | "evaluationEnding"> & {
  readonly id: string;
  readonly seq: number;
  readonly recordedAt: IsoDateTime;
  readonly previous: string;
  /** 64 hexadecimal digits; the record after this one bears them as `previous`. Format 2: the hash of its leaf. */
  readonly hash: string;
  /** Records of format 1 were made before the tree; their policy stands in the evaluation alone. */
  readonly format: 1 | 2;
  readonly policy: JudgingPolicy | null;
  /** Of the salt and the case (`sha256:` and 64 digits), and so of the evaluation. */
  readonly caseDigest: string;
  readonly evaluationDigest: string;
  /** What the leaf of the record is made of: its head in canonical JSON (RFC 8785), or in format 1 its hash as text. */
  readonly head: Buffer;
};

/** `grade` is the monitoring grade. `from` and `to` bound the instant of judgment, both included. */
export type EvaluationQuery = {
  readonly power?: string;
  readonly verdict?: Verdict;
  readonly grade?: Grade;
  readonly from?: IsoDateTime;
  readonly to?: IsoDateTime;
  readonly cursor?: string;
  readonly limit: number;
};

/**
 * A page may be shorter than its limit when the texts are long; only a page without `cursor` is the last one.
 * `unreadable` counts the damaged records that were passed over on the way; `verify` says which.
 */
export type EvaluationPage = {
  readonly evaluations: readonly RecordedEvaluation[];
  readonly cursor?: string;
  readonly unreadable: number;
};

/** The whole chain is sound when `brokenCount` is 0. `broken` holds the first hundred in their order. */
export type ChainReport = {
  readonly records: number;
  readonly head: { readonly seq: number; readonly hash: string };
  readonly broken: readonly BrokenRecord[];
  readonly brokenCount: number;
};

/** Follows a verification: `leaf` is given the leaf of every place in its order, zeros for one of which nothing is left. */
export type VerificationWatch = {
  readonly leaf?: (hash: Buffer, seq: number) => void;
  /** Is told now and then how many records were read. */
  readonly progress?: (records: number) => void;
  /** Ends it with the reason of the signal. */
  readonly signal?: AbortSignal;
};
