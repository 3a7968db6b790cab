import type { PastCase } from "../../core/backtest/comparison.ts";
import type { CaseFile, Evaluation } from "../../core/model/formats.generated.ts";
import { isObject } from "../../core/model/is-object.ts";
import { readDocument } from "../../core/schema/document-findings.ts";
import { parseJsonCell } from "../../logs/event/json-cell.ts";
import { readLines, type Line } from "../../evaluation/read-lines.ts";
import { unpackedBytes } from "../../logs/input/unpacked-bytes.ts";
import type { LogSource } from "../../logs/input/log-source.ts";
import type { PastCases, ReadProgress } from "./past-cases.ts";
import type { Unreadable } from "./unreadable.ts";

/** What is read of a file besides its cases, and what a case has that does not say it itself. */
export type FileReading = {
  /** The instant of judgment of a case that names none. */
  readonly at: string;
  readonly unreadable: Unreadable;
  readonly progress: ReadProgress;
};

/**
 * The cases of a file with one a line (NDJSON, plain or gzip): a case file, or a record as the API gives it, with `case`, `at`
 * and `evaluation`; `organ` may stand beside.
 */
export async function* readLineCases(source: LogSource, reading: FileReading): PastCases {
  for await (const lines of readLines(buffersOf(unpackedBytes(source, reading.progress)))) {
    yield lines.flatMap((line) => caseOf(line, reading) ?? []);
  }
}

function caseOf(line: Line, { at: otherwise, unreadable }: FileReading): PastCase | undefined {
  if ("fault" in line) {
    unreadable.add(line.fault.code === "LINE_TOO_LONG" ? "lineTooLong" : "caseUnreadable", line.number);
    return undefined;
  }
  const { caseFile, at, organ, evaluation } = partsOf(parseJsonCell(line.bytes.toString("utf8")));
  if (caseFile === undefined) {
    unreadable.add("caseUnreadable", line.number);
    return undefined;
  }
  return {
    id: `line-${line.number}`,
    at: at ?? otherwise,
    ...(organ !== undefined && { organ }),
    caseFile,
    isSent: true,
    recorded: () => evaluation,
  };
}

type Parts = {
  readonly caseFile?: CaseFile;
  readonly at?: string;
  readonly organ?: string;
  readonly evaluation?: Evaluation;
};

function partsOf(value: unknown): Parts {
  if (!isObject(value)) return {};
  const isWrapped = value["case"] !== undefined;
  const { organ, ...bare } = value;
  const caseFile = readDocument("CaseFile", isWrapped ? value["case"] : withoutInstant(bare), "case");
  const at = readDocument("IsoDateTime", value["at"], "at");
  const evaluation = readDocument("Evaluation", value["evaluation"], "evaluation");
  return {
    ...(caseFile.ok && { caseFile: caseFile.document }),
    ...(at.ok && { at: at.document }),
    ...(typeof organ === "string" && { organ: organ.slice(0, 200) }),
    ...(evaluation.ok && { evaluation: evaluation.document }),
  };
}

function withoutInstant({ at: _at, ...caseFile }: Readonly<Record<string, unknown>>): unknown {
  return caseFile;
}

async function* buffersOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const chunk of bytes) yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}
