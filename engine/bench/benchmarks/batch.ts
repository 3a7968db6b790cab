import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { performance } from "node:perf_hooks";

import type { Benchmark, Cell } from "../benchmark.ts";
import { median } from "../measure.ts";
import { inScratchFolder } from "../scratch-folder.ts";
import { startServer, startSunmap } from "../servers/child-server.ts";
import { post } from "../servers/post.ts";
import { postLines } from "../servers/post-lines.ts";
import { readTypicalCases, TYPICAL_POWER } from "../typical-cases.ts";

/** Cases a second in one stream, beside a loop and a server that only parse the lines and write the same answers. */
export const batch: Benchmark = {
  name: "batch",
  title: "Over HTTP: a stream of cases, one a line",
  run: async ({ pace, progress }) => {
    const rows: Cell[][] = [];
    for (const { label, caseFile } of await readTypicalCases()) {
      const line = JSON.stringify({ power: TYPICAL_POWER, facts: caseFile.facts });
      rows.push(...(await rowsOf(label, line, pace === "quick" ? QUICK : NORMAL, progress)));
    }
    return {
      columns: ["case", "what", "lines/s", "of the loop"],
      rows,
      notes: [
        "The loop parses each line and writes the answer that ours gave as JSON, in memory. `of the loop`: the median of the ratios within a round; goal: 0.5.",
        "The lines go through HTTP on this machine, whoever sends and takes them included; ours judges and records them. fsync waits for the disk.",
      ],
    };
  },
};

const QUICK = { lines: 500, rounds: 1 };
const NORMAL = { lines: 30_000, rounds: 7 };
type Timing = typeof NORMAL;
type Way = { readonly what: string; readonly run: (lines: number) => Promise<void> };

function rowsOf(
  label: string,
  line: string,
  { lines, rounds }: Timing,
  progress: (line: string) => void,
): Promise<Cell[][]> {
  return inScratchFolder(async (folder) => {
    const written = await startSunmap(join(folder, "write"), "write");
    const synced = await startSunmap(join(folder, "fsync"), "fsync");
    const answer = (await post(`${written.address}/api/v1/evaluate`, line, "application/x-ndjson")).trimEnd();
    const file = join(folder, "answer.json");
    await writeFile(file, answer);
    const bare = await startServer("./bare-server", [file]);
    try {
      const ways = waysOf({ line, answer, bare: bare.address, written: written.address, synced: synced.address });
      const rates = await ratesByTurns(ways, { lines, rounds }, (round) => progress(`${label}: ${round}`));
      return ways.map(({ what }, index): Cell[] => {
        const ratios = (rates[index] ?? []).map((rate, round) => rate / (rates[0]?.[round] ?? Number.NaN));
        return [label, what, median(rates[index] ?? []), median(ratios)];
      });
    } finally {
      await bare.stop();
      await synced.stop();
      await written.stop();
    }
  });
}

/** The loop first: the others are compared to it. */
function waysOf(of: {
  readonly line: string;
  readonly answer: string;
  readonly bare: string;
  readonly written: string;
  readonly synced: string;
}): Way[] {
  const answer: unknown = JSON.parse(of.answer);
  const itself: unknown = JSON.parse(of.line);
  return [
    { what: "loop: parse the line, write the answer", run: (lines) => loop(of.line, answer, lines) },
    { what: "loop: parse the line, write the line", run: (lines) => loop(of.line, itself, lines) },
    { what: "bare node:http, the same over HTTP", run: (lines) => postLines(of.bare, of.line, lines) },
    { what: "sunmap, write", run: (lines) => postLines(of.written, of.line, lines) },
    { what: "sunmap, fsync", run: (lines) => postLines(of.synced, of.line, lines) },
  ];
}

async function ratesByTurns(
  ways: readonly Way[],
  { lines, rounds }: Timing,
  progress: (line: string) => void,
): Promise<number[][]> {
  const rates = ways.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    progress(`round ${round} of ${rounds}`);
    for (const [index, { run }] of ways.entries()) {
      const start = performance.now();
      await run(lines);
      if (round > 0) rates[index]?.push((lines * 1000) / (performance.now() - start));
    }
  }
  return rates;
}

async function loop(line: string, answer: unknown, lines: number): Promise<void> {
  let length = 0;
  for (let index = 0; index < lines; index++) {
    JSON.parse(line);
    length += JSON.stringify(answer).length;
  }
  if (length === 0) throw new Error("nothing was written");
}
