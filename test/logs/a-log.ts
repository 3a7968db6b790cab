import { foldCases, type FoldSettings } from "../../engine/logs/cases/fold-cases.ts";
import type { LogSource } from "../../engine/logs/input/log-source.ts";
import type { LogCase } from "../../engine/logs/log-piece.ts";
import type { LogReading } from "../../engine/core/model/formats.generated.ts";

/** A log in memory, read in parts of so many bytes. */
export function aLog(content: string | Uint8Array, partBytes = 64): LogSource {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return {
    name: "a log",
    size: bytes.length,
    read: async function* () {
      await Promise.resolve();
      for (let from = 0; from < bytes.length; from += partBytes) yield bytes.subarray(from, from + partBytes);
    },
  };
}

/** A log of which one part is repeated without end. */
export function anEndlessLog(start: string, part: string): LogSource {
  return {
    name: "an endless log",
    size: Number.MAX_SAFE_INTEGER,
    read: async function* () {
      await Promise.resolve();
      yield Buffer.from(start);
      for (;;) yield Buffer.from(part);
    },
  };
}

export type ReadLog = { readonly cases: readonly LogCase[]; readonly reading: LogReading };

/** All cases of a log, and what was not understood of it. */
export async function readLog(
  content: string | Uint8Array | LogSource,
  settings: Partial<FoldSettings> = {},
): Promise<ReadLog> {
  const source = typeof content === "string" || content instanceof Uint8Array ? aLog(content) : content;
  const { result, reading } = await foldCases(source, { mapping: {}, ...settings }, () => {
    const cases: LogCase[] = [];
    return { add: (found) => void cases.push(found), result: () => cases };
  });
  return { cases: result, reading };
}

/** What was not understood, without the words: code, name, count and places. */
export function notUnderstood({ reading }: ReadLog): unknown[] {
  return reading.notUnderstood.map(({ message: _message, ...rest }) => rest);
}
