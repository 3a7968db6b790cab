import { hash } from "node:crypto";

import type { CaseReport, FindingRecord, IsoDateTime, SupervisionFinding } from "../core/model/formats.generated.ts";
import type { CaseOpening } from "../store/cases/case-record.ts";
import { sendAlert, tierOf } from "./alerts.ts";
import type { CasePlan } from "./case-plan.ts";
import { isDecided, isOpenState } from "../core/supervision/finding-states.ts";
import { withTransition } from "./move-finding.ts";

type FollowedCase = Pick<CaseOpening, "id" | "power" | "organ">;

/**
 * What a new report changes of the findings of a case: a new one is opened and alerted, one that is no longer true is
 * withdrawn, one that came back is open again with its history, one that became graver is alerted anew. What people closed
 * or dismissed stays as they decided, until it becomes graver than what they decided on.
 */
export function followFindings(
  known: readonly FindingRecord[],
  report: CaseReport,
  { about, plan, now }: { readonly about: FollowedCase; readonly plan: CasePlan; readonly now: IsoDateTime },
): readonly FindingRecord[] {
  const byId = new Map(known.map((record) => [record.id, record]));
  const changed: FindingRecord[] = [];
  for (const finding of report.findings) {
    const id = recordId(about.id, finding.id);
    const record = byId.get(id);
    byId.delete(id);
    if (record === undefined) changed.push(opened(finding, { id, about, plan, now }));
    else changed.push(...stillTrue(record, finding, plan, now));
  }
  for (const record of byId.values()) {
    if (!isOpenState(record.state)) continue;
    changed.push(withTransition(record, { from: record.state, to: "withdrawn", at: now, by: SYSTEM, role: "system" }));
  }
  return changed;
}

const SYSTEM = "sunmap";

/** The same for the same finding of a case, however often it is found. */
function recordId(caseId: string, finding: string): string {
  return `fd-${hash("sha256", `${caseId}\n${finding}`, "hex").slice(0, 32)}`;
}

type Opening = {
  readonly id: string;
  readonly about: FollowedCase;
  readonly plan: CasePlan;
  readonly now: IsoDateTime;
};

function opened(finding: SupervisionFinding, { id, about, plan, now }: Opening): FindingRecord {
  return {
    id,
    case: about.id,
    power: about.power,
    organ: about.organ,
    finding,
    state: "open",
    tier: tierOf(plan.tiers, finding.grade),
    openedAt: now,
    revision: 1,
    history: [{ to: "open", at: now, by: SYSTEM, role: "system" }],
    alert: sendAlert(finding, plan, now),
    orders: [],
  };
}

function stillTrue(
  record: FindingRecord,
  finding: SupervisionFinding,
  plan: CasePlan,
  now: IsoDateTime,
): readonly FindingRecord[] {
  if (isDecided(record.state) && !isGraver(record.finding, finding)) return [];
  const tier = tierOf(plan.tiers, finding.grade);
  if (!isOpenState(record.state)) {
    const back = withTransition(record, { from: record.state, to: "open", at: now, by: SYSTEM, role: "system" });
    return [{ ...back, finding, tier, alert: sendAlert(finding, plan, now) }];
  }
  if (isSame(record.finding, finding)) return [];
  const updated = { ...record, finding, tier, revision: record.revision + 1 };
  return [isGraver(record.finding, finding) ? { ...updated, alert: sendAlert(finding, plan, now) } : updated];
}

/** Whether nothing changed that anybody must be told: the days in the words of a limit grow with each day. */
function isSame(before: SupervisionFinding, after: SupervisionFinding): boolean {
  return before.grade === after.grade && before.level === after.level && before.category === after.category;
}

const LEVELS = ["remind", "yellow", "red"] as const;

function isGraver(before: SupervisionFinding, after: SupervisionFinding): boolean {
  return after.grade < before.grade || levelOf(after) > levelOf(before);
}

function levelOf({ level = "yellow" }: SupervisionFinding): number {
  return LEVELS.indexOf(level);
}
