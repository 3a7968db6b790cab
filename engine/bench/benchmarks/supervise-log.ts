import { createReadStream, createWriteStream } from "node:fs";
import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";

import { isObject } from "../../core/model/is-object.ts";
import { writeCsv } from "../../logs/csv/write-csv.ts";
import type { LogCase } from "../../logs/log-piece.ts";
import { writeXes } from "../../logs/xes/write-xes.ts";
import type { Benchmark, Cell } from "../benchmark.ts";
import { fineCases } from "../logs/fine-cases.ts";
import { fineMap } from "../logs/fine-map.ts";
import { inScratchFolder } from "../scratch-folder.ts";
import { runSunmap } from "../servers/child-command.ts";

/** What it takes to read a year's log and supervise every case of it, as `sunmap supervise` does. */
export const superviseLog: Benchmark = {
  name: "supervise-log",
  title: "Supervision of a log: reading it and judging every case",
  run: async ({ pace, progress }) => {
    const cases = pace === "quick" ? 2_000 : 150_000;
    const rows = await inScratchFolder(async (folder) => {
      const map = join(folder, "map.bpmn");
      await writeFile(map, fineMap());
      const measured: Cell[][] = [];
      for (const { name, write } of LOGS) {
        progress(`writing ${name}`);
        const log = join(folder, "log");
        await write(log, cases);
        progress(`supervising ${name}`);
        measured.push(await rowOf(name, map, log));
      }
      return measured;
    });
    return {
      columns: [
        "log",
        "MB",
        "cases",
        "events",
        "variants",
        "seconds",
        "CPU s",
        "cases/s",
        "events/s",
        "µs per case",
        "peak MB",
      ],
      rows,
      notes: [
        "The whole command in a process of its own, from its start to its answer, against a map of twelve steps with ways out, two steps side by side and a loop; one case in ten differs from the map.",
        "Scattered: the rows in the order of time, so that the cases are brought together by sorted parts on the disk.",
        "cases/s, events/s and µs per case are of the processor time, which other work on the machine does not change.",
      ],
    };
  },
};

type Log = { readonly name: string; readonly write: (path: string, cases: number) => Promise<void> };

const LOGS: readonly Log[] = [
  { name: "XES", write: (path, cases) => pipeline(Readable.from(writeXes(fineCases(cases))), createWriteStream(path)) },
  {
    name: "XES, gzip",
    write: async (path, cases) => {
      const plain = `${path}.xes`;
      await pipeline(Readable.from(writeXes(fineCases(cases))), createWriteStream(plain));
      await pipeline(createReadStream(plain), createGzip(), createWriteStream(path));
    },
  },
  { name: "CSV", write: (path, cases) => pipeline(Readable.from(writeCsv(fineCases(cases))), createWriteStream(path)) },
  {
    name: "CSV, scattered",
    write: (path, cases) => pipeline(Readable.from(writeCsv(byTime(cases))), createWriteStream(path)),
  },
];

/** Every event as a case of its own piece, in the order of time. */
function byTime(cases: number): LogCase[] {
  const pieces = [...fineCases(cases)].flatMap(({ id, attributes, events }) =>
    events.map((event) => ({ id, attributes, events: [event] })),
  );
  return pieces.toSorted((first, second) => ((first.events[0]?.at ?? "") < (second.events[0]?.at ?? "") ? -1 : 1));
}

async function rowOf(name: string, map: string, log: string): Promise<Cell[]> {
  const { size } = await stat(log);
  const now = "2026-12-31T00:00:00Z";
  const { output, seconds, processorTime, peakMemory } = await runSunmap([
    "supervise",
    map,
    log,
    "--json",
    "--now",
    now,
  ]);
  const answer: unknown = JSON.parse(output);
  const cases = numberAt(answer, "cases", "total");
  const events = numberAt(answer, "events");
  return [
    name,
    size / 1e6,
    cases,
    events,
    numberAt(answer, "statistics", "variantCount"),
    seconds,
    processorTime,
    cases / processorTime,
    events / processorTime,
    (processorTime * 1e6) / cases,
    peakMemory / 1e6,
  ];
}

function numberAt(value: unknown, ...path: readonly string[]): number {
  const found = path.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), value);
  return typeof found === "number" ? found : Number.NaN;
}
