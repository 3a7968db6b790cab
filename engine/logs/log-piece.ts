import type { CaseEvent, CaseFacts, LogFormat, LogMapping } from "../core/model/formats.generated.ts";
import type { LogSource } from "./input/log-source.ts";
import type { LogReport } from "./log-report.ts";

/** Events of one case as they stand together in a log. The events of a case may lie in many pieces. */
export type LogPiece = {
  readonly id: string;
  readonly attributes: CaseAttributes;
  readonly events: readonly CaseEvent[];
  /** Where the piece begins: line of an XES file, row of a table, number of the event of an OCEL log. */
  readonly place: number;
};

/** What a log tells of a case as a whole. */
export type CaseAttributes = {
  readonly title?: string;
  readonly openedAt?: string;
  readonly closedAt?: string;
  readonly facts?: CaseFacts;
};

/** One case with all its events, in the order of the log. */
export type LogCase = Omit<LogPiece, "place">;

/** What a reader needs besides the file; what it does not understand it tells the report. */
export type ReadingSettings = {
  readonly mapping: LogMapping;
  readonly report: LogReport;
  /** Told now and then how many bytes of the file are read. */
  readonly progress: (bytes: number) => void;
};

/** Reads one format. Pieces come in bunches, as the file is read; a file that cannot be read throws LogRefused. */
export type LogReader = {
  readonly format: LogFormat;
  readonly read: (source: LogSource, settings: ReadingSettings) => AsyncIterable<readonly LogPiece[]>;
};
