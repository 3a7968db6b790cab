import type { IncomingMessage, ServerResponse } from "node:http";

import { SunmapError } from "../core/errors.ts";
import { codeOf } from "../store/disk-fault.ts";
import { performOnRecord } from "./audit/perform-on-record.ts";
import { languageOf } from "./language.ts";
import type { Operation } from "./operation.ts";
import { problemAnswer } from "./problem.ts";
import { PROBLEMS } from "./problem-catalog.ts";
import { sendAnswer } from "./send-answer.ts";
import type { Service } from "./service.ts";

/** Answers one request by an operation, whatever comes of it. `parameter` gives the parts of the address. */
export async function serveOperation(
  operation: Operation,
  exchange: {
    readonly request: IncomingMessage;
    readonly response: ServerResponse;
    readonly parameter: (name: string) => string;
  },
  service: Service,
): Promise<void> {
  const { request, response } = exchange;
  const start = performance.now();
  try {
    await sendAnswer(request, response, await performOnRecord(operation, exchange, service));
  } catch (fault) {
    await answerFault(fault, request, response, service);
  }
  const seconds = (performance.now() - start) / 1000;
  service.metrics.requested(operation.id, response.statusCode, seconds);
  if (service.log.isLevelEnabled("debug")) {
    service.log.debug({ operation: operation.id, status: response.statusCode, seconds }, "answered");
  }
}

/** The one place where a fault becomes an answer: the problem in the caller's language, and a line in the log. */
export async function answerFault(
  fault: unknown,
  request: IncomingMessage,
  response: ServerResponse,
  { log, nextRequestId }: Service,
): Promise<void> {
  const requestId = nextRequestId();
  if (isGone(request, fault)) log.info({ requestId, method: request.method }, "the client went away");
  else logFault(fault, { requestId, method: request.method }, log);
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  if (isLargeUnread(request)) response.setHeader("connection", "close");
  await sendAnswer(request, response, problemAnswer(fault, languageOf(request), requestId));
}

/** The log names the code and, of our own faults only, the details; never the body or the facts. */
function logFault(fault: unknown, request: Readonly<Record<string, unknown>>, log: Service["log"]): void {
  if (!(fault instanceof SunmapError)) return log.error({ ...request, err: fault }, "unexpected fault");
  const { code, details } = fault;
  if (PROBLEMS[code].status >= 500) return log.error({ ...request, code, details }, "fault");
  log.info({ ...request, code }, "refused");
}

/** Whether the client cut the connection before his request was whole, or his answer. */
function isGone({ destroyed, complete, socket }: IncomingMessage, fault: unknown): boolean {
  if (destroyed && !complete) return true;
  return socket.destroyed && (fault instanceof SunmapError || codeOf(fault) === "ECONNRESET");
}

const WORTH_READING = 64 * 1024;

/** A long body that nobody wants is not read to its end only to use the connection again. */
function isLargeUnread(request: IncomingMessage): boolean {
  const { headers, complete } = request;
  if (complete) return false;
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > WORTH_READING;
}
