import { language } from "../language/language.ts";
import { mayOnceKnown } from "../api/account.ts";
import { getDocuments, getLibrary, getPower, type CataloguedPower } from "../api/policies.ts";
import { blankMap } from "../modeler/templates/blank-map.ts";
import { createModeler } from "../modeler/create-modeler.ts";
import { MapUnreadable } from "./map-unreadable.ts";
import { PolicySession } from "./policy-session.ts";
import { LocalCopies } from "./saving/local-copies.ts";

/** A session with what the catalogue says of its power. */
export type OpenedSession = { readonly session: PolicySession; readonly catalogued: CataloguedPower };

/**
 * Opens a power for work: its draft, or its latest version as the beginning of one; a version by its number only to be
 * read, and everything for whoever may not draft. What a closed or crashed page left unsaved in this browser is taken up again. With `isMapBlank` a blank map comes
 * in the place of the one that is kept, for when that cannot be shown.
 *
 * @throws RequestFailure, MapUnreadable
 */
export async function openSession(
  power: string,
  version: number | undefined,
  isMapBlank = false,
): Promise<OpenedSession> {
  const catalogued = await getPower(power);
  const isPast = version !== undefined || catalogued.state === "retired";
  const readOnly = isPast || !(await mayOnceKnown("draftPolicies"));
  const viewed = version ?? (catalogued.draft === undefined ? "latest" : "draft");
  const [{ value, revision = "" }, shared] = await Promise.all([getDocuments(power, viewed), getLibrary()]);
  const copies = readOnly ? undefined : await LocalCopies.open(power, crypto.randomUUID());
  const orphan = await copies?.takeOrphan();
  const documents = { ...value, ...orphan?.documents };
  const { map: kept, ...pack } = documents;
  const map = isMapBlank ? "" : kept;
  const modeler = createModeler({ language, documents: pack, readOnly });
  const opening = await modeler.open(map === "" ? blankMap(documents.power) : map);
  if (!opening.ok) {
    copies?.close();
    modeler.destroy();
    throw new MapUnreadable(opening.findings, map);
  }
  const { laws, measures, tiers, calendarYears } = shared;
  const session = await PolicySession.open({
    power,
    modeler,
    library: { laws, measures, tiers, calendar: calendarYears },
    map,
    // What was left unsaved is saved on what it was made on, so that whatever happened since is merged or asked about.
    kept:
      orphan === undefined
        ? { documents: value, revision }
        : { documents: { ...value, ...orphan.base }, revision: orphan.baseRevision },
    copies,
    draft: isPast || catalogued.draft === undefined ? undefined : revision,
    now: () => new Date().toISOString(),
  });
  if (orphan !== undefined) session.autosave?.touch({ isOfMap: true });
  return { session, catalogued };
}
