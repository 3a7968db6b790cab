import { isRealDate } from "../../calendar/plain-date.ts";
import type { EffectivePeriod } from "../../model/formats.generated.ts";
import type { RuleParts } from "../../schema/rule-parts.ts";
import { inside, type Place, type Report } from "../check-finding.ts";
import { finding } from "../finding-catalog.ts";
import type { PackCheck } from "../pack-check.ts";

/** Dates exist, periods end after they start, and the rules of one row of the study do not overlap in time. */
export const dates: PackCheck = ({ source, ruleParts, report }) => {
  checkPeriod(source.power.effective, { document: "power", pointer: "/effective" }, report);
  for (const { document, effective } of ruleParts) {
    if (effective !== undefined) checkPeriod(effective, { document, pointer: "/effective" }, report);
  }
  for (const { name, effective } of source.library.laws) {
    if (effective !== undefined) checkPeriod(effective, { document: `laws/${name}`, pointer: "/effective" }, report);
  }
  checkOverlaps(ruleParts, report);
};

function checkPeriod({ from, to }: EffectivePeriod, place: Place, report: Report): void {
  checkDate(from, inside(place, "from"), report);
  if (to === undefined) return;
  checkDate(to, inside(place, "to"), report);
  if (to < from) report(finding("PERIOD_REVERSED", inside(place, "to"), { from, to }));
}

function checkDate(date: string, place: Place, report: Report): void {
  if (!isRealDate(date)) report(finding("DATE_IMPOSSIBLE", place, { date }));
}

/** Each rule is told once, with the first one that it meets: of many equal rules all pairs would be their square. */
function checkOverlaps(rules: readonly RuleParts[], report: Report): void {
  const rows = new Map<string, (RuleParts & { readonly effective: EffectivePeriod })[]>();
  for (const rule of rules) {
    const { ref, document, effective } = rule;
    if (ref === undefined || effective === undefined) continue;
    const row = rows.get(ref) ?? [];
    const first = row.find((earlier) => overlap(earlier.effective, effective));
    if (first !== undefined) {
      const words = { ref, first: nameOf(first), second: nameOf(rule) };
      report(finding("REF_PERIODS_OVERLAP", { document, pointer: "/effective" }, words));
    }
    row.push({ ...rule, effective });
    rows.set(ref, row);
  }
}

function nameOf({ document, name = document }: RuleParts): string {
  return name;
}

function overlap(first: EffectivePeriod, second: EffectivePeriod): boolean {
  return (first.to === undefined || second.from <= first.to) && (second.to === undefined || first.from <= second.to);
}
