import type { Incident, NewIncident } from "./incident.ts";
import type { IncidentBook } from "./incident-book.ts";

type Parts = {
  readonly book: IncidentBook;
  readonly now: () => string;
  /** Tells whoever watches the service. */
  readonly told: (incident: Incident) => void;
};

/** The incidents of the service. Whoever is the first to find one tells of it. */
export class IncidentLog {
  readonly #parts: Parts;
  #recording: Promise<unknown> = Promise.resolve();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  count(): Promise<number> {
    return this.#parts.book.count();
  }

  /** Newest first, those with a smaller number than `before`. */
  list(before: number, limit: number): Promise<readonly Incident[]> {
    return this.#parts.book.before(before, limit);
  }

  /** Records an incident and tells of it; one that is known under its key is not recorded twice. */
  async record(incident: NewIncident): Promise<Incident> {
    const recording = this.#recording.catch(() => undefined).then(() => this.#record(incident));
    this.#recording = recording;
    return recording;
  }

  async #record(found: NewIncident): Promise<Incident> {
    const { incident, isNew } = await this.#parts.book.keep({ at: this.#parts.now(), ...found });
    if (isNew) this.#parts.told(incident);
    return incident;
  }
}
