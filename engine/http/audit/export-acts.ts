import type { RecordedAct } from "../../audit/act.ts";
import { csvRow, UTF8_MARK } from "../../logs/csv/csv-row.ts";

/** In which forms the acts are given to other tools. */
export const ACT_EXPORTS = {
  csv: { media: "text/csv; charset=utf-8", write: writeCsv },
  ndjson: { media: "application/x-ndjson; charset=utf-8", write: writeLines },
} as const;

const COLUMNS = ["seq", "at", "who", "name", "kind", "via", "from", "act", "subject", "outcome", "code", "details"];
/** Acts that are sent at once: each alone would cost more than it holds. */
const AT_ONCE = 200;

async function* writeCsv(acts: AsyncIterable<RecordedAct>): AsyncGenerator<string> {
  yield UTF8_MARK + csvRow(COLUMNS);
  yield* inPieces(acts, rowOf);
}

function writeLines(acts: AsyncIterable<RecordedAct>): AsyncGenerator<string> {
  return inPieces(acts, (act) => `${JSON.stringify(act)}\n`);
}

async function* inPieces(
  acts: AsyncIterable<RecordedAct>,
  write: (act: RecordedAct) => string,
): AsyncGenerator<string> {
  let piece: string[] = [];
  for await (const act of acts) {
    piece.push(write(act));
    if (piece.length < AT_ONCE) continue;
    yield piece.join("");
    piece = [];
  }
  if (piece.length > 0) yield piece.join("");
}

function rowOf({ seq, at, who, from, act, subject, outcome, code, details }: RecordedAct): string {
  const said = details === undefined ? undefined : JSON.stringify(details);
  return csvRow([String(seq), at, who.id, who.name, who.kind, who.via, from, act, subject, outcome, code, said]);
}
