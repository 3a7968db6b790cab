import type { EffectivePeriod, Gravity } from "../../model/formats.generated.ts";

const FOR_EVER = "9999-12-31";

/** Whether something is in force on more days than before, or on fewer. */
export function judgePeriod(before: EffectivePeriod, after: EffectivePeriod): Gravity {
  const [end, newEnd] = [before.to ?? FOR_EVER, after.to ?? FOR_EVER];
  const gained = after.from < before.from || newEnd > end;
  const lost = after.from > before.from || newEnd < end;
  if (gained === lost) return "changed";
  return gained ? "strengthened" : "weakened";
}
