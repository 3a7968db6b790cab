import type { IncomingMessage } from "node:http";

import { revisionOf } from "../store/revision-of.ts";
import type { Answer } from "./operation.ts";
import { entityTag, isKnownToClient } from "./read-precondition.ts";

/** Answers with a document and its entity tag, or with 304 to whoever has it already. */
export function taggedAnswer(request: IncomingMessage, json: unknown, revision = revisionOf(json)): Answer {
  const headers = { etag: entityTag(revision), "cache-control": "no-cache" };
  return isKnownToClient(request, revision) ? { status: 304, headers, empty: true } : { status: 200, headers, json };
}
