import type { BacktestKind } from "../../core/model/formats.generated.ts";
import { seesPower } from "../access/visible.ts";
import { BACKTEST_MEDIA, orderBacktest } from "../backtest/order-backtest.ts";
import type { Answer, Exchange, Operation } from "../operation.ts";
import { arrayOf, object, ref } from "../schemas.ts";
import type { Service } from "../service.ts";

const ADDRESS = "/api/v1/backtests";
const TAG = "backtest";
const KINDS: readonly BacktestKind[] = ["loosened", "tightened", "otherFindings", "notComparable"];

/** What a draft would have changed in past cases. */
export const backtests: readonly Operation[] = [
  {
    id: "startBacktest",
    method: "post",
    path: "/api/v1/powers/{power}/backtests",
    tag: TAG,
    summary: "回溯测试草稿 · Judge past cases by the draft: those of the journal, or those of a file (NDJSON, CSV)",
    query: [
      {
        name: "against",
        description: "With a file: `inForce` (default), the number of a version, or `recorded`",
        schema: { type: "string", pattern: "^(inForce|recorded|[1-9]\\d{0,8})$" },
      },
    ],
    body: {
      schema: ref("BacktestRequest"),
      media: BACKTEST_MEDIA,
      limit: Infinity,
      depth: 3,
      streamed: true,
      optional: true,
    },
    answers: { 202: { description: "It waits or runs, or is known already", schema: ref("Backtest") } },
    problems: [
      "POWER_NOT_FOUND",
      "POLICY_INVALID",
      "VERSION_NOT_FOUND",
      "VERSION_NOT_IN_FORCE",
      "DOCUMENT_INVALID",
      "BACKTESTS_WAIT",
      "BODY_TOO_LARGE",
      "STORE_FULL",
      "SHUTTING_DOWN",
    ],
    handle: start,
  },
  {
    id: "listBacktests",
    method: "get",
    path: ADDRESS,
    tag: TAG,
    summary: "回溯测试列表 · The backtests, the last first, without their results",
    query: [{ name: "power", description: "Of this power only", schema: { type: "string", maxLength: 120 } }],
    answers: {
      200: { description: "The last hundred", schema: object({ backtests: arrayOf(ref("Backtest")) }) },
    },
    handle: ({ query, reach }, service) => {
      const sees = seesPower(reach, service);
      const all = service.backtests.all(query.get("power")).filter(({ power }) => sees(power));
      return { status: 200, json: { backtests: all.map(({ result: _result, ...view }) => view) } };
    },
  },
  {
    id: "getBacktest",
    method: "get",
    path: `${ADDRESS}/{backtest}`,
    tag: TAG,
    summary: "回溯测试进度与结果 · How far a backtest is, and what came of it",
    answers: { 200: { description: "The backtest", schema: ref("Backtest") } },
    problems: ["BACKTEST_NOT_FOUND"],
    handle: ({ parameter }, service) => ({ status: 200, json: service.backtests.find(parameter("backtest")) }),
  },
  {
    id: "cancelBacktest",
    method: "delete",
    path: `${ADDRESS}/{backtest}`,
    tag: TAG,
    summary: "取消回溯测试 · Cancel a backtest that waits or runs",
    answers: { 200: { description: "As it stands now", schema: ref("Backtest") } },
    problems: ["BACKTEST_NOT_FOUND"],
    handle: async ({ parameter }, service) => {
      const json = await service.backtests.cancel(parameter("backtest"));
      return { status: 200, json, act: { backtest: json.id, power: json.power, state: json.state } };
    },
  },
  {
    id: "listBacktestSamples",
    method: "get",
    path: `${ADDRESS}/{backtest}/samples`,
    tag: TAG,
    summary: "有变化的案件样本 · Cases that change, the gravest first, with both explanations",
    query: [{ name: "kind", description: "Of this kind only", schema: { type: "string", enum: KINDS } }],
    answers: {
      200: { description: "At most fifty of a kind", schema: object({ samples: arrayOf(ref("BacktestSample")) }) },
    },
    problems: ["BACKTEST_NOT_FOUND"],
    handle: async ({ parameter, query }, service) => {
      const kind = query.get("kind");
      const samples = await service.backtests.samples(parameter("backtest"));
      return { status: 200, json: { samples: samples.filter((sample) => kind === undefined || sample.kind === kind) } };
    },
  },
];

async function start(exchange: Exchange, service: Service): Promise<Answer> {
  const json = await service.backtests.start(await orderBacktest(exchange, service));
  const { id, power, draft, against, source } = json;
  return {
    status: 202,
    headers: { location: `${ADDRESS}/${id}` },
    json,
    act: { backtest: id, power, draft, against, source },
  };
}
