import { setImmediate as othersTurn } from "node:timers/promises";

import type { IsoDateTime } from "../core/model/formats.generated.ts";
import type { Cases } from "./cases.ts";
import type { Due } from "./due-queue.ts";
import { findingChangesAt } from "./finding-clock.ts";

/** What a tick found. `lag` is for how many milliseconds the earliest had been due. */
export type TickReport = {
  readonly looked: number;
  readonly changed: number;
  readonly lag: number;
  readonly faults: readonly { readonly id: string; readonly fault: unknown }[];
};

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const TOGETHER = 64;

/**
 * Looks at whatever time alone has changed up to an instant: limits that ran out, reminders, alerts nobody answered, orders
 * nobody obeyed. What is not due yet costs nothing. What cannot be judged now is looked at again in an hour.
 */
export async function tick(cases: Cases, now: IsoDateTime): Promise<TickReport> {
  const instant = Date.parse(now);
  const { due } = cases.shelf;
  const lag = due.next === undefined ? 0 : Math.max(0, instant - due.next);
  const faults: { readonly id: string; readonly fault: unknown }[] = [];
  const seen = new Set<string>();
  const again: Due[] = [];
  let changed = 0;
  const look = async (kind: "case" | "finding", id: string): Promise<void> => {
    try {
      if (await (kind === "case" ? lookAtCase(cases, id, now) : lookAtFinding(cases, id, now))) changed += 1;
    } catch (fault) {
      faults.push({ id, fault });
      due.add({ at: instant + HOUR, kind, id });
    }
  };
  for (;;) {
    const group: Promise<void>[] = [];
    while (group.length < TOGETHER) {
      const next = due.take(instant);
      if (next === undefined) break;
      const key = `${next.kind} ${next.id}`;
      if (seen.has(key)) {
        again.push(next);
        continue;
      }
      seen.add(key);
      group.push(look(next.kind, next.id));
    }
    if (group.length === 0) break;
    await Promise.all(group);
    await othersTurn();
  }
  for (const { kind, id } of again) due.add({ at: instant + HOUR, kind, id });
  return { looked: seen.size, changed, lag, faults };
}

/** A case whose next change is no longer this one was put into the queue again under its new instant. */
async function lookAtCase(cases: Cases, id: string, now: IsoDateTime): Promise<boolean> {
  const isDue = (): boolean => Date.parse(cases.shelf.get(id).standing.changesAt ?? "") <= Date.parse(now);
  if (!isDue()) return false;
  const changed = await cases.rejudge(id, now);
  // It waits for what was to come by now: perhaps the clock of the judgment goes by other days.
  if (isDue()) cases.shelf.due.add({ at: Date.parse(now) + HOUR, kind: "case", id });
  return changed;
}

async function lookAtFinding(cases: Cases, id: string, now: IsoDateTime): Promise<boolean> {
  const at = findingChangesAt(cases.shelf.finding(id));
  if (at === undefined || at > Date.parse(now)) return false;
  const changed = await cases.afterTime(id, now);
  // An alert whose calendar is still missing: it is looked at again tomorrow.
  if (!changed) cases.shelf.due.add({ at: Date.parse(now) + DAY, kind: "finding", id });
  return changed;
}
