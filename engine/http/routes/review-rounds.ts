import { SunmapError } from "../../core/errors.ts";
import { diffOfRound } from "../../review/round-diff.ts";
import { instantOf } from "../instant.ts";
import type { Operation } from "../operation.ts";
import { COUNT, object, ref } from "../schemas.ts";
import { choice, chosen } from "../supervision/query-parameters.ts";
import { taggedAnswer } from "../tagged-answer.ts";

const ROUND = "/api/v1/reviews/{review}/rounds/{round}";
const COMPARED_WITH = ["before", "base"] as const;
const PROBLEMS = ["REVIEW_NOT_FOUND", "DOCUMENT_NOT_FOUND"] as const;

/** What each round of a review was about, kept for good. */
export const reviewRounds: readonly Operation[] = [
  {
    id: "getRoundDocuments",
    method: "get",
    path: `${ROUND}/documents`,
    tag: "reviews",
    summary: "某次报送的文档 · What was submitted, counted from 1, and what it is compared with",
    headers: ["If-None-Match"],
    answers: {
      200: {
        description: "The documents; `before` is the submission before, for the first the version it began from",
        schema: object({ "before?": ref("PolicyDocuments"), documents: ref("PolicyDocuments") }),
      },
    },
    problems: PROBLEMS,
    handle: async ({ request, parameter }, { reviews }) => {
      const { review } = await reviews.read(parameter("review"));
      const submission = submissionOf(parameter("round"));
      const documents = await reviews.documentsOf(review, submission);
      const before = await reviews.documentsBefore(review, submission);
      return taggedAnswer(request, { ...(before !== undefined && { before }), documents });
    },
  },
  {
    id: "diffRound",
    method: "get",
    path: `${ROUND}/diff`,
    tag: "reviews",
    summary: "某次报送的差异 · What a submission changes, gravest first",
    query: [choice("against", "The submission before (before, default), or the version it began from", COMPARED_WITH)],
    headers: ["If-None-Match"],
    answers: {
      200: {
        description: "The diff; without one there was nothing before, as in a new power",
        schema: object({
          "from?": { anyOf: [object({ submission: COUNT }), object({ version: COUNT })] },
          to: object({ submission: COUNT }),
          "diff?": ref("PolicyDiff"),
        }),
      },
    },
    problems: [...PROBLEMS, "MAP_REFUSED"],
    handle: async ({ request, parameter, query }, { reviews, clock }) => {
      const { review } = await reviews.read(parameter("review"));
      const submission = submissionOf(parameter("round"));
      const comparedWith = chosen(COMPARED_WITH, query.get("against")) ?? "before";
      return taggedAnswer(
        request,
        await diffOfRound(reviews, review, { submission, comparedWith, at: instantOf(clock()) }),
      );
    },
  },
];

/** The place of a submission in its review. @throws DOCUMENT_NOT_FOUND */
function submissionOf(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new SunmapError("DOCUMENT_NOT_FOUND", { document: `rounds/${text}` });
}
