import type { DocumentKind } from "../core/schema/validators.ts";

/** What the pages of the designer read by itself: the parts of a policy. They are built with the validators of these alone. */
export const KINDS_OF_DESIGNER = [
  "CalendarYear",
  "ExampleCase",
  "FactsDictionary",
  "Law",
  "Measure",
  "NamedCondition",
  "Parameter",
  "Power",
  "Rule",
  "TierPack",
] as const satisfies readonly DocumentKind[];
