import type { PowerMap } from "../../engine/core/map/power-map.ts";
import type { PolicySession } from "../workspace/policy-session.ts";
import { readMapContents, type MapContents } from "./map-contents.ts";

const READ = new WeakMap<PowerMap, MapContents>();

/** The contents of a session's map as it now is, read once after each change. */
export function contentsOf(session: PolicySession): MapContents {
  const map = session.map.value;
  const read = READ.get(map) ?? readMapContents(session.modeler.definitions());
  READ.set(map, read);
  return read;
}
