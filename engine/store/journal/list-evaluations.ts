import type { EvaluationPage, EvaluationQuery, RecordedEvaluation } from "../store.ts";
import { cursorAfter, pageStart } from "./page-cursor.ts";
import { queryTimes } from "./query-times.ts";
import { gradeCode, verdictCode } from "./record-codes.ts";
import type { SegmentIndex } from "./segment-index.ts";
import { SegmentReader } from "./segment-reader.ts";
import type { Segments } from "./segments.ts";

type Wanted = "yes" | "no" | "unreadable";
type Chosen = { readonly seq: number; readonly wanted: Exclude<Wanted, "no"> };
/** Times are milliseconds of the Unix epoch. */
type Filter = Pick<EvaluationQuery, "power" | "verdict" | "grade"> & { readonly from: number; readonly to: number };
type Found = RecordedEvaluation | "unreadable";

/** Bytes of JSON after which a page ends before its limit, so that long cases do not fill the memory. */
const PAGE_BYTES = 8 << 20;

/** One page of the records before `nextSeq`, newest first. The indexes choose; only what is shown is read. */
export async function listEvaluations(
  segments: Segments,
  query: EvaluationQuery,
  nextSeq: number,
): Promise<EvaluationPage> {
  const filter = { ...query, ...queryTimes(query) };
  const evaluations: RecordedEvaluation[] = [];
  let unreadable = 0;
  let bytes = 0;
  for await (const found of newestFirst(segments, pageStart(query, nextSeq), filter)) {
    const last = evaluations.at(-1);
    if (found === "unreadable") {
      unreadable += 1;
    } else if (last !== undefined && (evaluations.length === query.limit || bytes > PAGE_BYTES)) {
      return { evaluations, cursor: cursorAfter(last.seq), unreadable };
    } else {
      evaluations.push(found);
      bytes += found.caseJson.length + found.evaluationJson.length;
    }
  }
  return { evaluations, unreadable };
}

async function* newestFirst(segments: Segments, before: number, filter: Filter): AsyncGenerator<Found> {
  for (const file of segments.files.filter(({ firstSeq }) => firstSeq < before).toReversed()) {
    const reader = new SegmentReader(segments, file);
    try {
      for (const { seq, wanted } of choose(await segments.indexOf(file), before, filter)) {
        yield wanted === "yes" ? ((await reader.read(seq)) ?? "unreadable") : wanted;
      }
    } finally {
      await reader.close();
    }
  }
}

function* choose(index: SegmentIndex, before: number, filter: Filter): Generator<Chosen> {
  const isWanted = predicateOf(filter, index);
  for (let seq = Math.min(before, index.nextSeq) - 1; seq >= index.firstSeq; seq -= 1) {
    const wanted = isWanted(seq - index.firstSeq);
    if (wanted !== "no") yield { seq, wanted };
  }
}

function predicateOf(filter: Filter, index: SegmentIndex): (position: number) => Wanted {
  const power = filter.power === undefined ? undefined : index.powers.indexOf(filter.power);
  const verdict = filter.verdict === undefined ? undefined : verdictCode(filter.verdict);
  const grade = filter.grade === undefined ? undefined : gradeCode(filter.grade);
  return (position) => {
    if (index.verdict(position) === 0) return "unreadable";
    if (power !== undefined && index.power(position) !== power) return "no";
    if (verdict !== undefined && index.verdict(position) !== verdict) return "no";
    if (grade !== undefined && index.monitoringGrade(position) !== grade) return "no";
    const at = index.at(position);
    return at >= filter.from && at <= filter.to ? "yes" : "no";
  };
}
