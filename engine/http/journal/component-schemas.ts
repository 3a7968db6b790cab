import type { Schema } from "../operation.ts";
import { arrayOf, COUNT, object, ref, REVISION, TEXT, VERSION } from "../schemas.ts";

const HASH: Schema = { type: "string", pattern: "^[0-9a-f]{64}$" };
const SOURCE = { enum: ["own", "outside"] };
const RECORD_FAULT = {
  enum: [
    "notARecord",
    "headChanged",
    "caseChanged",
    "evaluationChanged",
    "personalChanged",
    "missing",
    "outOfOrder",
    "chainBroken",
    "lineEndMissing",
  ],
};

/** The schemas of what the service says of the proofs of its journal. */
export const JOURNAL_SCHEMAS: Readonly<Record<string, Schema>> = {
  Checkpoint: object({
    origin: TEXT,
    size: COUNT,
    root: HASH,
    time: TEXT,
    previous: HASH,
    keyId: { type: ["string", "null"], description: "Of the key that signed; null when none of ours did" },
    note: { type: "string", description: "The signed note (C2SP tlog-checkpoint)" },
    anchors: arrayOf({ enum: ["folder", "webhook", "mail"] }),
  }),
  Anchor: object({
    kind: { enum: ["folder", "webhook", "mail"] },
    place: TEXT,
    delivered: arrayOf(object({ size: COUNT, at: TEXT })),
    "failed?": object({ attempts: COUNT, at: TEXT, why: TEXT }),
  }),
  JournalKey: object({
    id: TEXT,
    name: TEXT,
    publicKey: { type: "string", description: "Ed25519, 32 bytes in Base64" },
    createdAt: TEXT,
    "retiredAt?": TEXT,
    signs: { type: "boolean", description: "Whether a process signs with it now" },
  }),
  InclusionProof: object({
    proof: ref("RecordProof"),
    leaf: HASH,
    root: HASH,
    beside: arrayOf(object({ start: COUNT, end: COUNT })),
  }),
  ConsistencyProof: object({ from: COUNT, to: COUNT, fromRoot: HASH, toRoot: HASH, path: arrayOf(HASH) }),
  JournalRecord: {
    anyOf: [
      ref("JournalEntry"),
      object({ position: COUNT, seq: COUNT, id: TEXT, damaged: { const: true }, "path?": TEXT }),
    ],
  },
  BrokenRecord: object({
    seq: COUNT,
    "id?": TEXT,
    fault: RECORD_FAULT,
    why: TEXT,
    "path?": TEXT,
    "offset?": COUNT,
    "expected?": TEXT,
    "actual?": TEXT,
  }),
  Disagreement: object({
    kind: { enum: ["cut", "rewritten", "forked", "notSigned"] },
    source: SOURCE,
    size: COUNT,
    "time?": TEXT,
    "after?": COUNT,
    "upTo?": COUNT,
  }),
  JournalReport: object({
    sound: { type: "boolean" },
    records: COUNT,
    head: object({ seq: COUNT, hash: HASH }),
    root: HASH,
    broken: arrayOf(ref("BrokenRecord")),
    brokenCount: COUNT,
    compared: COUNT,
    "proved?": object({ size: COUNT, time: TEXT }),
    disagreements: arrayOf(ref("Disagreement")),
  }),
  Verification: object({
    id: TEXT,
    state: { enum: ["waiting", "running", "done", "failed"] },
    askedAt: TEXT,
    "endedAt?": TEXT,
    read: COUNT,
    of: COUNT,
    "report?": ref("JournalReport"),
  }),
  ReplayDifference: object({ pointer: TEXT, "recorded?": {}, "replayed?": {} }),
  ReplayResult: object({
    evaluation: TEXT,
    outcome: { enum: ["same", "differs", "versionMissing"] },
    power: ref("Slug"),
    version: { anyOf: [VERSION, { type: "null" }] },
    digest: { anyOf: [REVISION, { type: "null" }] },
    differences: arrayOf(ref("ReplayDifference")),
  }),
  Incident: object({
    seq: COUNT,
    at: TEXT,
    kind: { enum: ["replayDiffers", "versionMissing", "recordDamaged", "journalDisagrees"] },
    key: TEXT,
    "evaluation?": TEXT,
    "record?": COUNT,
    "power?": ref("Slug"),
    "version?": VERSION,
    "digest?": REVISION,
    "differences?": arrayOf(ref("ReplayDifference")),
    "disagreement?": ref("Disagreement"),
  }),
};
