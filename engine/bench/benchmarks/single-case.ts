import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import autocannon from "autocannon";

import type { Benchmark, Cell } from "../benchmark.ts";
import { median } from "../measure.ts";
import { inScratchFolder } from "../scratch-folder.ts";
import { startServer, startSunmap, type ChildServer } from "../servers/child-server.ts";
import { post } from "../servers/post.ts";
import { readTypicalCases, TYPICAL_POWER, type TypicalCase } from "../typical-cases.ts";

/** Requests a second for one case a request, beside servers that only parse the body and write the same answer. */
export const singleCase: Benchmark = {
  name: "single-case",
  title: "Over HTTP: one case a request",
  run: async ({ pace, progress }) => {
    const rows: Cell[][] = [];
    for (const typical of await readTypicalCases()) {
      progress(typical.label);
      rows.push(...(await rowsOf(typical, pace === "quick" ? QUICK : NORMAL, progress)));
    }
    return {
      columns: ["case", "connections", "server", "requests/s", "of bare", "CPU µs", "p50 ms", "p99 ms"],
      rows,
      notes: [
        "Each server in a process of its own. `of bare`: the median over the rounds of the ratio to the bare server in the same round; goal: 0.7.",
        "`CPU µs`: processor time of the server for one request, all of its threads together; it depends less on what else the machine does.",
        "Ours runs with --max-semi-space-size=64, as `npm start` starts it; the peers with what Node.js has by itself.",
        "The bare server parses the body and writes the answer that ours gave as JSON; it neither judges nor records. Ours records every case in its journal before it answers; fsync waits for the disk, once for all that wait at that moment: the more ask at once, the less each pays for it.",
      ],
    };
  },
};

const QUICK = { seconds: 1, rounds: 1, connections: [64] };
const NORMAL = { seconds: 2, rounds: 5, connections: [64, 256] };
const PATH = `/api/v1/powers/${TYPICAL_POWER}/evaluate`;

type Timing = typeof NORMAL;
type Asked = { readonly body: string; readonly connections: number };
type Named = { readonly name: string; readonly server: ChildServer };
type Figure = {
  readonly rate: number;
  readonly ofBare: number;
  readonly cpu: number;
  readonly p50: number;
  readonly p99: number;
};

function rowsOf({ label, caseFile }: TypicalCase, timing: Timing, progress: (line: string) => void): Promise<Cell[][]> {
  return inScratchFolder(async (folder) => {
    const body = JSON.stringify({ facts: caseFile.facts });
    const servers = await startAll(folder, body);
    try {
      const rows: Cell[][] = [];
      for (const connections of timing.connections) {
        const asked = { body, connections };
        const figures = await measureByTurns(servers, asked, timing, (line) => progress(`${label}: ${line}`));
        rows.push(...servers.map(({ name }, index) => [label, connections, name, ...cellsOf(figures[index] ?? [])]));
      }
      return rows;
    } finally {
      for (const { server } of servers) await server.stop();
    }
  });
}

function cellsOf(figures: readonly Figure[]): Cell[] {
  const of = (pick: (figure: Figure) => number): number => median(figures.map(pick));
  return [
    of((one) => one.rate),
    of((one) => one.ofBare),
    of((one) => one.cpu),
    of((one) => one.p50),
    of((one) => one.p99),
  ];
}

/** The bare server first: the others are compared to it. */
async function startAll(folder: string, body: string): Promise<Named[]> {
  const written = await startSunmap(join(folder, "write"), "write");
  const answer = join(folder, "answer.json");
  await writeFile(answer, await post(`${written.address}${PATH}`, body));
  return [
    { name: "bare node:http", server: await startServer("./bare-server", [answer]) },
    { name: "sunmap, write", server: written },
    { name: "sunmap, fsync", server: await startSunmap(join(folder, "fsync"), "fsync") },
    { name: "express.json + response.json", server: await startServer("./express-server", [answer]) },
  ];
}

/** The first round warms up and does not count. */
async function measureByTurns(
  servers: readonly Named[],
  asked: Asked,
  { seconds, rounds }: Timing,
  progress: (line: string) => void,
): Promise<Figure[][]> {
  const figures = servers.map((): Figure[] => []);
  for (let round = 0; round <= rounds; round++) {
    progress(`${asked.connections} connections, round ${round} of ${rounds}`);
    let bare = Number.NaN;
    for (const [index, { name, server }] of servers.entries()) {
      const measured = await load(name, server, asked, seconds);
      if (index === 0) bare = measured.rate;
      if (round > 0) figures[index]?.push({ ...measured, ofBare: measured.rate / bare });
    }
  }
  return figures;
}

async function load(
  name: string,
  { address, processorTime }: ChildServer,
  { body, connections }: Asked,
  duration: number,
): Promise<Omit<Figure, "ofBare">> {
  const url = `${address}${PATH}`;
  const headers = { "content-type": "application/json" };
  const before = processorTime();
  const result = await autocannon({ url, connections, duration, method: "POST", headers, body });
  const failures = result.errors + result.timeouts + result.non2xx;
  if (failures > 0) throw new Error(`${name} did not answer ${failures} requests`);
  const { total } = result.requests;
  const cpu = ((processorTime() - before) * 1e6) / total;
  return { rate: total / result.duration, cpu, p50: result.latency.p50, p99: result.latency.p99 };
}
