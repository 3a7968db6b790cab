import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join as joinPath } from "node:path";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";

import type { CaseEvent } from "../../core/model/formats.generated.ts";
import type { CaseAttributes, LogPiece } from "../log-piece.ts";
import { LogRefused } from "../log-refused.ts";
import { join, type OpenCase } from "./open-case.ts";

/** Brings the events of each case together, however they are scattered, with bounded memory. */
export type CaseSorter = {
  /** Gives those whose case was met before, as far as that is still in memory. */
  readonly add: (pieces: readonly LogPiece[]) => Promise<LogPiece[]>;
  readonly cases: () => AsyncIterable<OpenCase>;
  readonly remove: () => Promise<void>;
};

/** So many parts are read at once when they are brought together. */
const MOST_PARTS = 400;

/**
 * A sorter that holds at most so many events. When there are more, it writes what it has to a file of its own in the
 * folder for temporary files, ordered by case, and in the end it reads all these files side by side.
 */
export async function openSorter(eventsInMemory: number): Promise<CaseSorter> {
  const held = new Map<string, OpenCase>();
  let events = 0;
  let folder: string | undefined;
  const parts: string[] = [];

  const spill = async (): Promise<void> => {
    if (parts.length >= MOST_PARTS) throw tooMany();
    folder ??= await mkdtemp(joinPath(tmpdir(), "sunmap-log-"));
    const part = joinPath(folder, `${parts.length}.ndjson`);
    parts.push(part);
    await writePart(part, inOrder(held));
    held.clear();
    events = 0;
  };

  const hold = ({ id, attributes, events: more, place }: LogPiece): boolean => {
    // A piece without events takes its room too.
    events += more.length + 1;
    const open = held.get(id);
    if (open === undefined) held.set(id, { id, attributes, events: [...more], place });
    else join(open, attributes, more);
    return open !== undefined;
  };

  return {
    add: async (pieces) => {
      const again: LogPiece[] = [];
      for (const piece of pieces) {
        if (hold(piece)) again.push(piece);
        if (events > eventsInMemory) await spill();
      }
      return again;
    },
    cases: async function* () {
      if (parts.length === 0) yield* held.values();
      else yield* merged([...parts.map(readPart), inMemory(held)]);
    },
    remove: async () => {
      held.clear();
      if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** By the code units of their ids: the same everywhere. */
function inOrder(held: ReadonlyMap<string, OpenCase>): OpenCase[] {
  return [...held.values()].toSorted((first, second) => (first.id < second.id ? -1 : first.id > second.id ? 1 : 0));
}

// oxlint-disable-next-line typescript/require-await -- it stands beside the files, which are read asynchronously
async function* inMemory(held: ReadonlyMap<string, OpenCase>): AsyncGenerator<OpenCase> {
  yield* inOrder(held);
}

async function writePart(path: string, cases: readonly OpenCase[]): Promise<void> {
  const output = createWriteStream(path, { mode: 0o600 });
  for (const { id, attributes, events, place } of cases) {
    const isRoom = output.write(`${JSON.stringify([id, attributes, events, place])}\n`);
    if (!isRoom) await once(output, "drain");
  }
  output.end();
  await finished(output);
}

async function* readPart(path: string): AsyncGenerator<OpenCase> {
  const input = createReadStream(path, { encoding: "utf8", highWaterMark: 131_072 });
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    const [id, attributes, events, place] = ownLine(line);
    yield { id, attributes, events, place };
  }
}

/** The line is one that this file wrote. */
function ownLine(line: string): [string, CaseAttributes, CaseEvent[], number] {
  return JSON.parse(line);
}

/** The cases of several ordered parts in their order, those of one id joined in the order of the parts. */
async function* merged(parts: readonly AsyncGenerator<OpenCase>[]): AsyncGenerator<OpenCase> {
  const heads = await Promise.all(parts.map(async (part) => ({ part, next: await part.next() })));
  for (;;) {
    let least: string | undefined;
    for (const { next } of heads)
      if (next.done !== true && (least === undefined || next.value.id < least)) least = next.value.id;
    if (least === undefined) return;
    let open: OpenCase | undefined;
    for (const head of heads) {
      if (head.next.done === true || head.next.value.id !== least) continue;
      if (open === undefined) open = head.next.value;
      else join(open, head.next.value.attributes, head.next.value.events);
      head.next = await head.part.next();
    }
    if (open !== undefined) yield open;
  }
}

function tooMany(): LogRefused {
  return new LogRefused(
    "日志过大，且各案件的事件分散；请先按案件编号排序",
    "the log is too large for cases whose events are scattered; sort it by case first",
  );
}
