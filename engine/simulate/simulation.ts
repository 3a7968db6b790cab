import type { Calendar } from "../core/calendar/calendar.ts";
import type { MoveCosts } from "../core/conformance/alignment.ts";
import type { ProcessModel } from "../core/conformance/process-model.ts";
import type { PowerMap, Separation } from "../core/map/power-map.ts";
import type { CaseEvent, SupervisionCode } from "../core/model/formats.generated.ts";
import type { Explanations } from "./explanations.ts";

/** What cases are made up from. */
export type SimulationSource = {
  readonly map: PowerMap;
  readonly model: ProcessModel;
  /** Its years must hold every day that a case needs. */
  readonly calendar: Calendar;
  /** Two steps that different persons, or posts, must do. */
  readonly separations: readonly Pick<Separation, "first" | "second" | "by">[];
  /** What deviations cost, as supervision weighs them: of several explanations of a case the cheapest is the truth. */
  readonly costs: MoveCosts;
  /** After so many working days without an event a case is idle. */
  readonly idleWorkdays: number;
};

export type SimulationSettings = {
  readonly seed: number;
  readonly cases: number;
  /** How many of the cases deviate, from 0 to 1. */
  readonly deviations: number;
  /** The first day of the first case, and in how many days the cases begin. */
  readonly firstDay: string;
  readonly days: number;
};

export type SimulatedCase = {
  readonly id: string;
  readonly events: readonly CaseEvent[];
  /** What was done wrong on purpose. Empty where the case follows its map. */
  readonly planted: readonly Plant[];
};

/** One thing done wrong on purpose: what supervision should find, at which step and by which event. */
export type Plant = {
  readonly code: SupervisionCode;
  readonly step: string | undefined;
  readonly event: string | undefined;
};

/** An event that is being made up; it gets its id when its case is finished. */
export type Draft = Omit<CaseEvent, "id" | "at"> & { readonly at: string };

/** A case that is being made up. */
export type DraftCase = { readonly events: readonly Draft[]; readonly planted: readonly DraftPlant[] };

export type DraftPlant = Omit<Plant, "event"> & { readonly event: Draft | undefined };

/** What every deviation is planted with. */
export type Workshop = { readonly source: SimulationSource; readonly explanations: Explanations };
