import type { PastCase } from "../../core/backtest/comparison.ts";
import type { CaseFile, Evaluation } from "../../core/model/formats.generated.ts";
import type { BrokenRecord } from "../../core/proof/record-fault.ts";
import { readDocument } from "../../core/schema/document-findings.ts";
import type { PartOpener } from "../../personal/personal-parts.ts";
import type { PastRecords } from "../../store/past-records.ts";
import type { RecordedEvaluation } from "../../store/store.ts";
import type { PastCases, ReadProgress } from "./past-cases.ts";
import type { Unreadable } from "./unreadable.ts";

/** Which records are past cases: those of a power, judged as of a time (milliseconds, both included), sent from an organ. */
export type JournalRange = {
  readonly power: string;
  readonly from?: number;
  readonly to?: number;
  readonly organ?: string;
};

type ReadingOrder = {
  readonly organOf: (asker: string | null) => string | undefined;
  /** Opens the personal parts of records; nothing of them leaves the backtest unmasked. */
  readonly opener: PartOpener;
  readonly unreadable: Unreadable;
  readonly progress: ReadProgress;
};

const BUNCH = 256;

/** The recorded cases of a range, in the order in which they were recorded. `organOf` says from where somebody sends. */
export async function* readJournalCases(
  journal: Pick<PastRecords, "scan">,
  range: JournalRange,
  told: ReadingOrder,
): PastCases {
  let bunch: PastCase[] = [];
  let read = 0;
  for await (const record of journal.scan()) {
    read += 1;
    const found = pastCaseOf(record, range, told);
    const past = found instanceof Promise ? await found : found;
    if (past !== undefined) bunch.push(past);
    if (read % BUNCH !== 0) continue;
    told.progress(read);
    yield bunch;
    bunch = [];
  }
  told.progress(read);
  yield bunch;
}

/** The case of a record; undefined for one that is not in the range or cannot be read, and then it is told. */
function pastCaseOf(
  record: RecordedEvaluation | BrokenRecord,
  range: JournalRange,
  { organOf, opener, unreadable }: Pick<ReadingOrder, "organOf" | "opener" | "unreadable">,
): PastCase | undefined | Promise<PastCase | undefined> {
  if ("fault" in record) {
    unreadable.add("recordDamaged", record.seq);
    return undefined;
  }
  if (!isWithin(record, range)) return undefined;
  const organ = organOf(record.askedBy);
  if (range.organ !== undefined && organ !== range.organ) return undefined;
  const read = (caseJson: Buffer): PastCase | undefined => {
    const caseFile = readCaseFile(caseJson);
    if (caseFile !== undefined) return pastCase(record, caseFile, organ);
    unreadable.add("caseUnreadable", record.seq);
    return undefined;
  };
  if (record.personal === undefined) return read(record.caseJson);
  return opener.open(record).then((opened) => {
    if (opened.state !== "erased") return read(opened.caseJson);
    unreadable.add("personalErased", record.seq);
    return undefined;
  });
}

function pastCase(record: RecordedEvaluation, caseFile: CaseFile, organ: string | undefined): PastCase {
  const { id, at } = record;
  return { id, at, ...(organ !== undefined && { organ }), caseFile, recorded: () => readEvaluation(record) };
}

function isWithin({ power, at }: RecordedEvaluation, range: JournalRange): boolean {
  if (power !== range.power) return false;
  if (range.from === undefined && range.to === undefined) return true;
  const instant = Date.parse(at);
  return (range.from === undefined || instant >= range.from) && (range.to === undefined || instant <= range.to);
}

function readCaseFile(caseJson: Buffer): CaseFile | undefined {
  const reading = readDocument("CaseFile", parse(caseJson), "case");
  return reading.ok ? reading.document : undefined;
}

/** As it may be read: that something in it is masked changes no outcome. */
function readEvaluation({ evaluationJson }: RecordedEvaluation): Evaluation | undefined {
  const reading = readDocument("Evaluation", parse(evaluationJson), "evaluation");
  return reading.ok ? reading.document : undefined;
}

function parse(json: Buffer): unknown {
  try {
    return JSON.parse(json.toString("utf8"));
  } catch {
    return undefined;
  }
}
