import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";

import autocannon from "autocannon";

import type { Benchmark, Cell } from "../benchmark.ts";
import { median } from "../measure.ts";
import { startPostgres, type PostgresServer } from "../postgres/postgres-server.ts";
import { inScratchFolder } from "../scratch-folder.ts";
import { startServer, type ChildServer } from "../servers/child-server.ts";
import { Policies } from "../../policies/policies.ts";
import { Database } from "../../store/postgres/database.ts";
import { PostgresPolicyStore } from "../../store/postgres/postgres-policy-store.ts";
import { PostgresShelf } from "../../store/postgres/postgres-shelf.ts";
import { post } from "../servers/post.ts";
import { readTypicalCases, TYPICAL_POWER } from "../typical-cases.ts";

/** Several processes on one database: what they judge and record together, and when the last of them knows a publication. */
export const database: Benchmark = {
  name: "database",
  title: "PostgreSQL: several processes on one database",
  run: async ({ pace, progress }) => {
    const size = pace === "quick" ? QUICK : NORMAL;
    const [typical] = await readTypicalCases();
    const body = JSON.stringify({ facts: typical?.caseFile.facts ?? {} });
    const postgres = await startPostgres({ durable: true });
    try {
      const url = await postgres.createDatabase("bench");
      const rows = await inScratchFolder((folder) => rowsOf({ folder, url, body, postgres, ...size }, progress));
      return {
        columns: [
          "processes",
          "evaluations/s",
          "of one",
          "engine CPU µs",
          "database CPU µs",
          "p50 ms",
          "p99 ms",
          "published to last, ms",
        ],
        rows,
        notes: [
          `${CONNECTIONS} connections in all, one case a request, each answered when it is durable (fsync and synchronous_commit on); medians of ${size.rounds} rounds that take turns.`,
          "PostgreSQL, the processes and the load share this machine: more processes than cores have nothing to gain but a core that waits.",
          "`engine CPU µs`, `database CPU µs`: processor time for one evaluation, of all processes of ours together and of all processes of PostgreSQL; they tell what the first and the second machine would have to do, however busy this one is.",
          "`published to last`: from the answer to a publication until the last of four other processes judges by it; the median, and goal: below 1000.",
        ],
      };
    } finally {
      await postgres.stop();
    }
  },
};

const CONNECTIONS = 64;
const PROCESSES = 4;
const QUICK = { seconds: 1, rounds: 1, publications: 1 };
const NORMAL = { seconds: 4, rounds: 5, publications: 7 };
const POWER = `/api/v1/powers/${TYPICAL_POWER}`;

type Work = typeof NORMAL & {
  readonly folder: string;
  readonly url: string;
  readonly body: string;
  readonly postgres: Pick<PostgresServer, "processorTime">;
};
type Figure = {
  readonly rate: number;
  readonly engineCpu: number;
  readonly databaseCpu: number;
  readonly p50: number;
  readonly p99: number;
};

async function rowsOf(work: Work, progress: (line: string) => void): Promise<Cell[][]> {
  const servers: ChildServer[] = [];
  try {
    for (let number = 0; number < PROCESSES; number += 1) servers.push(await startOne(work, number));
    const groups = [servers.slice(0, 1), servers.slice(0, 2), servers];
    const figures = await measureByTurns(groups, work, progress);
    progress("publications");
    const published = await publications(servers, work);
    const one = median((figures[0] ?? []).map(({ rate }) => rate));
    return groups.map((group, index): Cell[] => {
      const of = (pick: (figure: Figure) => number): number => median((figures[index] ?? []).map(pick));
      const last = group.length === PROCESSES ? published : "";
      return [
        group.length,
        of(({ rate }) => rate),
        of(({ rate }) => rate) / one,
        of(({ engineCpu }) => engineCpu),
        of(({ databaseCpu }) => databaseCpu),
        of(({ p50 }) => p50),
        of(({ p99 }) => p99),
        last,
      ];
    });
  } finally {
    for (const { stop } of servers) await stop();
  }
}

