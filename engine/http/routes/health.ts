import { SunmapError } from "../../core/errors.ts";
import type { Operation } from "../operation.ts";
import { object } from "../schemas.ts";

const TAG = "operation";

/** What those who run the service ask it. */
export const health: readonly Operation[] = [
  {
    id: "getHealth",
    method: "get",
    path: "/healthz",
    tag: TAG,
    summary: "进程存活 · The process lives",
    answers: { 200: { description: "It does", schema: object({ status: { const: "alive" } }) } },
    handle: () => ({ status: 200, json: { status: "alive" } }),
  },
  {
    id: "getReadiness",
    method: "get",
    path: "/readyz",
    tag: TAG,
    summary: "可接受请求 · Requests can be taken",
    answers: { 200: { description: "They can", schema: object({ status: { const: "ready" } }) } },
    problems: ["SHUTTING_DOWN", "STORE_UNAVAILABLE"],
    handle: (_exchange, { ready, storeAnswers }) => {
      if (!ready()) throw new SunmapError("SHUTTING_DOWN");
      if (!storeAnswers()) throw new SunmapError("STORE_UNAVAILABLE");
      return { status: 200, json: { status: "ready" } };
    },
  },
  {
    id: "getMetrics",
    method: "get",
    path: "/metrics",
    tag: TAG,
    summary: "监控指标 · Metrics for Prometheus",
    answers: { 200: { description: "In the text format of Prometheus", media: "text/plain" } },
    handle: async (_exchange, { metrics }) => ({
      status: 200,
      media: "text/plain; version=0.0.4; charset=utf-8",
      text: await metrics.text(),
    }),
  },
];
