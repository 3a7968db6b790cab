import type { ServerResponse } from "node:http";
import { setImmediate as othersTurn } from "node:timers/promises";

import { SunmapError } from "../../core/errors.ts";
import { instantOf } from "../instant.ts";
import type { LineReader } from "../line-operation.ts";
import type { Service } from "../service.ts";
import { endStream, writeStream } from "../write-stream.ts";
import { linesBytes } from "./answer-lines.ts";
import { askerOf } from "./asked-by.ts";
import { judgeLine, type GroupContext, type JudgedLine } from "./batch-line.ts";
import { JsonWriter } from "../../evaluation/json-writer.ts";
import { readLines, type Line } from "../../evaluation/read-lines.ts";
import { recordLines } from "./record-lines.ts";

/** Groups that may wait for the journal at once; a group has at most 128 lines. */
const GROUPS_AHEAD = 8;

/** Bytes for what is judged of one group, and for its answers; more are taken for a group of long ones. */
const GROUP_SPACE = 1 << 20;

/**
 * Judges a stream of cases, one a line, and answers each in the order in which it came, once it is durable. While groups of
 * lines wait for the journal, which commits them together, the next ones are judged; only so many are ever held, and
 * nothing is read on while the client does not take its answers. The same memory serves one group after the other.
 */
export async function writeBatch(
  request: AsyncIterable<Buffer>,
  response: ServerResponse,
  service: Service,
  { caller, language, reach }: LineReader,
): Promise<void> {
  const askedBy = askerOf(caller);
  const ahead: Promise<void>[] = [];
  const idleWriters: JsonWriter[] = [];
  const answerSpace = Buffer.allocUnsafe(GROUP_SPACE);
  let last: Promise<void> = Promise.resolve();
  const answer = async (before: Promise<void>, judged: readonly JudgedLine[], writer: JsonWriter): Promise<void> => {
    const recording = recordLines(judged, service, language);
    recording.catch(() => undefined);
    await before;
    const bytes = linesBytes(await recording, answerSpace);
    writer.reuse();
    idleWriters.push(writer);
    await writeStream(response, bytes);
  };
  for await (const lines of readLines(request)) {
    const writer = idleWriters.pop() ?? new JsonWriter(GROUP_SPACE);
    const stopping = !service.ready();
    const judged = stopping ? refuseLines(lines) : await judgeLines(lines, { askedBy, reach, writer }, service);
    last = answer(last, judged, writer);
    last.catch(() => undefined);
    ahead.push(last);
    // An answer that ended without a word would look like the whole one.
    if (stopping) break;
    if (ahead.length >= GROUPS_AHEAD) await ahead.shift();
    await othersTurn();
  }
  await last;
  endStream(response);
}

async function judgeLines(
  lines: readonly Line[],
  desk: Pick<GroupContext, "askedBy" | "reach" | "writer">,
  service: Service,
): Promise<JudgedLine[]> {
  const instant = service.clock();
  const context = { ...desk, now: instantOf(instant), instant };
  const all: JudgedLine[] = [];
  for (const line of lines) {
    const judged = judgeLine(line, context, service);
    all.push(judged instanceof Promise ? await judged : judged);
  }
  return all;
}

/** The service is stopping: the first line that it no longer takes is told, and the answers end there. */
function refuseLines([first]: readonly Line[]): JudgedLine[] {
  return first === undefined ? [] : [{ number: first.number, fault: new SunmapError("SHUTTING_DOWN") }];
}
