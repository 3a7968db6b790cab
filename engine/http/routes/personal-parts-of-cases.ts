import type { Erasure } from "../../core/model/formats.generated.ts";
import { evaluationsOfCase } from "../../personal/evaluations-of-case.ts";
import { requireCase } from "../access/visible.ts";
import { instantOf } from "../instant.ts";
import type { Answer, Exchange, Operation } from "../operation.ts";
import { arrayOf, object, ref, TEXT } from "../schemas.ts";
import type { Service } from "../service.ts";
import { readRequest } from "../supervision/read-request.ts";

const ADDRESS = "/api/v1/cases/{case}/personal-data";
const TAG = "supervision";

/** The personal data of cases under supervision: read unmasked by those few who may, and erased for good. Both are on record. */
export const personalPartsOfCases: readonly Operation[] = [
  {
    id: "readCasePersonalData",
    register: "followed",
    method: "get",
    path: ADDRESS,
    tag: TAG,
    summary: "一个办件的个人信息原文（留痕） · One case with nothing masked; that it was read is recorded",
    answers: { 200: { description: "The case as it was told and as it is judged now", schema: ref("CaseView") } },
    problems: [
      "CASE_NOT_FOUND",
      "CASE_PERSONAL_DATA_NONE",
      "CASE_PERSONAL_DATA_ERASED",
      "STORE_DAMAGED",
      "MASTER_KEY_WRONG",
    ],
    handle: read,
  },
  {
    id: "eraseCasePersonalData",
    register: "written",
    method: "delete",
    path: ADDRESS,
    tag: TAG,
    summary:
      "删除一个已办结办件的个人信息（销毁密钥） · Erase those of a case that is over, and of the evaluations that name it",
    body: { schema: ref("ErasureRequest"), limit: 10_000, depth: 4 },
    answers: {
      200: {
        description: "The erasure that holds, the first, and the evaluations of the case whose keys were destroyed now",
        schema: object({ erasure: ref("Erasure"), evaluations: arrayOf(TEXT) }),
      },
    },
    problems: ["CASE_NOT_FOUND", "CASE_PERSONAL_DATA_NONE", "CASE_STILL_OPEN", "DOCUMENT_INVALID", "STORE_FULL"],
    handle: erase,
  },
];

async function read({ parameter, reach }: Exchange, service: Service): Promise<Answer> {
  const id = parameter("case");
  requireCase(id, reach, service);
  const json = await service.register.cases.wholeView(id, instantOf(service.clock()));
  return { status: 200, json, headers: { "cache-control": "no-store" }, act: { power: json.case.power, case: id } };
}

async function erase({ parameter, reach, body, caller }: Exchange, service: Service): Promise<Answer> {
  const id = parameter("case");
  requireCase(id, reach, service);
  const why = readRequest("ErasureRequest", body, "erasure");
  const { cases } = service.register;
  const now = instantOf(service.clock());
  const erasure = await cases.erase(id, { by: caller.id, ...why }, now);
  const evaluations = await eraseEvaluations(id, { ...erasure, at: now, by: caller.id, ...why }, service);
  const { power } = erasure;
  const repeated = erasure.at !== now || erasure.by !== caller.id;
  return { status: 200, json: { erasure, evaluations }, act: { power, case: id, ...why, evaluations, repeated } };
}

async function eraseEvaluations(id: string, like: Erasure, { journal, personal }: Service): Promise<readonly string[]> {
  const erased: string[] = [];
  for await (const recorded of evaluationsOfCase(journal, { power: like.power, id })) {
    if ((await personal.erasureOf(recorded)) !== undefined) continue;
    await personal.erase([{ ...like, key: recorded.personal.key }]);
    erased.push(recorded.id);
  }
  return erased;
}
