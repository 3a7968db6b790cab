import { join } from "node:path";

import autocannon from "autocannon";

import type { Benchmark, Cell } from "../benchmark.ts";
import { median } from "../measure.ts";
import { inScratchFolder } from "../scratch-folder.ts";
import { startServer, startSunmap, type ChildServer } from "../servers/child-server.ts";
import { signIn, type Credentials } from "../servers/sign-in.ts";
import { readTypicalCases, TYPICAL_POWER } from "../typical-cases.ts";

/** What it costs that whoever asks is known and that every answer is recorded: the same server with and without. */
export const governedCase: Benchmark = {
  name: "governed-case",
  title: "Over HTTP: what sign-in and the journal cost",
  run: async ({ pace, progress }) => {
    const [typical] = await readTypicalCases();
    const body = JSON.stringify({ facts: typical?.caseFile.facts ?? {} });
    const rows = await inScratchFolder((folder) => rowsOf(folder, body, pace === "quick" ? QUICK : NORMAL, progress));
    return {
      columns: ["who asks", "journal", "requests/s", "share", "CPU µs", "CPU share", "p50 ms", "p99 ms"],
      rows,
      notes: [
        `${CONNECTIONS} connections, one case a request; every row is the same server, each journal in a process of its own. \`share\`: requests a second of those without sign-in and journal, the median over the rounds of the ratio in the same round; \`CPU share\`: the processor time of one request without both, of that with.`,
        "`nobody`: whoever asks is taken for one who may do everything, and nothing is looked up. `API key` and `session`: by the header of a system and by the cookie of a person, both checked as in production but for the limit of requests a person may send.",
        "`none`: the answer gets an id, and nothing is recorded. `write`, `fsync`: recorded before it is answered, as SUNMAP_DURABILITY says.",
      ],
    };
  },
};

const CONNECTIONS = 64;
const QUICK = { seconds: 1, rounds: 1 };
const NORMAL = { seconds: 3, rounds: 5 };
const PATH = `/api/v1/powers/${TYPICAL_POWER}/evaluate`;

type Timing = typeof NORMAL;
type Contestant = {
  readonly who: string;
  readonly journal: string;
  readonly server: ChildServer;
  readonly headers: Credentials;
};
type Measured = { readonly rate: number; readonly cpu: number; readonly p50: number; readonly p99: number };
type Figure = Measured & { readonly share: number; readonly cpuShare: number };

async function rowsOf(
  folder: string,
  body: string,
  timing: Timing,
  progress: (line: string) => void,
): Promise<Cell[][]> {
  const servers: ChildServer[] = [];
  const started = async (server: Promise<ChildServer>): Promise<ChildServer> => {
    servers.push(await server);
    return server;
  };
  try {
    const bare = await started(startWithout(join(folder, "bare"), ["sign-in", "journal"]));
    const contestants: Contestant[] = [{ who: "nobody", journal: "none", server: bare, headers: {} }];
    for (const [journal, start] of [
      ["none", () => startWithout(join(folder, "none"), ["journal"])],
      ["write", () => startSunmap(join(folder, "write"), "write")],
      ["fsync", () => startSunmap(join(folder, "fsync"), "fsync")],
    ] as const) {
      const server = await started(start());
      for (const [who, headers] of await signIn(server.address)) contestants.push({ who, journal, server, headers });
    }
    const figures = await measureByTurns(contestants, body, timing, progress);
    return contestants.map(({ who, journal }, index): Cell[] => {
      const of = (pick: (figure: Figure) => number): number => median((figures[index] ?? []).map(pick));
      const [rate, share] = [of((one) => one.rate), of((one) => one.share)];
      const [cpu, cpuShare] = [of((one) => one.cpu), of((one) => one.cpuShare)];
      return [who, journal, rate, share, cpu, cpuShare, of((one) => one.p50), of((one) => one.p99)];
    });
  } finally {
    for (const { stop } of servers) await stop();
  }
}

function startWithout(data: string, without: readonly string[]): Promise<ChildServer> {
  return startServer("./sunmap-without", [data, ...without], ["--max-semi-space-size=64"]);
}

/** The first round warms up and does not count. The first contestant is what the others are compared to. */
async function measureByTurns(
  contestants: readonly Contestant[],
  body: string,
  { seconds, rounds }: Timing,
  progress: (line: string) => void,
): Promise<Figure[][]> {
  const figures = contestants.map((): Figure[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    progress(`round ${round} of ${rounds}`);
    let bare: Measured | undefined;
    for (const [index, contestant] of contestants.entries()) {
      const measured = await load(contestant, body, seconds);
      bare ??= measured;
      const figure = { ...measured, share: measured.rate / bare.rate, cpuShare: bare.cpu / measured.cpu };
      if (round > 0) figures[index]?.push(figure);
    }
  }
  return figures;
}

async function load({ who, server, headers: known }: Contestant, body: string, duration: number): Promise<Measured> {
  const headers = { "content-type": "application/json", ...known };
  const url = `${server.address}${PATH}`;
  const before = server.processorTime();
  const result = await autocannon({ url, connections: CONNECTIONS, duration, method: "POST", headers, body });
  const failures = result.errors + result.timeouts + result.non2xx;
  if (failures > 0) throw new Error(`${failures} requests of ${who} were not answered`);
  const { total } = result.requests;
  const cpu = ((server.processorTime() - before) * 1e6) / total;
  return { rate: total / result.duration, cpu, p50: result.latency.p50, p99: result.latency.p99 };
}