/** The first round warms up and does not count. */
async function measureByTurns(
  groups: readonly (readonly ChildServer[])[],
  work: Work,
  progress: (line: string) => void,
): Promise<Figure[][]> {
  const figures = groups.map((): Figure[] => []);
  for (let round = 0; round <= work.rounds; round += 1) {
    progress(`round ${round} of ${work.rounds}`);
    for (const [index, group] of groups.entries()) {
      const figure = await load(group, work);
      if (round > 0) figures[index]?.push(figure);
    }
  }
  return figures;
}

function startOne({ folder, url }: Work, number: number): Promise<ChildServer> {
  const settings = ["--port", "0", "--data", `${folder}/${number}`, "--database-url", url];
  const keys = ["--personal-key-file", `${folder}/personal.key`];
  return startServer(
    "../../cli/sunmap",
    ["serve", ...settings, ...keys, "--examples", "off", "--log-level", "error", "--demo"],
    ["--max-semi-space-size=64"],
  );
}

/** Loads all processes of a group at once with so many connections in all. */
async function load(group: readonly ChildServer[], work: Work): Promise<Figure> {
  const { body, seconds: duration, postgres } = work;
  const engineTime = (): number => group.reduce((sum, { processorTime }) => sum + processorTime(), 0);
  const before = [engineTime(), postgres.processorTime()] as const;
  const headers = { "content-type": "application/json" };
  const connections = CONNECTIONS / group.length;
  const results = await Promise.all(
    group.map(({ address }) =>
      autocannon({ url: `${address}${POWER}/evaluate`, connections, duration, method: "POST", headers, body }),
    ),
  );
  const failures = results.reduce((sum, { errors, timeouts, non2xx }) => sum + errors + timeouts + non2xx, 0);
  if (failures > 0) throw new Error(`${failures} requests were not answered`);
  const rate = results.reduce((sum, { requests, duration: took }) => sum + requests.total / took, 0);
  const worst = (pick: (result: (typeof results)[number]) => number): number => Math.max(...results.map(pick));
  const evaluations = results.reduce((sum, { requests }) => sum + requests.total, 0);
  const engineCpu = ((engineTime() - before[0]) * 1e6) / evaluations;
  const databaseCpu = ((postgres.processorTime() - before[1]) * 1e6) / evaluations;
  return {
    rate,
    engineCpu,
    databaseCpu,
    p50: worst(({ latency }) => latency.p50),
    p99: worst(({ latency }) => latency.p99),
  };
}

/**
 * Milliseconds from the answer to a publication, which is made in this process, until the last of the others judges by it;
 * the median of several publications.
 */
async function publications(servers: readonly ChildServer[], work: Work): Promise<number> {
  const connections = new Database(work.url, { connections: 2 });
  const policies = await Policies.open(new PostgresPolicyStore(connections), {
    editing: new PostgresShelf(connections, "editors"),
  });
  const times: number[] = [];
  try {
    for (let number = 0; number < work.publications; number += 1) {
      const digest = await publish(policies, number);
      const start = performance.now();
      await Promise.all(
        servers.map(async ({ address }) => {
          while ((await judgedBy(address, work.body)) !== digest) await wait(20);
        }),
      );
      times.push(performance.now() - start);
    }
    return median(times);
  } finally {
    await connections.close();
  }
}

async function publish(policies: Policies, number: number): Promise<string> {
  const goal = { zh: `第${number}次公布`, en: `publication ${number}` };
  await policies.drafts.change(TYPICAL_POWER, {
    document: "power",
    demand: "any",
    by: { id: "bench", name: "bench" },
    present: () => true,
    change: (documents) => ({ ...documents, power: { ...documents.power, goal } }),
  });
  const at = new Date().toISOString();
  const { digest } = await policies.publish(TYPICAL_POWER, { demand: "any", at, by: "bench", roles: [] });
  return digest;
}

async function judgedBy(address: string, body: string): Promise<string> {
  const { policy }: { policy: { digest: string } } = JSON.parse(await post(`${address}${POWER}/evaluate`, body));
  return policy.digest;
}
