import { dateInShanghai } from "../../core/calendar/date-arithmetic.ts";
import { diffPolicies } from "../../core/diff/diff-policies.ts";
import type { PolicyVersion } from "../../core/diff/policy-version.ts";
import { SunmapError } from "../../core/errors.ts";
import type { PolicyDocuments } from "../../core/model/policy-documents.ts";
import { comparableVersion } from "../../policies/comparable-version.ts";
import type { LibraryDocuments } from "../../store/store.ts";
import { instantOf } from "../instant.ts";
import type { Answer, Exchange, Operation, QueryParameter } from "../operation.ts";
import { object, ref, VERSION } from "../schemas.ts";
import type { Service } from "../service.ts";
import { taggedAnswer } from "../tagged-answer.ts";

const STATE = { type: "string", pattern: "^(inForce|draft|[1-9]\\d{0,8})$" } as const;
const QUERY: readonly QueryParameter[] = [
  { name: "from", description: "The earlier state: a number, `draft` or `inForce` (default)", schema: STATE },
  {
    name: "to",
    description: "The later state: a number, `inForce` or `draft` (default; without a draft, what is in force)",
    schema: STATE,
  },
];

/** What differs between two states of a power. */
export const diff: readonly Operation[] = [
  {
    id: "getDiff",
    method: "get",
    path: "/api/v1/powers/{power}/diff",
    tag: "publication",
    summary: "两个版本的差异，按轻重排列 · What differs between two states of a power, gravest first",
    query: QUERY,
    headers: ["If-None-Match"],
    answers: { 200: { description: "The diff, and which states it compares", schema: ref("PolicyDiffAnswer") } },
    problems: ["POWER_NOT_FOUND", "VERSION_NOT_FOUND", "DOCUMENT_NOT_FOUND", "MAP_REFUSED"],
    handle: answer,
  },
];

/** The schema of the answer, beside that of the format. */
export const DIFF_SCHEMAS = {
  PolicyDiffAnswer: object({
    power: ref("Slug"),
    from: object({ state: { enum: ["published", "draft"] }, "version?": VERSION }),
    to: object({ state: { enum: ["published", "draft"] }, "version?": VERSION }),
    diff: ref("PolicyDiff"),
  }),
};

/** A state of a power with the library that it is used with; a draft has no version. */
type State = {
  readonly documents: PolicyDocuments;
  readonly library: LibraryDocuments;
  readonly version: number | undefined;
};

async function answer({ request, parameter, query }: Exchange, service: Service): Promise<Answer> {
  const power = parameter("power");
  const from = await readState(power, query.get("from") ?? "inForce", service);
  const to = await readLater(power, query.get("to"), service);
  const day = dateInShanghai(instantOf(service.clock()));
  const diffOfStates = diffPolicies(await versionOf(from), await versionOf(to), day);
  return taggedAnswer(request, { power, from: named(from), to: named(to), diff: diffOfStates });
}

async function readLater(power: string, asked: string | undefined, service: Service): Promise<State> {
  if (asked !== undefined) return readState(power, asked, service);
  const draft = await service.policies.drafts.read(power);
  return readState(power, draft === undefined ? "inForce" : "draft", service);
}

async function readState(power: string, asked: string, { policies, clock }: Service): Promise<State> {
  policies.catalogue.get(power);
  if (asked === "draft") {
    const draft = await policies.drafts.read(power);
    if (draft === undefined) throw new SunmapError("DOCUMENT_NOT_FOUND", { document: `draft of ${power}` });
    const library = await policies.library.read();
    return { documents: draft.documents, library: library.documents, version: undefined };
  }
  const { published } = policies;
  const open =
    asked === "inForce"
      ? (await published.inForce(power, clock())).open
      : await published.version(power, Number(asked));
  const { documents, library, version } = open.published;
  return { documents, library, version };
}

async function versionOf({ documents, library }: State): Promise<PolicyVersion> {
  const reading = await comparableVersion(documents, library);
  if (reading.ok) return reading.version;
  throw new SunmapError("MAP_REFUSED", { findings: reading.findings });
}

function named({ version }: State): object {
  return version === undefined ? { state: "draft" } : { state: "published", version };
}
