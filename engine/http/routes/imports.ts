import { SunmapError } from "../../core/errors.ts";
import { requirePower, seesPower } from "../access/visible.ts";
import type { Answer, Exchange, Operation } from "../operation.ts";
import { readImportRequest } from "../imports/import-request.ts";
import { requireUncompressed } from "../read-body.ts";
import { arrayOf, object, ref } from "../schemas.ts";
import type { Service } from "../service.ts";

const ADDRESS = "/api/v1/imports";
const TAG = "supervision";

/** Log files that are imported into the register. */
export const imports: readonly Operation[] = [
  {
    id: "importLog",
    method: "post",
    path: ADDRESS,
    tag: TAG,
    register: "written",
    summary:
      "导入日志 · Import a log (XES or CSV, plain or gzip, XLSX, OCEL 2.0 JSON); its format is seen from its content",
    query: [
      { name: "power", description: "Whose cases they are", schema: { type: "string", maxLength: 120 } },
      {
        name: "finished",
        description: "`true`: the log holds finished cases, and each is closed with its last event",
        schema: { type: "string", enum: ["true", "false"] },
      },
      {
        name: "mapping",
        description: "Which column means what: a LogMapping in JSON; usual names need none",
        schema: { type: "string", maxLength: 6000 },
      },
    ],
    body: {
      schema: { type: "string", contentEncoding: "binary" },
      media: [
        "application/octet-stream",
        "application/xml",
        "text/xml",
        "text/csv",
        "application/gzip",
        "application/json",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      ],
      limit: Infinity,
      depth: 32,
      streamed: true,
    },
    answers: { 202: { description: "The file is kept, and its import begins", schema: ref("LogImport") } },
    problems: [
      "POWER_NOT_FOUND",
      "POWER_RETIRED",
      "VERSION_NOT_FOUND",
      "DOCUMENT_INVALID",
      "BODY_TOO_LARGE",
      "STORE_FULL",
      "SHUTTING_DOWN",
    ],
    handle: receive,
  },
  {
    id: "listImports",
    method: "get",
    path: ADDRESS,
    tag: TAG,
    register: "written",
    summary: "导入记录 · The imports, the last first",
    answers: {
      200: {
        description: "Those that run and the last that ended",
        schema: object({ imports: arrayOf(ref("LogImport")) }),
      },
    },
    handle: ({ reach }, service) => {
      const sees = seesPower(reach, service);
      return { status: 200, json: { imports: service.imports.all().filter(({ power }) => sees(power)) } };
    },
  },
  {
    id: "getImport",
    method: "get",
    path: `${ADDRESS}/{import}`,
    tag: TAG,
    register: "written",
    summary: "导入进度 · How an import stands, and what of its file was not understood",
    answers: { 200: { description: "The import", schema: ref("LogImport") } },
    problems: ["IMPORT_NOT_FOUND"],
    handle: ({ parameter, reach }, service) => {
      const found = service.imports.find(parameter("import"));
      if (found === undefined) throw new SunmapError("IMPORT_NOT_FOUND", { import: parameter("import") });
      requirePower(found.power, reach, service);
      return { status: 200, json: found };
    },
  },
];

async function receive({ query, request, response, reach }: Exchange, service: Service): Promise<Answer> {
  const { imports: jobs, policies, clock } = service;
  const wanted = readImportRequest(query);
  requirePower(wanted.power, reach, service);
  requireUncompressed(request);
  await policies.judging(wanted.power, clock());
  if (request.headers.expect !== undefined) response.writeContinue();
  const json = await jobs.receive(wanted, request.iterator({ destroyOnReturn: false }));
  return {
    status: 202,
    headers: { location: `${ADDRESS}/${json.id}` },
    json,
    act: { import: json.id, power: wanted.power },
  };
}
