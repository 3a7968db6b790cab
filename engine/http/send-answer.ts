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
    response.writeHead(answer.status, { ...SECURITY_HEADERS, ...answer.headers });
    response.end();
    return;
  }
  if ("stream" in answer) {
    response.writeHead(answer.status, { ...SECURITY_HEADERS, "content-type": media, ...answer.headers });
    await answer.stream(response);
    return;
  }
  const content = "json" in answer ? JSON.stringify(answer.json) : answer.text;
  response.writeHead(answer.status, {
    ...SECURITY_HEADERS,
    "content-type": media,
    "content-length": Buffer.byteLength(content),
    ...answer.headers,
  });
  response.end(request.method === "HEAD" ? undefined : content);
}
