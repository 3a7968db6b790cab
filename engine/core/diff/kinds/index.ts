/** Every kind of thing by which versions are compared, in the order in which equally grave changes are told. */
import type { ThingKind } from "../thing-kind.ts";
import { activities } from "./activities.ts";
import { attachedRules } from "./attached-rules.ts";
import { calendarYears } from "./calendar-years.ts";
import { conditions } from "./conditions.ts";
import { controlPoints } from "./control-points.ts";
import { disclosures } from "./disclosures.ts";
import { duties } from "./duties.ts";
import { evidence } from "./evidence.ts";
import { facts } from "./facts.ts";
import { flows } from "./flows.ts";
import { lanes } from "./lanes.ts";
import { laws } from "./laws.ts";
import { measures } from "./measures.ts";
import { events, gateways } from "./nodes.ts";
import { otherElements } from "./other-elements.ts";
import { parameters, parameterValues } from "./parameters.ts";
import { power } from "./power.ts";
import { promisedLimits } from "./promised-limits.ts";
import { riskPoints } from "./risk-points.ts";
import { rules } from "./rules.ts";
import { separations } from "./separations.ts";
import { shapes } from "./shapes.ts";
import { steps } from "./steps.ts";
import { tiers } from "./tiers.ts";
import { timeLimits } from "./time-limits.ts";

export const THING_KINDS: readonly ThingKind[] = [
  power,
  promisedLimits,
  steps,
  controlPoints,
  rules,
  attachedRules,
  separations,
  riskPoints,
  timeLimits,
  evidence,
  disclosures,
  duties,
  activities,
  conditions,
  parameters,
  parameterValues,
  facts,
  gateways,
  events,
  flows,
  lanes,
  otherElements,
  tiers,
  measures,
  laws,
  calendarYears,
  shapes,
];
