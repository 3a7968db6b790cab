import type { IncomingMessage, ServerResponse } from "node:http";

import { SunmapError } from "../core/errors.ts";
import type { Answer, Exchange, Operation, RequestBody } from "./operation.ts";
import { parseJson } from "./parse-json.ts";
import { readBody } from "./read-body.ts";
import { readQuery } from "./read-query.ts";
import type { Service } from "./service.ts";

const JSON_MEDIA: readonly string[] = ["application/json"];

/** Reads a request as an operation wants it and lets the operation answer. Whatever is wrong with it is thrown. */
export async function perform(
  operation: Operation,
  { request, response, parameter }: Pick<Exchange, "request" | "response" | "parameter">,
  service: Service,
): Promise<Answer> {
  const query = readQuery(request.url ?? "", operation.query);
  const { text, body } = await readInput(operation.body, request, response);
  return operation.handle({ request, response, parameter, query, text, body }, service);
}

async function readInput(
  expected: RequestBody | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<{ readonly text: string; readonly body: unknown }> {
  if (expected === undefined) return { text: "", body: undefined };
  if (expected.optional === true && !hasBody(request)) return { text: "", body: undefined };
  const media = requireMedia(request, expected.media ?? JSON_MEDIA);
  if (expected.streamed === true) return { text: "", body: undefined };
  const text = await readBody(request, response, expected.limit);
  return { text, body: media === "application/json" ? parseJson(text, expected.depth) : text };
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

function requireMedia({ headers }: IncomingMessage, accepted: readonly string[]): string {
  const sent = headers["content-type"] ?? "";
  const [media = "", ...parameters] = sent
    .toLowerCase()
    .split(";")
    .map((part) => part.trim());
  const foreignCharset = parameters.some((part) => part.startsWith("charset=") && !/^charset="?utf-?8"?$/.test(part));
  if (!accepted.includes(media) || foreignCharset) {
    throw new SunmapError("MEDIA_TYPE_UNSUPPORTED", { sent, accepted });
  }
  return media;
}
