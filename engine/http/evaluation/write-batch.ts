import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setImmediate as othersTurn } from "node:timers/promises";

import { SunmapError } from "../../core/errors.ts";
import { instantOf } from "../instant.ts";
import type { Language } from "../language.ts";
import type { Service } from "../service.ts";
import { linesBytes, type AnswerLine } from "./answer-lines.ts";
import { judgeLine, type JudgedLine } from "./batch-line.ts";
import { readLines, type Line } from "./read-lines.ts";
import { recordLines } from "./record-lines.ts";

const LONGEST_LINE = 1_000_000;
/** Groups that may wait for the journal at once; a group has at most 128 lines. */
const GROUPS_AHEAD = 8;

/**
 * Judges a stream of cases, one a line, and answers each in the order in which it came, once it is durable. While groups of
 * lines wait for the journal, which commits them together, the next ones are judged; only so many are ever held, and
 * nothing is read on while the client does not take its answers.
 */
export async function writeBatch(
  request: AsyncIterable<Buffer>,
  response: ServerResponse,
  service: Service,
  language: Language,
): Promise<void> {
  const ahead: Promise<void>[] = [];
  let last: Promise<void> = Promise.resolve();
  for await (const lines of readLines(request, LONGEST_LINE)) {
    const judged = service.ready() ? await judgeLines(lines, service) : refuseLines(lines);
    last = answerAfter(last, recordLines(judged, service, language), response);
    last.catch(() => undefined);
    ahead.push(last);
    if (ahead.length >= GROUPS_AHEAD) await ahead.shift();
    await othersTurn();
    if (!service.ready()) break;
  }
  await last;
  const { req: sent } = response;
  response.end(() => {
    if (!sent.complete) hangUp(sent.socket);
  });
}

async function judgeLines(lines: readonly Line[], service: Service): Promise<JudgedLine[]> {
  const now = instantOf(service.clock());
  const all: JudgedLine[] = [];
  for (const line of lines) {
    const judged = judgeLine(line, now, service);
    all.push(judged instanceof Promise ? await judged : judged);
  }
  return all;
}

/** The service is stopping: the first line that it no longer takes is told, and the answers end there. */
function refuseLines([first]: readonly Line[]): JudgedLine[] {
  return first === undefined ? [] : [{ number: first.number, fault: new SunmapError("SHUTTING_DOWN") }];
}

async function answerAfter(
  before: Promise<void>,
  recorded: Promise<readonly AnswerLine[]>,
  response: ServerResponse,
): Promise<void> {
  recorded.catch(() => undefined);
  await before;
  await write(response, linesBytes(await recorded));
}

/** Resolves when the client has taken enough for more to be written. @throws when he is gone. */
async function write(response: ServerResponse, bytes: Buffer): Promise<void> {
  if (response.destroyed) throw new SunmapError("SHUTTING_DOWN", { why: "the client is gone" });
  if (bytes.length === 0 || response.write(bytes)) return;
  await new Promise<void>((resolve, reject) => {
    const settle = (end: () => void): void => {
      response.off("drain", drained).off("close", closed);
      end();
    };
    const drained = (): void => settle(resolve);
    const closed = (): void => settle(() => reject(new SunmapError("SHUTTING_DOWN", { why: "the client is gone" })));
    response.on("drain", drained).on("close", closed);
  });
}

const LINGER = 1000;

/**
 * The rest of what the client sends is not wanted. Cutting the connection at once would take back answers that are still
 * on their way, so our side of it ends first.
 */
function hangUp(socket: Socket): void {
  socket.end();
  setTimeout(() => socket.destroy(), LINGER).unref();
}
