import { bytesToHex } from "@noble/hashes/utils.js";

import { SunmapError } from "../../core/errors.ts";
import { proveRecord } from "../../proof/record-proofs.ts";
import { idOf } from "../../store/journal/record-id.ts";
import { checkpointView } from "../journal/checkpoint-view.ts";
import { recordSummary } from "../journal/record-summary.ts";
import type { Answer, Exchange, Operation, QueryParameter } from "../operation.ts";
import { arrayOf, COUNT, object, ref, TEXT } from "../schemas.ts";
import type { Service } from "../service.ts";

const ADDRESS = "/api/v1/journal";
const TAG = "journal";
const LIMIT: QueryParameter = {
  name: "limit",
  description: "How many at most (50)",
  schema: { type: "integer", minimum: 1, maximum: 200 },
};

/** The journal as a tree that can be proved: its checkpoints, its records, and the proofs of both. */
export const journal: readonly Operation[] = [
  {
    id: "getCheckpoint",
    method: "get",
    path: `${ADDRESS}/checkpoint`,
    tag: TAG,
    summary: "最新检查点 · The newest signed checkpoint, made now when records came since the last one",
    answers: { 200: { description: "The checkpoint", schema: ref("Checkpoint") } },
    problems: ["STORE_FULL"],
    handle: async (_exchange, { proof: { checkpoints, keys, anchoring } }) => ({
      status: 200,
      json: await checkpointView(await checkpoints.make(), keys, await anchoring.states()),
    }),
  },
  {
    id: "listCheckpoints",
    method: "get",
    path: `${ADDRESS}/checkpoints`,
    tag: TAG,
    summary: "检查点与锚定 · The checkpoints, the newest first, and the places outside that keep them",
    query: [{ name: "before", description: "The `next` of the page before", schema: { type: "integer" } }, LIMIT],
    answers: {
      200: {
        description: "A page; `next` is missing on the last",
        schema: object({ checkpoints: arrayOf(ref("Checkpoint")), "next?": COUNT, anchors: arrayOf(ref("Anchor")) }),
      },
    },
    handle: listCheckpoints,
  },
  {
    id: "getInclusionProof",
    method: "get",
    path: `${ADDRESS}/inclusion`,
    tag: TAG,
    summary: "包含证明 · Proof that an evaluation stands in the journal, to be checked by anybody and offline",
    query: [
      { name: "id", description: "Of the evaluation", schema: { type: "string", maxLength: 120 } },
      { name: "size", description: "Of the checkpoint; the newest", schema: { type: "integer", minimum: 1 } },
    ],
    answers: { 200: { description: "The proof under that checkpoint", schema: ref("InclusionProof") } },
    problems: ["EVALUATION_NOT_FOUND", "CHECKPOINT_NOT_FOUND", "STORE_DAMAGED", "STORE_FULL"],
    handle: proveInclusion,
  },
  {
    id: "getConsistencyProof",
    method: "get",
    path: `${ADDRESS}/consistency`,
    tag: TAG,
    summary: "一致性证明 · Proof that the journal only grew from one size to another",
    query: [
      { name: "from", description: "Records of the earlier tree", schema: { type: "integer" } },
      { name: "to", description: "Records of the later tree; all that there are", schema: { type: "integer" } },
    ],
    answers: { 200: { description: "The proof (RFC 6962, 2.1.2)", schema: ref("ConsistencyProof") } },
    problems: ["CHECKPOINT_NOT_FOUND", "STORE_DAMAGED"],
    handle: proveConsistency,
  },
  {
    id: "listJournalRecords",
    method: "get",
    path: `${ADDRESS}/records`,
    tag: TAG,
    summary: "日志记录 · The records in their order, without cases and evaluations; damaged ones are told as such",
    query: [
      { name: "from", description: "The number of the first one (1)", schema: { type: "integer", minimum: 1 } },
      LIMIT,
    ],
    answers: {
      200: {
        description: "The records from there on, and how many there are in all",
        schema: object({ records: arrayOf(ref("JournalRecord")), size: COUNT }),
      },
    },
    handle: listRecords,
  },
  {
    id: "listJournalKeys",
    method: "get",
    path: `${ADDRESS}/keys`,
    tag: TAG,
    summary: "签名公钥 · The public keys with which checkpoints are and were signed",
    answers: {
      200: { description: "The oldest first", schema: object({ origin: TEXT, keys: arrayOf(ref("JournalKey")) }) },
    },
    handle: listKeys,
  },
];

async function listKeys(_exchange: Exchange, { proof: { keys } }: Service): Promise<Answer> {
  await keys.refresh();
  const known = keys.known.map((key) => ({ ...key, name: keys.origin, signs: key.retiredAt === undefined }));
  return { status: 200, json: { origin: keys.origin, keys: known } };
}

async function listCheckpoints({ query }: Exchange, { proof }: Service): Promise<Answer> {
  const { checkpoints, keys, anchoring } = proof;
  const before = Number(query.get("before") ?? Number.MAX_SAFE_INTEGER);
  const page = await checkpoints.log.newestFirst(before, Number(query.get("limit") ?? 50));
  const anchors = await anchoring.states();
  const views = await Promise.all(page.checkpoints.map((kept) => checkpointView(kept, keys, anchors)));
  return {
    status: 200,
    json: { checkpoints: views, ...(page.next !== undefined && { next: page.next }), anchors },
  };
}

async function proveInclusion({ query }: Exchange, { proof, journal: records }: Service): Promise<Answer> {
  const id = query.get("id") ?? "";
  const position = await records.positionOf(id);
  if (position === undefined) throw new SunmapError("EVALUATION_NOT_FOUND", { id });
  const { tree, keys, checkpoints } = proof;
  const size = query.get("size");
  const kept = size === undefined ? await checkpoints.covering(position) : await checkpoints.log.ofSize(Number(size));
  const count = await records.putInOrder();
  if (kept === undefined || kept.checkpoint.size > count) {
    throw new SunmapError("CHECKPOINT_NOT_FOUND", { size: Number(size), records: count });
  }
  const signer = (await keys.signerOf(kept)) ?? "";
  return { status: 200, json: await proveRecord(id, kept, signer, { journal: records, tree, ring: keys.ring }) };
}

async function proveConsistency({ query }: Exchange, { proof, journal: records }: Service): Promise<Answer> {
  const count = await records.putInOrder();
  const to = Number(query.get("to") ?? count);
  const from = Number(query.get("from") ?? 0);
  const outside = [from, to].find((size) => size > count) ?? (from > to ? from : undefined);
  if (outside !== undefined) throw new SunmapError("CHECKPOINT_NOT_FOUND", { size: outside, records: count });
  const path = await proof.tree.consistency({ from, to });
  const [fromRoot, toRoot] = [await proof.tree.root(from), await proof.tree.root(to)].map(bytesToHex);
  return { status: 200, json: { from, to, fromRoot, toRoot, path: path.map(bytesToHex) } };
}

async function listRecords({ query }: Exchange, { journal: all }: Service): Promise<Answer> {
  const size = await all.putInOrder();
  const from = Number(query.get("from") ?? 1);
  const last = from + Number(query.get("limit") ?? 50) - 1;
  const records: unknown[] = [];
  for await (const record of all.scan(from, last)) {
    const position = from + records.length;
    records.push(
      "fault" in record
        ? { position, seq: record.seq, id: record.id ?? idOf(record.seq), damaged: true }
        : { position, ...recordSummary(record) },
    );
  }
  return { status: 200, json: { records, size } };
}
