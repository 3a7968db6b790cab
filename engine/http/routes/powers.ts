import type { Power } from "../../core/model/formats.generated.ts";
import { stateOf, type CataloguedPower } from "../../policies/catalogue.ts";
import { readWholePolicy } from "../../policies/overlay-documents.ts";
import { WAYS_OUT } from "../../policies/retirement.ts";
import type { Retirement } from "../../store/store.ts";
import { POLICY_LIMITS } from "../body-limits.ts";
import { instantOf } from "../instant.ts";
import { requireOrgan } from "../access/visible.ts";
import type { Answer, Exchange, Operation, QueryParameter } from "../operation.ts";
import { entityTag } from "../read-precondition.ts";
import { COUNT, arrayOf, object, ref } from "../schemas.ts";
import type { Service } from "../service.ts";
import { taggedAnswer } from "../tagged-answer.ts";
import { rolesOf } from "../versions/roles-of.ts";

const ADDRESS = "/api/v1/powers";
const TAG = "powers";
const ONE = { 200: { description: "The power with its state", schema: ref("CataloguedPower") } };

/** By what the catalogue can be filtered: what each parameter is compared with. */
const FILTERS: Readonly<Record<string, (catalogued: CataloguedPower) => string | undefined>> = {
  organ: ({ power }) => power?.organ.id,
  type: ({ power }) => power?.type,
  baselineGrade: ({ power }) => power?.baselineGrade,
  monitoringField: ({ power }) => power?.monitoringField,
  state: (catalogued) => stateOf(catalogued),
};

const QUERY: readonly QueryParameter[] = [
  { name: "organ", description: "Id of the organ that holds the power", schema: { type: "string", maxLength: 120 } },
  {
    name: "type",
    description: "Type of power",
    schema: {
      type: "string",
      enum: ["licence", "penalty", "compulsion", "procurement", "funds", "personnel", "project", "other"],
    },
  },
  { name: "baselineGrade", description: "Grade in the catalogue", schema: { type: "string", enum: ["A", "B", "C"] } },
  {
    name: "monitoringField",
    description: "Field of monitoring (M009)",
    schema: { type: "string", enum: ["growthAndInvestment", "corruptionProne", "vitalInterests"] },
  },
  {
    name: "state",
    description: "draft: never published; active: judges cases; retired: out of use",
    schema: { type: "string", enum: ["draft", "active", "retired"] },
  },
  {
    name: "q",
    description: "Part of the title in Chinese or English, of the id or the row",
    schema: { type: "string", maxLength: 200 },
  },
];

