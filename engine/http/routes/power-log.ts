import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { caseFilter } from "../../cases/list-cases.ts";
import { readMap } from "../../core/map/read-map.ts";
import { writeCsv } from "../../logs/csv/write-csv.ts";
import type { LogCase } from "../../logs/log-piece.ts";
import { writeXes } from "../../logs/xes/write-xes.ts";
import type { Operation } from "../operation.ts";
import type { Service } from "../service.ts";
import { readCaseQuery } from "../supervision/case-query.ts";
import { choice, OPENED } from "../supervision/query-parameters.ts";

const FORMATS = {
  xes: "application/xml; charset=utf-8",
  csv: "text/csv; charset=utf-8",
} as const;

/** The cases of a power as a log, for other tools. */
export const powerLog: readonly Operation[] = [
  {
    id: "exportLog",
    method: "get",
    path: "/api/v1/powers/{power}/log",
    tag: "supervision",
    register: "followed",
    summary: "导出日志 · The cases of a power with their events, as XES or CSV",
    query: [choice("format", "xes (IEEE 1849), the default, or csv", Object.keys(FORMATS)), ...OPENED],
    answers: {
      200: { description: "The log, written as it is read", media: "application/xml", schema: { type: "string" } },
    },
    problems: ["POWER_NOT_FOUND"],
    handle: async (exchange, service) => {
      const { id } = service.policies.catalogue.get(exchange.parameter("power"));
      const format = exchange.query.get("format") === "csv" ? "csv" : "xes";
      const query = { ...readCaseQuery(exchange), power: id };
      const names = await stepTitles(id, service);
      const cases = logCases(service, caseFilter(service.register.cases.shelf, query));
      const log = format === "csv" ? writeCsv(cases) : writeXes(cases, (step) => names.get(step) ?? step);
      return {
        status: 200,
        media: FORMATS[format],
        headers: { "content-disposition": `attachment; filename="${id}.${format}"` },
        stream: (response) => pipeline(Readable.from(log), response),
      };
    },
  },
];

/** The cases as they stand when the export comes to them, without anything that is masked. */
async function* logCases(
  { register: { cases } }: Service,
  isWanted: ReturnType<typeof caseFilter>,
): AsyncGenerator<LogCase> {
  for (const held of cases.shelf.cases()) {
    if (!isWanted(held)) continue;
    const { events, facts } = await cases.shown(held);
    const { id, title, openedAt } = held.about;
    const attributes = {
      ...(title !== undefined && { title }),
      openedAt,
      ...(held.closing !== undefined && { closedAt: held.closing.at }),
      ...(Object.keys(facts).length > 0 && { facts }),
    };
    yield { id, attributes, events };
  }
}

/** What the steps are called on the map that is in force; none where there is no such map. */
async function stepTitles(power: string, { policies }: Service): Promise<ReadonlyMap<string, string>> {
  if (policies.catalogue.get(power).latestVersion === undefined) return new Map();
  const { published } = await policies.published.latest(power);
  const reading = await readMap(published.documents.map);
  return new Map(reading.ok ? reading.map.nodes.map(({ id, title }) => [id, title.zh]) : []);
}
