import type { LogMapping, LogReading } from "../../core/model/formats.generated.ts";
import type { LogSource } from "../input/log-source.ts";
import { LOG_LIMITS } from "../log-limits.ts";
import type { LogCase, LogPiece, LogReader } from "../log-piece.ts";
import { createLogReport, type LogReport } from "../log-report.ts";
import { readerFor } from "../open-log.ts";
import { close, join, type OpenCase } from "./open-case.ts";
import { openSorter } from "./case-sorter.ts";

/** Takes the cases of a log one after the other and makes something of them; the next waits until one is taken. */
export type CaseFold<T> = {
  readonly add: (found: LogCase) => Promise<void> | void;
  readonly result: () => Promise<T> | T;
};

/** Whether the cases of a log are taken as they stand, or must first be brought together. */
export type ReadingOrder = "asItStands" | "broughtTogether";

export type FoldSettings = {
  readonly mapping: LogMapping;
  /** Told how many bytes of the log are read, and how many cases are complete. */
  readonly progress?: (progress: LogProgress) => void;
  /** How the log is to be read, where that is known already. */
  readonly order?: ReadingOrder;
  /** The most events that are held in memory while the cases of a log are brought together. */
  readonly eventsInMemory?: number;
};

export type LogProgress = { readonly bytes: number; readonly cases: number };

export type FoldedLog<T> = { readonly result: T; readonly reading: LogReading };

const EVENTS_IN_MEMORY = 300_000;

/**
 * Reads a log of any format and gives each of its cases, with all its events, to the fold. A log whose cases stand
 * together is read as a stream: one case is in memory, and the ids of those that were. As soon as a case comes again,
 * reading begins anew with an empty fold, and the cases are brought together by sorted parts on the disk: then at most
 * `eventsInMemory` events are in memory.
 *
 * @throws LogRefused when the log cannot be read
 */
export async function foldCases<T>(
  source: LogSource,
  settings: FoldSettings,
  begin: () => CaseFold<T>,
): Promise<FoldedLog<T>> {
  const reader = await readerFor(source);
  if (settings.order !== "broughtTogether") {
    const inOrder = openReading(reader, source, settings, begin());
    if (await foldInOrder(inOrder)) return inOrder.folded();
  }
  const sorted = openReading(reader, source, settings, begin());
  await foldSorted(sorted, settings.eventsInMemory ?? EVENTS_IN_MEMORY);
  return sorted.folded();
}

/** Reads a log only to see how its cases stand. @throws LogRefused when it cannot be read */
export async function readingOrder(source: LogSource, mapping: LogMapping): Promise<ReadingOrder> {
  const nothing = { add: () => undefined, result: () => undefined };
  const reading = openReading(await readerFor(source), source, { mapping }, nothing);
  return (await foldInOrder(reading)) ? "asItStands" : "broughtTogether";
}

/** One reading of the log, from its beginning. */
type Reading<T> = {
  readonly pieces: AsyncIterable<readonly LogPiece[]>;
  readonly report: LogReport;
  readonly reader: LogReader;
  readonly end: (open: OpenCase) => Promise<void> | void;
  readonly folded: () => Promise<FoldedLog<T>>;
};

function openReading<T>(
  reader: LogReader,
  source: LogSource,
  { mapping, progress = () => undefined }: FoldSettings,
  fold: CaseFold<T>,
): Reading<T> {
  const report = createLogReport();
  const counts = { cases: 0, events: 0 };
  const tell = (bytes: number): void => progress({ bytes, cases: counts.cases });
  return {
    report,
    reader,
    pieces: reader.read(source, { mapping, report, progress: tell }),
    end: (open) => {
      const found = close(open, report);
      counts.cases += 1;
      counts.events += found.events.length;
      return fold.add(found);
    },
    folded: async () => ({
      result: await fold.result(),
      reading: { format: reader.format, ...counts, notUnderstood: report.entries() },
    }),
  };
}

/** Whether the events of every case stood together; else the reading was given up. */
async function foldInOrder<T>({ pieces, end }: Reading<T>): Promise<boolean> {
  const seen = new Set<string>();
  let open: OpenCase | undefined;
  for await (const bunch of pieces) {
    for (const { id, attributes, events, place } of bunch) {
      if (open?.id === id) {
        join(open, attributes, events);
        continue;
      }
      if (open !== undefined) await end(open);
      const known = seen.size;
      if (seen.add(id).size === known || known >= LOG_LIMITS.rememberedCases) return false;
      open = { id, attributes, events: [...events], place };
    }
  }
  if (open !== undefined) await end(open);
  return true;
}

async function foldSorted<T>({ pieces, end, reader, report }: Reading<T>, eventsInMemory: number): Promise<void> {
  const sorter = await openSorter(eventsInMemory);
  // In a table it is usual that a case goes on later; in XES a trace is a case.
  const tellAgain = ({ id, place }: LogPiece): void => {
    if (reader.format === "xes") report.tell("CASE_TWICE", place, id);
  };
  try {
    for await (const bunch of pieces) {
      (await sorter.add(bunch)).forEach(tellAgain);
    }
    for await (const open of sorter.cases()) await end(open);
  } finally {
    await sorter.remove();
  }
}
