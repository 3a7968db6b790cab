import { overviewOf } from "../../cases/overview.ts";
import type { LocalizedText } from "../../core/model/formats.generated.ts";
import { seesHandled } from "../access/visible.ts";
import { instantOf } from "../instant.ts";
import type { Operation } from "../operation.ts";
import { ref } from "../schemas.ts";
import type { Service } from "../service.ts";
import { readCaseQuery } from "../supervision/case-query.ts";
import { choice, CODE, GRADES, OPENED, ORGAN, POWER, readBound } from "../supervision/query-parameters.ts";

const TAG = "supervision";

/** What many cases together show. */
export const supervision: readonly Operation[] = [
  {
    id: "getSupervision",
    method: "get",
    path: "/api/v1/supervision",
    tag: TAG,
    register: "followed",
    summary: "监督总览 · Counts of cases and findings by type, grade, organ, power and day",
    query: [ORGAN, POWER, ...OPENED, choice("grade", "Findings of this grade only", GRADES), CODE],
    answers: { 200: { description: "The counts as of now", schema: ref("SupervisionOverview") } },
    handle: (exchange, service) => {
      const now = instantOf(service.clock());
      const query = { ...readCaseQuery(exchange), isVisible: seesHandled(exchange.reach, service) };
      const titleOf = (power: string): LocalizedText => titleOfPower(power, service);
      return {
        status: 200,
        json: overviewOf(service.register.cases.shelf, query, { now, titleOf }),
      };
    },
  },
  {
    id: "getPowerSupervision",
    method: "get",
    path: "/api/v1/powers/{power}/supervision",
    tag: TAG,
    register: "followed",
    summary: "一项权力的实际运行 · How the cases of one power really run on its map",
    query: [
      {
        name: "version",
        description: "Cases judged by this version; the one in force, if it is not given",
        schema: { type: "integer", minimum: 1, maximum: 999_999_999 },
      },
      ...OPENED,
    ],
    answers: { 200: { description: "The statistics as of now", schema: ref("PowerSupervision") } },
    problems: ["POWER_NOT_FOUND", "VERSION_NOT_FOUND", "VERSION_NOT_IN_FORCE"],
    handle: async ({ parameter, query }, { register, policies, clock }) => {
      const { id } = policies.catalogue.get(parameter("power"));
      const version = Number(
        query.get("version") ?? (await policies.published.inForce(id, clock())).open.published.version,
      );
      const from = readBound(query.get("from"), "from");
      const to = readBound(query.get("to"), "to");
      const span = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
      return { status: 200, json: await register.statistics.of({ power: id, version, ...span }, instantOf(clock())) };
    },
  },
];

function titleOfPower(power: string, { policies }: Service): LocalizedText {
  const title = policies.catalogue.has(power) ? policies.catalogue.get(power).power?.title : undefined;
  return title ?? { zh: power, en: power };
}
