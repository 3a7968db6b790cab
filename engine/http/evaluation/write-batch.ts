import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setImmediate as othersTurn } from "node:timers/promises";

import { SunmapError } from "../../core/errors.ts";
import type { EvaluationEntry, EvaluationJournal, Receipt } from "../../store/store.ts";
import type { Language } from "../language.ts";
import { problemOf } from "../problem.ts";
import type { Service } from "../service.ts";
import { judgeLine, type JudgedLine } from "./batch-line.ts";
import { withId } from "./judge-case.ts";
import { readLines, type Line } from "./read-lines.ts";
import { recordedAnswer } from "./repeated-request.ts";

const LONGEST_LINE = 1_000_000;

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
    const judged = service.ready() ? await judgeAll(lines, service) : refuseAll(lines);
    last = answerAfter(last, record(judged, service), response, language);
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

/** Groups that may wait for the journal at once; a group has at most 128 lines. */
const GROUPS_AHEAD = 8;

async function answerAfter(
  before: Promise<void>,
  recorded: Promise<readonly AnsweredLine[]>,
  response: ServerResponse,
  language: Language,
): Promise<void> {
  recorded.catch(() => undefined);
  await before;
  const answers = await recorded;
  await write(response, answers.map((answered) => toText(answered, language)).join(""));
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

type AnsweredLine = { readonly number: number } & (
  { readonly text: string; readonly replayed: boolean } | { readonly fault: unknown }
);

async function judgeAll(lines: readonly Line[], service: Service): Promise<JudgedLine[]> {
  const judged: JudgedLine[] = [];
  for (const line of lines) judged.push(await judgeLine(line, service));
  return judged;
}

/** The service is stopping: the first line that it no longer takes is told, and the answers end there. */
function refuseAll([first]: readonly Line[]): JudgedLine[] {
  return first === undefined ? [] : [{ number: first.number, fault: new SunmapError("SHUTTING_DOWN") }];
}

async function record(judged: readonly JudgedLine[], { journal, metrics }: Service): Promise<AnsweredLine[]> {
  const entries = judged.flatMap((line) => ("entry" in line ? [line.entry] : []));
  const receipts = await receiptsOf(entries, journal, metrics);
  let next = 0;
  const answers: AnsweredLine[] = [];
  for (const line of judged) {
    if ("entry" in line) answers.push(await answer(line.number, line.entry, receipts(next++), journal));
    else if ("answer" in line) answers.push({ number: line.number, text: line.answer, replayed: true });
    else answers.push(line);
  }
  return answers;
}

type Recording = { readonly receipt: Receipt } | { readonly fault: unknown };

/** When the journal takes no more, every case of the group is told so, and the next group may fare better. */
async function receiptsOf(
  entries: readonly EvaluationEntry[],
  journal: EvaluationJournal,
  metrics: Service["metrics"],
): Promise<(index: number) => Recording> {
  try {
    const receipts = entries.length === 0 ? [] : await metrics.recording(entries.length, journal.appendMany(entries));
    return (index) => {
      const receipt = receipts[index];
      return receipt === undefined ? { fault: new SunmapError("INTERNAL") } : { receipt };
    };
  } catch (fault) {
    return () => ({ fault });
  }
}

async function answer(
  number: number,
  entry: EvaluationEntry,
  recording: Recording,
  journal: EvaluationJournal,
): Promise<AnsweredLine> {
  if ("fault" in recording) return { number, fault: recording.fault };
  const { id, repeated } = recording.receipt;
  if (!repeated) return { number, text: withId(entry.evaluationText, id), replayed: false };
  try {
    const recorded = await journal.read(id);
    if (recorded === undefined) throw new SunmapError("EVALUATION_NOT_FOUND", { id });
    return { number, text: recordedAnswer(recorded, entry.requestDigest), replayed: true };
  } catch (fault) {
    return { number, fault };
  }
}

function toText(line: AnsweredLine, language: Language): string {
  const { number } = line;
  if ("fault" in line) return `${JSON.stringify({ line: number, problem: problemOf(line.fault, language) })}\n`;
  return `{"line":${number},${line.replayed ? '"replayed":true,' : ""}"evaluation":${line.text}}\n`;
}

/** Resolves when the client has taken enough for more to be written. @throws when he is gone. */
async function write(response: ServerResponse, text: string): Promise<void> {
  if (response.destroyed) throw new SunmapError("SHUTTING_DOWN", { why: "the client is gone" });
  if (text === "" || response.write(text)) return;
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