/** The catalogue of powers, and their coming and going. */
export const powers: readonly Operation[] = [
  {
    id: "listPowers",
    method: "get",
    path: ADDRESS,
    tag: TAG,
    summary: "权力事项目录 · The catalogue of powers",
    query: QUERY,
    headers: ["If-None-Match"],
    answers: {
      200: {
        description: "The powers in the order of their ids; the counts are of these",
        schema: object({
          powers: arrayOf(ref("CataloguedPower")),
          total: COUNT,
          counts: object({ A: COUNT, B: COUNT, C: COUNT }),
        }),
      },
    },
    handle: list,
  },
  {
    id: "getPower",
    method: "get",
    path: `${ADDRESS}/{power}`,
    tag: TAG,
    summary: "一项权力事项 · One power",
    headers: ["If-None-Match"],
    answers: ONE,
    problems: ["POWER_NOT_FOUND"],
    handle: ({ request, parameter }, { policies }) =>
      taggedAnswer(request, describePower(policies.catalogue.get(parameter("power")))),
  },
  {
    id: "createPower",
    method: "post",
    path: ADDRESS,
    tag: TAG,
    summary: "新建权力事项（草稿） · Begin a new power as a draft",
    body: { schema: ref("NewPolicy"), ...POLICY_LIMITS },
    answers: { 201: { description: "The draft as it was kept", schema: ref("DraftAnswer") } },
    problems: ["POWER_EXISTS", "DOCUMENT_INVALID", "MAP_REFUSED"],
    handle: create,
  },
  {
    id: "retirePower",
    method: "delete",
    path: `${ADDRESS}/{power}`,
    tag: TAG,
    summary: "停用权力事项 · Take a power out of use; everything of it stays readable",
    query: [
      {
        name: "as",
        description: "cancelled (default); delegated to a lower organ, with a reason; merged into its successor",
        schema: { type: "string", enum: WAYS_OUT },
      },
      {
        name: "successor",
        description: "Id of the power in use that takes its place",
        schema: { type: "string", maxLength: 120 },
      },
      { name: "reason", description: "Why", schema: { type: "string", maxLength: 2000 } },
    ],
    answers: ONE,
    problems: ["POWER_NOT_FOUND", "RETIREMENT_REFUSED"],
    handle: async (exchange, service) => {
      const { caller, query } = exchange;
      const [as, successor, reason] = [query.get("as"), query.get("successor"), query.get("reason")];
      const retirement: Retirement = {
        retiredAt: instantOf(service.clock()),
        as: WAYS_OUT.find((way) => way === as) ?? "cancelled",
        ...(successor !== undefined && { successor }),
        ...(reason !== undefined && { reason }),
      };
      await service.policies.retire(known(exchange, service), retirement, rolesOf(caller));
      return { status: 200, json: describePower(service.policies.catalogue.get(exchange.parameter("power"))) };
    },
  },
  {
    id: "reinstatePower",
    method: "post",
    path: `${ADDRESS}/{power}/reinstate`,
    tag: TAG,
    summary: "恢复使用 · Take a retired power into use again",
    answers: ONE,
    problems: ["POWER_NOT_FOUND", "RETIREMENT_REFUSED"],
    handle: async (exchange, service) => {
      await service.policies.reinstate(known(exchange, service), rolesOf(exchange.caller));
      return { status: 200, json: describePower(service.policies.catalogue.get(exchange.parameter("power"))) };
    },
  },
];

function list({ request, query }: Exchange, { policies }: Service): Answer {
  const sought = query.get("q")?.toLowerCase();
  const found = policies.catalogue
    .all()
    .filter((catalogued) =>
      Object.entries(FILTERS).every(([name, of]) => (query.get(name) ?? of(catalogued)) === of(catalogued)),
    )
    .filter(
      (catalogued) => sought === undefined || wordsOf(catalogued).some((word) => word.toLowerCase().includes(sought)),
    );
  const count = (grade: Power["baselineGrade"]): number =>
    found.filter(({ power }) => power?.baselineGrade === grade).length;
  return taggedAnswer(request, {
    powers: found.map(describePower),
    total: found.length,
    counts: { A: count("A"), B: count("B"), C: count("C") },
  });
}

async function create({ body, caller, reach }: Exchange, { policies }: Service): Promise<Answer> {
  const documents = await readWholePolicy(body);
  requireOrgan(documents, reach);
  const { revision } = await policies.drafts.create(documents, caller);
  const { findings } = await policies.compileDraft(documents);
  const headers = { location: `${ADDRESS}/${documents.power.id}`, etag: entityTag(revision) };
  return { status: 201, headers, json: { revision, findings }, act: { power: documents.power.id } };
}

function known({ parameter }: Exchange, { policies }: Service): string {
  return policies.catalogue.get(parameter("power")).id;
}

function wordsOf({ id, power }: CataloguedPower): string[] {
  return power === undefined ? [id] : [id, power.title.zh, power.title.en, power.ref ?? ""];
}

/** A power as the API shows it. Where a damaged file lies is for the log, not for a caller. */
function describePower(catalogued: CataloguedPower): Readonly<Record<string, unknown>> {
  const { id, power, counts, retirement, published, draft, damage } = catalogued;
  return {
    id,
    state: stateOf(catalogued),
    ...(retirement !== undefined && { retirement }),
    ...(power !== undefined && { power }),
    ...(counts !== undefined && { counts }),
    ...(published !== undefined && { version: published }),
    ...(draft !== undefined && { draft }),
    ...(damage !== undefined && { damaged: true }),
  };
}
