import { SunmapError } from "../../core/errors.ts";
import type { NumberedIncident, SharedIncidents } from "../../store/shared-proof.ts";
import type { Incident } from "./incident.ts";
import type { IncidentBook } from "./incident-book.ts";
import { readNumbered } from "./read-incident.ts";

/** Keeps incidents where several processes keep theirs: each shows those of all. */
export function sharedIncidentBook(shared: SharedIncidents): IncidentBook {
  return {
    keep: async (incident) => {
      const { isNew, ...kept } = await shared.add(incident.key, JSON.stringify(incident));
      return { incident: incidentOf(kept), isNew };
    },
    before: async (seq, limit) => (await shared.before(seq, limit)).map(incidentOf),
    count: shared.count,
  };
}

function incidentOf({ seq, text }: NumberedIncident): Incident {
  const incident = readNumbered(seq, text);
  if (incident === undefined) {
    throw new SunmapError("STORE_DAMAGED", { path: `incidents ${seq}`, why: "it is no incident", lastGood: null });
  }
  return incident;
}
