import type { Shelf } from "../store/shelf.ts";
import type { Act } from "./act.ts";
import type { AuditTrail } from "./audit-trail.ts";

/** How often the service looks for acts that commands left for it, in milliseconds. */
const EVERY = 1000;

/** Leaves an act for the service, which has the trail for itself; it is durable when this resolves. `name` is a new one. */
export async function spoolAct(shelf: Shelf<Act>, act: Act, name: string): Promise<void> {
  const inOrder = String(Date.parse(act.at)).padStart(15, "0");
  await shelf.write(`${inOrder}-${act.outcome === "begun" ? 0 : 1}-${name}`, act, null);
}

/**
 * Puts on record what commands left, in the order in which it was done. What cannot be recorded now is left for later, and
 * what was recorded when the service ended before it could remove it is not recorded again.
 */
export async function takeInSpooled(shelf: Shelf<Act>, trail: AuditTrail): Promise<void> {
  for (const { id, document, revision } of await shelf.list()) {
    await trail.requireRecording();
    if (!(await trail.holds(document))) await trail.record(document);
    await shelf.remove(id, revision);
  }
}

/** Goes on taking in what commands leave, until the answer is called. */
export function followSpool(
  shelf: Shelf<Act>,
  trail: AuditTrail,
  failed: (fault: unknown) => void,
): () => Promise<void> {
  let running: Promise<void> | undefined;
  const timer = setInterval(() => {
    running ??= takeInSpooled(shelf, trail)
      .catch(failed)
      .finally(() => {
        running = undefined;
      });
  }, EVERY).unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
