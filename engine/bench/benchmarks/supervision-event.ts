import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { performance } from "node:perf_hooks";

import type { Benchmark, Cell } from "../benchmark.ts";
import { quantile } from "../measure.ts";
import { seededRandom } from "../../simulate/random.ts";
import { pathOf, type WalkedPath } from "../packs/walked-path.ts";
import { inScratchFolder } from "../scratch-folder.ts";
import { startServer, startSunmap, type ChildServer } from "../servers/child-server.ts";
import { post } from "../servers/post.ts";
import { timedPosts, type TimedPost } from "../servers/timed-posts.ts";

/** How long one event of a case takes to be judged, recorded and answered, while ten thousand cases are open. */
export const supervisionEvent: Benchmark = {
  name: "supervision-event",
  title: "Supervision: one event over HTTP, with open cases",
  run: async ({ pace, progress }) => {
    const size = pace === "quick" ? { cases: 200, posts: 200 } : { cases: 10_000, posts: 4_000 };
    const path = await pathOf(POWER);
    const rows: Cell[][] = [];
    for (const durability of ["write", "fsync"] as const) {
      rows.push(...(await inScratchFolder((folder) => rowsOf(folder, path, { ...size, durability }, progress))));
    }
    return {
      columns: ["server", "connections", "events/s", "of bare", "CPU µs", "p50 ms", "p99 ms"],
      rows,
      notes: [
        `${size.cases} open cases of ${POWER}, each half way along its map of ${path.length} steps; every event is the next step of a case chosen by chance.`,
        "Each event is judged with everything that the case did before (path, limits, evidence, duties, rules), recorded in the journal, and answered; fsync waits for the disk.",
        "The bare server parses the event and writes an answer of the same length as JSON. `of bare`: events a second, of what the bare server answers over as many connections.",
      ],
    };
  },
};

const POWER = "highway-tendering";
const CONNECTIONS = [1, 32] as const;

type Size = { readonly cases: number; readonly posts: number; readonly durability: "write" | "fsync" };

async function rowsOf(
  folder: string,
  path: WalkedPath,
  { cases, posts, durability }: Size,
  progress: (line: string) => void,
): Promise<Cell[][]> {
  const server = await startSunmap(join(folder, durability), durability);
  const traffic = new Traffic(path, cases);
  try {
    progress(`${durability}: opening ${cases} cases`);
    await openCases(server, traffic, cases);
    const [sample] = traffic.next(server.address, 1);
    const answer = join(folder, "answer.json");
    await writeFile(answer, sample === undefined ? "{}" : await post(sample.url, sample.body));
    const bare = await startServer("./bare-server", [answer]);
    try {
      const rows: Cell[][] = [];
      for (const connections of CONNECTIONS) {
        progress(`${durability}: ${connections} connections`);
        await measure(server, traffic.next(server.address, posts / 10), connections);
        const sent = traffic.next(server.address, posts);
        const bareSent = sent.map(({ body }) => ({ url: bare.address, body }));
        const reference = await measure(bare, bareSent, connections);
        const figure = await measure(server, sent, connections);
        rows.push(rowOf("bare node:http", connections, reference, reference));
        rows.push(rowOf(`sunmap, ${durability}`, connections, figure, reference));
      }
      return rows;
    } finally {
      await bare.stop();
    }
  } finally {
    await server.stop();
  }
}

type Figure = { readonly rate: number; readonly cpu: number; readonly durations: readonly number[] };

function rowOf(name: string, connections: number, { rate, cpu, durations }: Figure, bare: Figure): Cell[] {
  return [name, connections, rate, rate / bare.rate, cpu, quantile(durations, 0.5), quantile(durations, 0.99)];
}

async function measure(server: ChildServer, posts: readonly TimedPost[], connections: number): Promise<Figure> {
  const before = server.processorTime();
  const start = performance.now();
  const durations = await timedPosts(posts, connections);
  const rate = (posts.length * 1000) / (performance.now() - start);
  return { rate, cpu: ((server.processorTime() - before) * 1e6) / posts.length, durations };
}

async function openCases({ address }: ChildServer, traffic: Traffic, cases: number): Promise<void> {
  const LINES = 2000;
  for (let first = 0; first < cases; first += LINES) {
    const lines = traffic.openings(first, Math.min(first + LINES, cases));
    await post(`${address}/api/v1/events`, lines.join(""), "application/x-ndjson");
  }
}

/** The events of many cases, each of which does one step after the other. */
class Traffic {
  readonly #path: WalkedPath;
  readonly #done: Int32Array;
  readonly #random = seededRandom(7);

  constructor(path: WalkedPath, cases: number) {
    this.#path = path;
    this.#done = new Int32Array(cases);
  }

  /** The lines that open the cases of these numbers and bring them half way. */
  openings(first: number, end: number): string[] {
    const half = this.#path.length >> 1;
    return Array.from({ length: end - first }, (_, index) => first + index).flatMap((number) =>
      Array.from({ length: half }, () => {
        const event = this.#event(number);
        return `${JSON.stringify({ case: idOf(number), power: POWER, ...event })}\n`;
      }),
    );
  }

  /** So many events, of cases chosen by chance; a case that did all but its last step begins its second half again. */
  next(address: string, count: number): TimedPost[] {
    return Array.from({ length: count }, () => {
      const number = Math.floor(this.#random() * this.#done.length);
      const url = `${address}/api/v1/cases/${idOf(number)}/events`;
      return { url, body: JSON.stringify(this.#event(number)) };
    });
  }

  #event(number: number): object {
    const done = this.#done[number] ?? 0;
    this.#done[number] = done + 1;
    const second = this.#path.length - 1 - (this.#path.length >> 1);
    const place = done < this.#path.length - 1 ? done : (this.#path.length >> 1) + (done % second);
    const at = new Date(START + done * HOUR).toISOString();
    return { id: `e${done}`, step: this.#path[place], at, person: `u-${number % 50}`, post: "clerk" };
  }
}

const HOUR = 3_600_000;
const START = Date.now() - 40 * 24 * HOUR;

function idOf(number: number): string {
  return `bench-${number}`;
}
