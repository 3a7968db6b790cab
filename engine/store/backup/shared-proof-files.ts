import { isObject } from "../../core/model/is-object.ts";
import { parseCheckpoint } from "../../core/proof/checkpoint.ts";
import { parseNote } from "../../core/proof/signed-note.ts";
import type { Statements } from "../postgres/database.ts";
import { rangesAfter, type OrderedRange } from "../postgres/order-ranges.ts";
import { allIncidents } from "../postgres/postgres-incidents.ts";
import { allNotes } from "../postgres/postgres-notes.ts";
import { joinRing, readRing } from "../postgres/postgres-ring.ts";
import type { NumberedIncident, SharedKey, SharedRing } from "../shared-proof.ts";
import type { BackupPiece } from "./backup-piece.ts";

type FilePiece = Extract<BackupPiece, { readonly kind: "file" }>;

/** As a database has them, and as the folder of one service has them, which has no order of its own. */
const [RING, NOTES, ORDER] = ["keys/shared-ring.json", "proof/shared-checkpoints.ndjson", "proof/shared-order.ndjson"];
const [OWN_RING, OWN_NOTES] = ["keys/journal.json", "proof/checkpoints.ndjson"];
/** The same in both. */
const INCIDENTS = "proof/incidents.ndjson";

/** What proves the journal of a database: public keys, checkpoints, the places of the records in the tree, and incidents. */
export async function visitSharedProof(
  statements: Statements,
  visit: (item: FilePiece) => Promise<void>,
): Promise<void> {
  const give = (path: string, lines: readonly object[]): Promise<void> =>
    visit({ kind: "file", path, bytes: Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join("")) });
  await give(RING, [await readRing(statements)]);
  await give(NOTES, await allNotes(statements).then((notes) => notes.map(({ note }) => ({ note }))));
  await give(ORDER, await rangesAfter(statements, 0));
  await give(INCIDENTS, (await allIncidents(statements)).map(incidentOf));
}

/** Puts what proves a journal into a database; what else a file holds stays with the process that signs. */
export async function importProofFile(statements: Statements, { path, bytes }: FilePiece): Promise<void> {
  if (path === RING || path === OWN_RING) {
    const ring: unknown = JSON.parse(bytes.toString("utf8"));
    if (isRing(ring) && ring.origin !== "") await joinRing(statements, ring);
  }
  const lines = bytes.toString("utf8").split("\n").slice(0, -1);
  if (path === NOTES || path === OWN_NOTES) await importNotes(statements, lines);
  if (path === ORDER) await importOrder(statements, lines);
  if (path === INCIDENTS) await importIncidents(statements, lines);
}

async function importNotes(statements: Statements, lines: readonly string[]): Promise<void> {
  const notes = lines.map(noteOf);
  await statements.query(
    `INSERT INTO checkpoints (number, size, note) SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::text[])
     ON CONFLICT (number) DO NOTHING`,
    [notes.map((_, index) => index + 1), notes.map(sizeOf), notes],
  );
}

async function importOrder(statements: Statements, lines: readonly string[]): Promise<void> {
  const ranges = lines.map((line): OrderedRange => JSON.parse(line));
  await statements.query(
    `INSERT INTO journal_order (position, lane, first_seq, records)
     SELECT * FROM unnest($1::bigint[], $2::integer[], $3::bigint[], $4::bigint[]) ON CONFLICT (position) DO NOTHING`,
    [
      ranges.map(({ position }) => position),
      ranges.map(({ lane }) => lane),
      ranges.map(({ first }) => first),
      ranges.map(({ records }) => records),
    ],
  );
}

/** A line that is none is passed over, as it is where it was read before. */
async function importIncidents(statements: Statements, lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    const { seq, key, ...incident } = parse(line);
    if (!Number.isSafeInteger(seq) || typeof key !== "string") continue;
    await statements.query("INSERT INTO incidents (seq, key, text) VALUES ($1, $2, $3) ON CONFLICT (key) DO NOTHING", [
      seq,
      key,
      JSON.stringify({ key, ...incident }),
    ]);
  }
}

function incidentOf({ seq, text }: NumberedIncident): object {
  return { seq, ...parse(text) };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(text);
    return isObject(parsed) ? parsed : {};
  } catch {
    return {};
  }
}

/** A line that is none keeps its number, so that a verification tells of it. */
function noteOf(line: string): string {
  const { note } = parse(line);
  return typeof note === "string" ? note : "";
}

function sizeOf(note: string): number {
  return parseCheckpoint(parseNote(note)?.text ?? "")?.size ?? 0;
}

function isRing(ring: unknown): ring is SharedRing {
  return (
    isObject(ring) && typeof ring["origin"] === "string" && Array.isArray(ring["keys"]) && ring["keys"].every(isKey)
  );
}

function isKey(key: unknown): key is SharedKey {
  return isObject(key) && typeof key["publicKey"] === "string" && typeof key["createdAt"] === "string";
}
