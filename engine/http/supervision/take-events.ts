import type { ServerResponse } from "node:http";

import type { Reach } from "../../access/reach.ts";
import { SunmapError } from "../../core/errors.ts";
import { readLines, type Line } from "../../evaluation/read-lines.ts";
import { requireCase, requirePower } from "../access/visible.ts";
import { instantOf } from "../instant.ts";
import type { Language } from "../language.ts";
import type { LineReader } from "../line-operation.ts";
import { problemOf } from "../problem.ts";
import type { Service } from "../service.ts";
import { endStream, writeStream } from "../write-stream.ts";
import { readEventLine, type EventLine } from "./event-line.ts";
import { tellLines, type LineOutcome } from "./tell-lines.ts";

/**
 * Takes a stream of events, one a line, and answers each in the order in which it came, once it is durable. One group of
 * lines is held at a time, and nothing is read on while it is recorded or while the client does not take its answers.
 */
export async function takeEvents(
  request: AsyncIterable<Buffer>,
  response: ServerResponse,
  service: Service,
  { language, reach }: LineReader,
): Promise<void> {
  for await (const lines of readLines(request)) {
    const stopping = !service.ready();
    const outcomes = stopping ? refuse(lines) : await tellGroup(lines, reach, service);
    await writeStream(response, outcomes.map((outcome) => answerLine(outcome, language)).join(""));
    if (stopping) break;
  }
  endStream(response);
}

async function tellGroup(lines: readonly Line[], reach: Reach, service: Service): Promise<readonly LineOutcome[]> {
  const outcomes: LineOutcome[] = [];
  const read: EventLine[] = [];
  for (const line of lines) {
    try {
      const event = readEventLine(line);
      requireCase(event.case, reach, service);
      if (event.power !== undefined) requirePower(event.power, reach, service);
      read.push(event);
    } catch (fault) {
      outcomes.push({ line: line.number, fault });
    }
  }
  outcomes.push(...(await tellLines(read, service.register.cases, instantOf(service.clock()))));
  return outcomes.toSorted((one, other) => one.line - other.line);
}

/** The service is stopping: the first line that it no longer takes is told, and the answers end there. */
function refuse([first]: readonly Line[]): readonly LineOutcome[] {
  return first === undefined ? [] : [{ line: first.number, fault: new SunmapError("SHUTTING_DOWN") }];
}

function answerLine(outcome: LineOutcome, language: Language): string {
  const told = "fault" in outcome ? { line: outcome.line, problem: problemOf(outcome.fault, language) } : outcome;
  return `${JSON.stringify(told)}\n`;
}
