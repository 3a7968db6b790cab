import { isRealDate } from "../../calendar/plain-date.ts";
import type { EffectivePeriod, Rule } from "../../model/formats.generated.ts";
import { inside, type Place, type Report } from "../check-finding.ts";
import { finding } from "../finding-catalog.ts";
import type { PackCheck } from "../pack-check.ts";

/** Dates exist, periods end after they start, and the rules of one row of the study do not overlap in time. */
export const dates: PackCheck = ({ source, report }) => {
  checkPeriod(source.power.effective, { document: "power", pointer: "/effective" }, report);
  for (const rule of source.rules)
    checkPeriod(rule.effective, { document: `rules/${rule.name}`, pointer: "/effective" }, report);
  for (const { name, effective } of source.library.laws) {
    if (effective !== undefined) checkPeriod(effective, { document: `laws/${name}`, pointer: "/effective" }, report);
  }
  checkOverlaps(source.rules, report);
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
function checkOverlaps(rules: readonly Rule[], report: Report): void {
  const rows = new Map<string, Rule[]>();
  for (const rule of rules) {
    const { ref, name, effective } = rule;
    if (ref === undefined) continue;
    const row = rows.get(ref) ?? [];
    const first = row.find((earlier) => overlap(earlier.effective, effective));
    const place = { document: `rules/${name}`, pointer: "/effective" };
    if (first !== undefined) report(finding("REF_PERIODS_OVERLAP", place, { ref, first: first.name, second: name }));
    row.push(rule);
    rows.set(ref, row);
  }
}

function overlap(first: EffectivePeriod, second: EffectivePeriod): boolean {
  return (first.to === undefined || second.from <= first.to) && (second.to === undefined || first.from <= second.to);
}
