import { languageOf } from "../language.ts";
import type { Operation } from "../operation.ts";
import { requireUncompressed } from "../read-body.ts";
import { ref } from "../schemas.ts";
import { writeBatch } from "../evaluation/write-batch.ts";

const MEDIA = "application/x-ndjson";

/** Judges any number of cases of any powers in one request, one a line. */
export const evaluateBatch: readonly Operation[] = [
  {
    id: "evaluateBatch",
    method: "post",
    path: "/api/v1/evaluate",
    tag: "evaluation",
    summary: "批量评估（每行一个案件） · Judge a stream of cases, one a line",
    body: {
      schema: ref("BatchLine"),
      media: [MEDIA, "application/ndjson"],
      limit: Infinity,
      depth: 32,
      streamed: true,
    },
    answers: {
      200: {
        description: "One line for each case, in their order, each sent once it is durable",
        media: MEDIA,
        schema: ref("BatchAnswer"),
      },
    },
    problems: ["SHUTTING_DOWN"],
    handle: ({ request, response }, service) => {
      requireUncompressed(request);
      if (request.headers.expect !== undefined) response.writeContinue();
      const language = languageOf(request);
      return {
        status: 200,
        media: `${MEDIA}; charset=utf-8`,
        stream: () => writeBatch(request.iterator({ destroyOnReturn: false }), response, service, language),
      };
    },
  },
];
