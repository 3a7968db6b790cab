import type { ServerResponse } from "node:http";

import type { Principal } from "../access/principal.ts";
import type { Reach } from "../access/reach.ts";
import { languageOf, type Language } from "./language.ts";
import type { Operation, Schema } from "./operation.ts";
import { requireUncompressed } from "./read-body.ts";
import type { Service } from "./service.ts";

const MEDIA = "application/x-ndjson";

/** For whom lines are read: who he is, in which language he is answered, and where he may do what he asks. */
export type LineReader = { readonly caller: Principal; readonly language: Language; readonly reach: Reach };

/** What takes the lines of a request and writes the lines of the answer, and what both are. */
type LineStream = Pick<Operation, "id" | "path" | "tag" | "summary" | "register"> & {
  readonly line: Schema;
  readonly answer: Schema;
  readonly description: string;
  readonly write: (
    request: AsyncIterable<Buffer>,
    response: ServerResponse,
    service: Service,
    reader: LineReader,
  ) => Promise<void>;
};

/** An operation that takes JSON lines for as long as the client sends them and answers each of them with a line. */
export function lineOperation({ line, answer, description, write, ...about }: LineStream): Operation {
  return {
    ...about,
    method: "post",
    body: { schema: line, media: [MEDIA, "application/ndjson"], limit: Infinity, depth: 32, streamed: true },
    answers: { 200: { description, media: MEDIA, schema: answer } },
    problems: ["SHUTTING_DOWN"],
    handle: ({ request, response, caller, reach }, service) => {
      requireUncompressed(request);
      if (request.headers.expect !== undefined) response.writeContinue();
      const language = languageOf(request);
      return {
        status: 200,
        media: `${MEDIA}; charset=utf-8`,
        stream: () =>
          write(request.iterator({ destroyOnReturn: false }), response, service, { caller, language, reach }),
      };
    },
  };
}
