import type { Calendar } from "../calendar/calendar.ts";
import type { CaseEvent, IsoDateTime, PathMove } from "../model/formats.generated.ts";
import type { SettingsOfDay } from "./settings.ts";

/** How one case went, as supervision of its time and evidence needs it. */
export type CaseCourse = {
  /** The case against the map, in order; see `CaseReport`. A move without an instant takes that of the move before it. */
  readonly path: readonly PathMove[];
  /** Steps that were begun (transition `start`), in order of time. */
  readonly begun: readonly BegunStep[];
  /** All events of the case in order of time, with what they say of its clock and its evidence. */
  readonly events: readonly KnownEvent[];
  readonly openedAt: IsoDateTime | undefined;
  /** When it reached an end of the map or was closed; undefined while it runs. */
  readonly completeAt: IsoDateTime | undefined;
};

export type BegunStep = { readonly step: string; readonly at: IsoDateTime; readonly event: string };

/** An event whose id is known: its own, or the one that its place in the case gave it. */
export type KnownEvent = Pick<CaseEvent, "at" | "clock" | "evidence"> & { readonly id: string };

/** What a case is judged with. */
export type CaseClock = {
  readonly calendar: Calendar;
  readonly settings: SettingsOfDay;
  readonly now: IsoDateTime;
};
