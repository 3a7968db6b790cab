import { join } from "node:path";

import type { Benchmark, Cell } from "../benchmark.ts";
import { inScratchFolder } from "../scratch-folder.ts";
import { startSunmap } from "../servers/child-server.ts";
import { postLines } from "../servers/post-lines.ts";
import { readTypicalCases, TYPICAL_POWER } from "../typical-cases.ts";

/** The most memory that our server ever holds while it judges a stream, for streams of several lengths. */
export const memory: Benchmark = {
  name: "memory",
  title: "Memory of the server during a stream of cases",
  run: async ({ pace, progress }) => {
    const rows: Cell[][] = [];
    const cases = await readTypicalCases();
    const line = JSON.stringify({ power: TYPICAL_POWER, facts: cases.at(-1)?.caseFile.facts });
    for (const lines of LENGTHS[pace]) {
      progress(`${lines} lines`);
      const [idle, peak] = await peaksOf(line, lines);
      rows.push([lines, idle / MEGABYTE, peak / MEGABYTE]);
    }
    return {
      columns: ["lines", "before MB", "peak MB"],
      rows,
      notes: [
        "Resident memory (VmHWM) of a fresh server after its first answer, and at its highest once the stream is answered.",
      ],
    };
  },
};

const MEGABYTE = 1e6;
const LENGTHS = { quick: [100, 1_000], normal: [10_000, 100_000], long: [10_000, 100_000, 1_000_000] } as const;

function peaksOf(line: string, lines: number): Promise<readonly [number, number]> {
  return inScratchFolder(async (folder) => {
    const server = await startSunmap(join(folder, "data"), "write");
    try {
      await postLines(server.address, line, 1);
      const idle = server.peakMemory();
      await postLines(server.address, line, lines);
      return [idle, server.peakMemory()];
    } finally {
      await server.stop();
    }
  });
}
