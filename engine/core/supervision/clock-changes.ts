import { dateInShanghai } from "../calendar/date-arithmetic.ts";
import type { Basis, IsoDateTime } from "../model/formats.generated.ts";
import type { KnownEvent } from "./case-course.ts";
import type { Period } from "./day-count.ts";

/** A time in which limits that name its reason do not run (中止). */
export type Pause = {
  readonly event: string;
  readonly reason: string;
  readonly from: IsoDateTime;
  /** Undefined while it lasts. */
  readonly to: IsoDateTime | undefined;
  /** The only limit that it is for. */
  readonly limit: string | undefined;
  /** Whether any limit names its reason; a groundless one stops nothing. */
  readonly isGrounded: boolean;
  /** How long it would take, as the party was told in writing. */
  readonly told: Period | undefined;
};

/** Time added to limits (延长). */
export type Extension = Period & {
  readonly event: string;
  readonly on: string;
  readonly limit: string | undefined;
  readonly basis: readonly Basis[];
};

export type ClockChanges = { readonly pauses: readonly Pause[]; readonly extensions: readonly Extension[] };

/** What the events of a case say of its clock, in their order; `legal` are the reasons that its limits name. */
export function clockChanges(events: readonly KnownEvent[], legal: readonly string[]): ClockChanges {
  const pauses: Pause[] = [];
  const extensions: Extension[] = [];
  for (const { id, at, clock } of events) {
    if (clock === undefined) continue;
    const { change, reason = "", limit, amount, unit = "workday", basis = [] } = clock;
    const period = amount === undefined ? undefined : { amount, unit };
    if (change === "pause") {
      const isGrounded = legal.some((words) => namesReason(words, reason));
      pauses.push({ event: id, reason, from: at, to: undefined, limit, isGrounded, told: period });
    }
    if (change === "resume") resume(pauses, { reason, limit, at });
    if (change === "extend" && period !== undefined)
      extensions.push({ ...period, event: id, on: dateInShanghai(at), limit, basis });
  }
  return { pauses, extensions };
}

type Resumption = { readonly reason: string; readonly limit: string | undefined; readonly at: IsoDateTime };

/** Ends the pauses that lasted: those of its reason, or all when none has it, for a pause must not last for a spelling. */
function resume(pauses: Pause[], { reason, limit, at }: Resumption): void {
  const lasting = pauses.filter((pause) => pause.to === undefined && (limit === undefined || pause.limit === limit));
  const named = lasting.filter((pause) => sameWords(pause.reason) === sameWords(reason));
  const ended = new Set(named.length === 0 ? lasting : named);
  for (const [index, pause] of pauses.entries()) if (ended.has(pause)) pauses[index] = { ...pause, to: at };
}

/** Whether a legal reason names what a system gave as its reason: in full or in part, whatever the case of its letters. */
export function namesReason(legal: string, reason: string): boolean {
  const words = sameWords(reason);
  return words.length >= SHORTEST_REASON && sameWords(legal).includes(words);
}

/** One character is found in nearly every sentence. */
const SHORTEST_REASON = 2;

function sameWords(reason: string): string {
  return reason.trim().toLowerCase();
}
