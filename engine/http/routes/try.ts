import { SunmapError } from "../../core/errors.ts";
import { evaluate } from "../../core/evaluate/evaluate.ts";
import { isObject } from "../../core/model/is-object.ts";
import { overlayDocuments, readParts } from "../../policies/overlay-documents.ts";
import { POLICY_LIMITS } from "../body-limits.ts";
import { EXPLAIN_DEPTHS, readCase, readExplain, readInstant } from "../evaluation/evaluation-request.ts";
import { instantOf } from "../instant.ts";
import type { Answer, Exchange, Operation } from "../operation.ts";
import { arrayOf, object, ref } from "../schemas.ts";
import type { Service } from "../service.ts";

/** Judges a case by a policy that is not published: the draft with the caller's own changes over it. Nothing is kept. */
export const tryPolicy: readonly Operation[] = [
  {
    id: "tryPolicy",
    method: "post",
    path: "/api/v1/powers/{power}/try",
    tag: "evaluation",
    summary: "用草稿试评，不作记录 · Try a draft on a case; nothing is recorded",
    body: {
      schema: object({
        "draft?": ref("PolicyParts"),
        facts: { type: "object" },
        "openedAt?": { type: "string" },
        "events?": arrayOf(ref("CaseEvent")),
        "at?": ref("IsoDateTime"),
        "explain?": { enum: EXPLAIN_DEPTHS, default: "all" },
      }),
      ...POLICY_LIMITS,
    },
    answers: {
      200: {
        description: "The evaluation, without an id, and the warnings about the policy",
        schema: object({ evaluation: ref("Evaluation"), findings: arrayOf(ref("CheckFinding")) }),
      },
    },
    problems: ["POWER_NOT_FOUND", "POLICY_INVALID", "DOCUMENT_INVALID", "MAP_REFUSED", "QUERY_INVALID"],
    handle: tryCase,
  },
];

async function tryCase({ parameter, body }: Exchange, { policies, clock }: Service): Promise<Answer> {
  const power = parameter("power");
  const current = await policies.drafts.current(power);
  const { draft, at, explain, ...sent } = isObject(body) ? body : {};
  const caseFile = readCase(sent, power);
  const documents = await overlayDocuments(current, draft === undefined ? {} : readParts(draft, "draft"));
  const compilation = await policies.compileDraft(documents);
  if (!compilation.ok) throw new SunmapError("POLICY_INVALID", { power, findings: compilation.findings });
  const instant = readInstant(at) ?? instantOf(clock());
  const evaluation = evaluate(compilation.policy, caseFile, instant, readExplain(explain, "all"));
  return { status: 200, json: { evaluation, findings: compilation.findings } };
}
