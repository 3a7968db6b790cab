import { appendFile, readFile } from "node:fs/promises";

import { isAbsent } from "../../store/disk-fault.ts";
import type { Incident } from "./incident.ts";
import type { IncidentBook } from "./incident-book.ts";
import { readIncident } from "./read-incident.ts";

const HELD = 10_000;

/** Keeps incidents one a line in a file that only grows. The newest ten thousand are held in memory. */
export async function fileIncidentBook(path: string): Promise<IncidentBook> {
  const held = [...(await incidentsIn(path))];
  const count = (): number => held.at(-1)?.seq ?? 0;
  return {
    keep: async (dated) => {
      const known = held.find(({ key }) => key === dated.key);
      if (known !== undefined) return { incident: known, isNew: false };
      const incident: Incident = { seq: count() + 1, ...dated };
      await appendFile(path, `${JSON.stringify(incident)}\n`);
      held.push(incident);
      if (held.length > HELD) held.shift();
      return { incident, isNew: true };
    },
    before: async (seq, limit) =>
      held
        .filter((incident) => incident.seq < seq)
        .slice(-limit)
        .toReversed(),
    count: async () => count(),
  };
}

/** The newest incidents in a file, oldest first; none when there is no file. */
export async function incidentsIn(path: string): Promise<readonly Incident[]> {
  const text = await readFile(path, "utf8").catch((fault: unknown) => {
    if (isAbsent(fault)) return "";
    throw fault;
  });
  return text
    .split("\n")
    .slice(-HELD - 1)
    .flatMap((line) => readIncident(line) ?? []);
}
