import { Agent, request as requestHttp, type IncomingMessage, type ServerResponse } from "node:http";
import { Agent as SecureAgent, request as requestHttps } from "node:https";
import { pipeline } from "node:stream/promises";
import { urlToHttpOptions } from "node:url";

import { SunmapError } from "../../core/errors.ts";
import { codeOf } from "../../store/disk-fault.ts";
import type { Answer } from "../operation.ts";
import { PASSED_ON } from "./passed-on-mark.ts";

/** Milliseconds that a connection nobody uses is kept; less than the other side keeps it. */
const IDLE = 10_000;
/** Milliseconds in which a connection must stand. */
const CONNECTING = 2_000;
/** Milliseconds in which whoever was sent a request as a whole, or asked whether he wants its body, must answer. */
const ANSWERING = 30_000;

/** Bytes of a body that are sent without asking. */
const SENT_AT_ONCE = 16_384;

const AGENTS = {
  "http:": new Agent({ keepAlive: true, timeout: IDLE }),
  "https:": new SecureAgent({ keepAlive: true, timeout: IDLE }),
};

/** Of one connection alone, and of what our side says itself. */
const NOT_PASSED_ON: ReadonlySet<string> = new Set([
  "connection",
  "expect",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "x-forwarded-for",
  PASSED_ON,
]);

type Sent = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** The address of the process that answers. */
  readonly address: string;
  readonly mark: string;
};

/**
 * Sends a request as it came to another process and answers as that does; bodies and answers go through as they come. Undefined:
 * nobody was reached, and nothing of the request was read or carried out.
 *
 * @throws REGISTER_ELSEWHERE when the connection was lost, so that nobody can tell whether it was carried out; BODY_NOT_JSON when
 * the client went away, who is told nothing any more.
 */
export async function sendOn(sent: Sent): Promise<Answer | undefined> {
  const answer = await answerTo(sent);
  if (answer === undefined) return undefined;
  const { statusCode: status = 502 } = answer;
  const { "content-type": media, ...headers } = passedOn(answer.headers);
  if (media === undefined) {
    answer.resume();
    return { status, headers, empty: true };
  }
  const stream = (response: ServerResponse): Promise<void> =>
    pipeline(answer, response).catch((cause: unknown) => {
      throw codeOf(cause) === "ERR_STREAM_PREMATURE_CLOSE" ? clientGone(cause) : lost(sent.address, cause);
    });
  return { status, headers, media: String(media), stream };
}

function lost(address: string, cause: unknown): SunmapError {
  return new SunmapError("REGISTER_ELSEWHERE", { address }, { cause });
}

/** He is told nothing any more; it is no fault of ours. */
function clientGone(cause: unknown): SunmapError {
  return new SunmapError("BODY_NOT_JSON", { why: "the connection was closed" }, { cause });
}

function answerTo({ request, response, address, mark }: Sent): Promise<IncomingMessage | undefined> {
  return new Promise((resolve, reject) => {
    const asksFirst = isLarge(request);
    const to = urlToHttpOptions(new URL(address));
    const secure = to.protocol === "https:";
    const onward = (secure ? requestHttps : requestHttp)({
      ...to,
      method: request.method,
      // As it came: whatever host a client writes there, the request goes to this process.
      path: request.url,
      headers: { ...passedOn(request.headers), [PASSED_ON]: mark, ...(asksFirst && { expect: "100-continue" }) },
      agent: AGENTS[secure ? "https:" : "http:"],
      setHost: request.headers.host === undefined,
    });
    if (asksFirst) onward.flushHeaders();
    let isBegun = false;
    let isOver = false;
    let lateness: NodeJS.Timeout | undefined;
    const within = (milliseconds: number): void => {
      clearTimeout(lateness);
      if (!isOver) lateness = setTimeout(() => onward.destroy(), milliseconds);
    };
    const over = (): void => {
      isOver = true;
      clearTimeout(lateness);
      response.off("close", gone);
    };
    const gone = (): void => void onward.destroy();
    const connected = (): void => {
      if (asksFirst) within(ANSWERING);
      else sendBody();
    };
    const sendBody = (): void => {
      isBegun = true;
      clearTimeout(lateness);
      if (hasBody(request)) request.pipe(onward);
      else onward.end();
    };
    within(CONNECTING);
    response.once("close", gone);
    onward.once("socket", (socket) => {
      if (socket.connecting) socket.once(secure ? "secureConnect" : "connect", connected);
      else connected();
    });
    onward.once("continue", () => {
      if (request.headers.expect !== undefined) response.writeContinue();
      sendBody();
    });
    onward.once("finish", () => within(ANSWERING));
    onward.once("response", (answer) => {
      over();
      // Who answers before he read all does not want the rest.
      answer.once("end", () => onward.writableFinished || onward.destroy());
      resolve(answer);
    });
    // What is lost after the answer began shows there.
    onward.on("error", (cause) => {
      over();
      request.unpipe(onward);
      if (response.destroyed) reject(clientGone(cause));
      else if (isBegun) reject(lost(address, cause));
      else resolve(undefined);
    });
  });
}

/** Whoever answers without reading what is on its way would cut the connection, and his answer with it: he is asked first. */
function isLarge({ headers }: IncomingMessage): boolean {
  const { expect, "transfer-encoding": coding, "content-length": length = 0 } = headers;
  return expect !== undefined || coding !== undefined || Number(length) > SENT_AT_ONCE;
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

function passedOn(headers: IncomingMessage["headers"]): Readonly<Record<string, string | readonly string[]>> {
  const kept = Object.entries(headers).filter(([name]) => !NOT_PASSED_ON.has(name));
  return Object.fromEntries(kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
}
