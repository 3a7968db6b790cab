import type { IsoDateTime } from "../../core/model/formats.generated.ts";
import type { Incident, NewIncident } from "./incident.ts";

/** An incident as it is kept, before it has its number. */
export type DatedIncident = NewIncident & { readonly at: IsoDateTime };

/** Keeps the incidents: each has the next number, and what is told by one key is kept once. */
export type IncidentBook = {
  /** Answers the incident that is kept under its key, and whether it is this one. */
  readonly keep: (incident: DatedIncident) => Promise<{ readonly incident: Incident; readonly isNew: boolean }>;
  /** Newest first, those with a smaller number. */
  readonly before: (seq: number, limit: number) => Promise<readonly Incident[]>;
  readonly count: () => Promise<number>;
};
