import type { IncomingMessage, ServerResponse } from "node:http";

import { SunmapError } from "../core/errors.ts";
import { authorize } from "./access/authorize.ts";
import type { Answer, Exchange, Operation, RequestBody } from "./operation.ts";
import { parseJson } from "./parse-json.ts";
import { readBody } from "./read-body.ts";
import { readQuery } from "./read-query.ts";
import type { Service } from "./service.ts";

const JSON_MEDIA: readonly string[] = ["application/json"];
const NO_QUERY: ReadonlyMap<string, string> = new Map();
const NO_INPUT = { bytes: Buffer.alloc(0), body: undefined };

/**
 * Reads a request as an operation wants it and lets the operation answer. Who may not do it is refused before anything is
 * read. Whatever is wrong with it is thrown. `announce` is awaited before the operation begins.
 */
export async function perform(
  operation: Operation,
  { request, response, caller, parameter }: Pick<Exchange, "request" | "response" | "caller" | "parameter">,
  service: Service,
  announce?: () => Promise<void>,
): Promise<Answer> {
  const reach = authorize(operation, { caller, parameter }, service);
  const query = operation.foreignQuery === true ? NO_QUERY : readQuery(request.url ?? "", operation.query);
  const { bytes, body } = await readInput(operation.body, request, response);
  const exchange = { request, response, caller, reach, parameter, query, bytes, body };
  operation.guard?.(exchange, service);
  if (announce !== undefined) await announce();
  return operation.handle(exchange, service);
}

async function readInput(
  expected: RequestBody | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Pick<Exchange, "bytes" | "body">> {
  if (expected === undefined) return NO_INPUT;
  if (expected.optional === true && !hasBody(request)) return NO_INPUT;
  const media = requireMedia(request, expected.media ?? JSON_MEDIA);
  if (expected.streamed === true) return NO_INPUT;
  const bytes = await readBody(request, response, expected.limit);
  const text = bytes.toString("utf8");
  return { bytes, body: media === "application/json" ? parseJson(text, expected.depth) : text };
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
