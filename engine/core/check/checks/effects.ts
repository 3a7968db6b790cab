import { finding } from "../finding-catalog.ts";
import type { PackCheck } from "../pack-check.ts";

/** The effect that a finding of each grade has at least. */
export const LEAST_EFFECT = { A: "stop", B: "control", C: "remind" } as const;
const STRENGTH = { stop: 3, control: 2, remind: 1 } as const;

/** The effect of a rule is at least what its grade demands: an A finding stops, a B finding controls (domain model 3.1). */
export const effects: PackCheck = ({ ruleParts, report }) => {
  for (const { document, grade, effect } of ruleParts) {
    if (grade === undefined || effect === undefined) continue;
    const least = LEAST_EFFECT[grade];
    if (STRENGTH[effect] >= STRENGTH[least]) continue;
    report(finding("EFFECT_WEAKER_THAN_GRADE", { document, pointer: "/event/params/effect" }, { grade, least }));
  }
};
