import { navigate, place as here } from "../app/location.ts";
import type { PolicySession } from "../workspace/policy-session.ts";
import { addressOf, type ProblemPlace } from "./problem-place.ts";

/** Goes to where a problem is: an element is selected, on the map or in the outline, whichever is open. */
export function goToProblem(session: PolicySession, place: ProblemPlace): void {
  const address = addressOf(session.power, place);
  if (address === undefined) return;
  const { path, query } = here.peek();
  const isOutline = path.endsWith("/outline");
  if (place.kind !== "map" || !isOutline) navigate(withVersion(address, query.get("version")));
  if (place.kind === "power") session.selection.value = [];
  const element = place.kind === "map" ? place.element : undefined;
  if (element === undefined) return;
  session.selection.value = [element];
  // The canvas is shown only after the tab was drawn.
  if (!isOutline) requestAnimationFrame(() => requestAnimationFrame(() => session.modeler.reveal(element)));
}

/** Keeps a published version that is being read. */
function withVersion(address: string, version: string | null): string {
  if (version === null) return address;
  return `${address}${address.includes("?") ? "&" : "?"}version=${encodeURIComponent(version)}`;
}
