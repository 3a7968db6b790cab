import { appendFile, readFile } from "node:fs/promises";

import { isObject } from "../../core/model/is-object.ts";
import { isAbsent } from "../../store/disk-fault.ts";
import type { Incident, NewIncident } from "./incident.ts";

type Parts = {
  /** Without one, incidents are held in memory alone. */
  readonly path?: string;
  readonly now: () => string;
  /** Tells whoever watches the service. */
  readonly told: (incident: Incident) => void;
};

const HELD = 10_000;

/** The incidents of the service, one a line in a file that only grows. The newest ten thousand are held in memory. */
export class IncidentLog {
  readonly #parts: Parts;
  readonly #incidents: Incident[];
  #recording: Promise<unknown> = Promise.resolve();

  private constructor(parts: Parts, incidents: Incident[]) {
    this.#parts = parts;
    this.#incidents = incidents;
  }

  static async open(parts: Parts): Promise<IncidentLog> {
    return new IncidentLog(parts, parts.path === undefined ? [] : await readIncidents(parts.path));
  }

  get count(): number {
    return this.#incidents.at(-1)?.seq ?? 0;
  }

  /** Newest first, those with a smaller number than `before`. */
  list(before: number, limit: number): readonly Incident[] {
    return this.#incidents
      .filter(({ seq }) => seq < before)
      .slice(-limit)
      .toReversed();
  }

  /** Records an incident and tells of it; one that is known under its key is not recorded twice. */
  async record(incident: NewIncident): Promise<Incident> {
    const recording = this.#recording.catch(() => undefined).then(() => this.#record(incident));
    this.#recording = recording;
    return recording;
  }

  async #record(incident: NewIncident): Promise<Incident> {
    const known = this.#incidents.find(({ key }) => key === incident.key);
    if (known !== undefined) return known;
    const recorded: Incident = { seq: this.count + 1, at: this.#parts.now(), ...incident };
    if (this.#parts.path !== undefined) await appendFile(this.#parts.path, `${JSON.stringify(recorded)}\n`);
    this.#incidents.push(recorded);
    if (this.#incidents.length > HELD) this.#incidents.shift();
    this.#parts.told(recorded);
    return recorded;
  }
}

async function readIncidents(path: string): Promise<Incident[]> {
  const text = await readFile(path, "utf8").catch((fault: unknown) => {
    if (isAbsent(fault)) return "";
    throw fault;
  });
  return text
    .split("\n")
    .slice(-HELD - 1)
    .flatMap((line) => readIncident(line) ?? []);
}

function readIncident(line: string): Incident | undefined {
  try {
    const incident: unknown = JSON.parse(line);
    return isIncident(incident) ? incident : undefined;
  } catch {
    return undefined;
  }
}

function isIncident(incident: unknown): incident is Incident {
  return isObject(incident) && Number.isSafeInteger(incident["seq"]) && typeof incident["kind"] === "string";
}
