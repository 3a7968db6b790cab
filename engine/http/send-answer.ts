import type { IncomingMessage, ServerResponse } from "node:http";

import type { Answer } from "./operation.ts";

/**
 * What every answer carries: a browser must not guess its type, run anything of it, frame it or tell others of it, and
 * nobody keeps a copy of what may name a person.
 */
export const SECURITY_HEADERS = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
} as const;

const JSON_MEDIA = "application/json; charset=utf-8";

/** Sends the answer to a request. */
export async function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> {
  const media = answer.media ?? JSON_MEDIA;
  if ("empty" in answer) {
    response.writeHead(answer.status, headersOf(answer, []));
    response.end();
  } else if ("stream" in answer) {
    response.writeHead(answer.status, headersOf(answer, ["content-type", media]));
    await answer.stream(response);
  } else {
    const content = "json" in answer ? JSON.stringify(answer.json) : answer.text;
    const length = String(Buffer.byteLength(content));
    response.writeHead(answer.status, headersOf(answer, ["content-type", media, "content-length", length]));
    response.end(request.method === "HEAD" ? undefined : content);
  }
}

const SECURITY_LIST: readonly string[] = Object.entries(SECURITY_HEADERS).flat();

/** Names and values in turn, as Node.js writes them fastest. What an answer says itself comes before what all answers say. */
function headersOf({ headers }: Answer, described: readonly string[]): string[] {
  if (headers === undefined) return [...SECURITY_LIST, ...described];
  const all: Readonly<Record<string, string | readonly string[]>> = { ...SECURITY_HEADERS, ...headers };
  const pairs = Object.entries(all).flatMap(([name, values]) =>
    typeof values === "string" ? [name, values] : values.flatMap((value) => [name, value]),
  );
  return [...pairs, ...described];
}
