import { instantOf as millisecondsOf } from "../../core/calendar/instant.ts";
import { SunmapError } from "../../core/errors.ts";
import { evaluate } from "../../core/evaluate/evaluate.ts";
import { isObject } from "../../core/model/is-object.ts";
import { overlayDocuments, readParts } from "../../policies/overlay-documents.ts";
import type { Policies } from "../../policies/policies.ts";
import type { OpenVersion } from "../../policies/published-policies.ts";
import { POLICY_LIMITS } from "../body-limits.ts";
import { EXPLAIN_DEPTHS, readCase, readExplain, readInstant, readVersion } from "../evaluation/evaluation-request.ts";
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
        "version?": {
          anyOf: [{ type: "integer", minimum: 1 }, { const: "inForce" }],
          description: "The version to try instead of the draft: its number, or the one in force at that instant",
        },
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
    problems: [
      "POWER_NOT_FOUND",
      "VERSION_NOT_FOUND",
      "VERSION_NOT_IN_FORCE",
      "POLICY_INVALID",
      "DOCUMENT_INVALID",
      "MAP_REFUSED",
      "QUERY_INVALID",
    ],
    handle: tryCase,
  },
];

async function tryCase({ parameter, body }: Exchange, { policies, clock }: Service): Promise<Answer> {
  const power = parameter("power");
  policies.catalogue.get(power);
  const { draft, at, explain, version, ...sent } = isObject(body) ? body : {};
  const caseFile = readCase(sent, power);
  const instant = readInstant(at) ?? instantOf(clock());
  const depth = readExplain(explain, "all");
  const open = version === undefined ? undefined : await openVersion(policies, power, { version, instant });
  if (open !== undefined && draft === undefined) {
    return { status: 200, json: { evaluation: evaluate(await open.policy(), caseFile, instant, depth), findings: [] } };
  }
  const base = open?.published.documents ?? (await policies.drafts.current(power));
  const documents = await overlayDocuments(base, draft === undefined ? {} : readParts(draft, "draft"));
  const compilation = await policies.compileDraft(documents);
  if (!compilation.ok) throw new SunmapError("POLICY_INVALID", { power, findings: compilation.findings });
  const evaluation = evaluate(compilation.policy, caseFile, instant, depth);
  return { status: 200, json: { evaluation, findings: compilation.findings } };
}

/** The version that is to be tried: one by its number, or the one in force at an instant. */
async function openVersion(
  policies: Policies,
  power: string,
  { version, instant }: { readonly version: unknown; readonly instant: string },
): Promise<OpenVersion> {
  if (version === "inForce") return (await policies.published.inForce(power, millisecondsOf(instant))).open;
  return policies.published.version(power, readVersion(version) ?? 0);
}
