import { createHash } from "node:crypto";

import { ed25519 } from "@noble/curves/ed25519.js";

import { evaluate } from "../../engine/core/evaluate/evaluate.ts";
import { evaluationText } from "../../engine/core/evaluate/evaluation-text.ts";
import type { Receipt, ReceiptRules, RecordProof } from "../../engine/core/model/formats.generated.ts";
import { toBase64 } from "../../engine/core/proof/base64.ts";
import { checkpointText } from "../../engine/core/proof/checkpoint.ts";
import { inclusionProof } from "../../engine/core/proof/inclusion-proof.ts";
import { keyId, noteText, signedBytes } from "../../engine/core/proof/signed-note.ts";
import { TREE_HASH } from "../../engine/core/proof/tree-hash.ts";
import { readPolicyFolder } from "../../engine/files/read-policy-folder.ts";
import { repositoryRoot } from "../../engine/files/repository-root.ts";
import { recompile } from "../../engine/policies/compile-documents.ts";
import { seed } from "../../engine/policies/seed.ts";
import { receiptRules } from "../../engine/receipt/receipt-rules.ts";
import { headText } from "../../engine/store/journal/record-head.ts";
import { MemoryPolicyStore } from "../../engine/store/memory/memory-policy-store.ts";
import { hex, leavesOf, naiveRoot, readerOf } from "../core/proof/a-tree.ts";

const ORIGIN = "sunmap/journal/0011223344556677";
const SECRET = new Uint8Array(32).fill(1);
const KEY = { name: ORIGIN, publicKey: ed25519.getPublicKey(SECRET) };
const AT = "2026-09-18T09:30:00+08:00";
const POWER = "housing-fund-withdrawal";

/** A case that stops: its clerk took it in and approved it, and a proof is forged. */
export const FACTS = { intakeUser: "U-205", approverUser: "U-205", proofForged: true, amountYuan: 80_000 };

/** How a receipt is to be made that is not the usual one. */
export type Wanted = {
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly salt?: string;
  /** The text that is recorded in the place of what the rules give. */
  readonly answer?: (text: string) => string;
  /** The facts as the record keeps them: some masked. */
  readonly kept?: Readonly<Record<string, unknown>>;
  readonly size?: number;
};

/** The receipt of a case that the housing fund judged, and the rules to check it by. */
export async function aReceipt(wanted: Wanted = {}): Promise<{ receipt: Receipt; rules: ReceiptRules }> {
  const { facts = FACTS, salt, answer = (text): string => text, kept = facts, size = 11 } = wanted;
  const published = await publishedVersion();
  const policy = await recompile(published);
  const evaluation = evaluate(policy, { facts }, AT);
  const text = answer(evaluationText(evaluation));
  const caseText = JSON.stringify({ facts: kept });
  const { verdict, caseGrade, monitoringGrade } = evaluation;
  const entry = {
    power: POWER,
    policy: { version: 1, digest: policy.digest },
    askedBy: "U-205",
    at: AT,
    verdict,
    caseGrade,
    monitoringGrade,
    caseJson: Buffer.from(caseText),
    evaluationJson: Buffer.from(text),
  };
  const digests = { caseDigest: digestOf(caseText, salt), evaluationDigest: digestOf(text, salt) };
  const head = headText(entry, digests, { seq: 6, previous: "0".repeat(64), recordedAt: AT });
  const ring = { origin: ORIGIN, keys: [{ id: keyId(KEY), publicKey: toBase64(KEY.publicKey), createdAt: AT }] };
  return {
    receipt: {
      format: "sunmap/receipt/1",
      proof: await proofOf(head, size),
      case: caseText,
      evaluation: text,
      ...(salt !== undefined && { salt }),
    },
    rules: receiptRules(published, ring),
  };
}

let version: ReturnType<typeof readVersion> | undefined;

function publishedVersion(): ReturnType<typeof readVersion> {
  return (version ??= readVersion());
}

async function readVersion(): Promise<NonNullable<Awaited<ReturnType<MemoryPolicyStore["readVersion"]>>>> {
  const store = new MemoryPolicyStore();
  const all = await readPolicyFolder(repositoryRoot());
  await seed(store, { ...all, powers: all.powers.filter(({ id }) => id === POWER) }, AT);
  const published = await store.readVersion(POWER, 1);
  if (published === undefined) throw new Error("the power was not published");
  return published;
}

async function proofOf(head: string, size: number): Promise<RecordProof> {
  const index = 5;
  const leaves = leavesOf(size).with(index, TREE_HASH.leaf(Buffer.from(head)));
  const text = checkpointText({
    origin: ORIGIN,
    size,
    root: naiveRoot(leaves),
    time: "2026-09-18T02:00:00.000Z",
    previous: "0".repeat(64),
  });
  return {
    format: "sunmap/record-proof/1",
    id: "ev-000000000006",
    head,
    index,
    size,
    path: (await inclusionProof({ index, size }, readerOf(leaves), TREE_HASH)).map(hex),
    checkpoint: noteText(text, KEY, ed25519.sign(signedBytes(text), SECRET)),
    key: { id: keyId(KEY), name: ORIGIN, publicKey: toBase64(KEY.publicKey) },
  };
}

function digestOf(text: string, salt = ""): string {
  return `sha256:${createHash("sha256")
    .update(salt + text)
    .digest("hex")}`;
}
