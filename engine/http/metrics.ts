import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";

import type { Evaluation } from "../core/model/formats.generated.ts";
import type { Register } from "../cases/register.ts";
import type { IncidentLog } from "../proof/incidents/incident-log.ts";
import { judgedMetric } from "./evaluation/judged-metric.ts";
import { superviseMetrics } from "./supervision/supervise-metrics.ts";
import type { EvaluationJournal } from "../store/store.ts";

/** What the operators watch: requests, judgments, the journal and the process. */
export type Metrics = {
  readonly requested: (operation: string, status: number, seconds: number) => void;
  readonly judged: (evaluation: Evaluation) => void;
  /** Follows a recording from its start until it is durable. */
  readonly recording: <T>(records: number, durable: Promise<T>) => Promise<T>;
  /** In the text format of Prometheus. */
  readonly text: () => Promise<string>;
};

const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

export function createMetrics(
  journal: Pick<EvaluationJournal, "size">,
  supervised: Pick<Register, "counts">,
  incidents: Pick<IncidentLog, "count">,
): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const registers = [register];
  const requests = new Counter({
    name: "sunmap_requests_total",
    help: "Requests answered, by operation and status",
    labelNames: ["operation", "status"],
    registers,
  });
  const durations = new Histogram({
    name: "sunmap_request_seconds",
    help: "Time from a request to its answer, by operation",
    labelNames: ["operation"],
    buckets: SECONDS,
    registers,
  });
  const judged = judgedMetric(registers);
  const waiting = new Gauge({ name: "sunmap_journal_waiting", help: "Evaluations not durable yet", registers });
  const recorded = new Histogram({
    name: "sunmap_journal_seconds",
    help: "Time until a group of evaluations was durable",
    buckets: SECONDS,
    registers,
  });
  const recordedSoFar = new Gauge({ name: "sunmap_journal_records", help: "Evaluations in the journal", registers });
  const incidentsSoFar = new Gauge({
    name: "sunmap_incidents",
    help: "Incidents: replays that differ, records or checkpoints of the journal that do not hold",
    registers,
  });
  const watch = superviseMetrics(registers);
  return {
    requested: (operation, status, seconds) => {
      requests.inc({ operation, status });
      durations.observe({ operation }, seconds);
    },
    judged,
    recording: async (records, durable) => {
      const start = performance.now();
      waiting.inc(records);
      try {
        return await durable;
      } finally {
        waiting.dec(records);
        recorded.observe((performance.now() - start) / 1000);
      }
    },
    text: async () => {
      recordedSoFar.set(journal.size);
      // While the database does not answer there is still everything else to be watched.
      await incidents.count().then(
        (count) => incidentsSoFar.set(count),
        () => undefined,
      );
      watch(supervised.counts());
      return register.metrics();
    },
  };
}
