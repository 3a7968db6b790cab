import { join } from "node:path";
import { performance } from "node:perf_hooks";

import type { Benchmark, Cell } from "../benchmark.ts";
import { median } from "../measure.ts";
import { inScratchFolder } from "../scratch-folder.ts";
import { startSunmap } from "../servers/child-server.ts";
import { post } from "../servers/post.ts";
import { readTypicalCases, TYPICAL_POWER } from "../typical-cases.ts";

/** From the start of the process to the first case judged over HTTP, with the ten powers. */
export const startup: Benchmark = {
  name: "startup",
  title: "From the start of the process to its first answer",
  run: async ({ pace, progress }) => {
    const [typical] = await readTypicalCases();
    const body = JSON.stringify({ facts: typical?.caseFile.facts });
    const rounds = pace === "quick" ? 1 : 5;
    const first: Figure[] = [];
    const again: Figure[] = [];
    for (let round = 1; round <= rounds; round++) {
      progress(`round ${round} of ${rounds}`);
      await inScratchFolder(async (folder) => {
        first.push(await startAndAsk(join(folder, "data"), body));
        again.push(await startAndAsk(join(folder, "data"), body));
      });
    }
    return {
      columns: ["data folder", "listens after ms", "first answer after ms"],
      rows: [rowOf("empty: the powers are published first", first), rowOf("seeded before", again)],
      notes: ["Goal: 1500 ms to the first answer."],
    };
  },
};

type Figure = { readonly listening: number; readonly answered: number };

async function startAndAsk(data: string, body: string): Promise<Figure> {
  const start = performance.now();
  const server = await startSunmap(data, "fsync");
  try {
    const listening = performance.now() - start;
    await post(`${server.address}/api/v1/powers/${TYPICAL_POWER}/evaluate`, body);
    return { listening, answered: performance.now() - start };
  } finally {
    await server.stop();
  }
}

function rowOf(folder: string, figures: readonly Figure[]): Cell[] {
  return [folder, median(figures.map(({ listening }) => listening)), median(figures.map(({ answered }) => answered))];
}
