import { SunmapError } from "../core/errors.ts";
import type { CaseEvent, CaseReport, Erasure, FindingRecord, SupervisedCase } from "../core/model/formats.generated.ts";
import type { CasePlan } from "./case-plan.ts";
import type { HeldCase, Told } from "./held-case.ts";

/** A case with all that is known of it. */
export type CaseView = {
  readonly case: SupervisedCase;
  readonly facts: CaseEvent["facts"];
  readonly events: readonly CaseEvent[];
  readonly report: CaseReport;
  readonly findings: readonly FindingRecord[];
  /** There when its personal data were erased. */
  readonly erasure?: Erasure;
};

/** What a case is told by. */
export type KnownCase = {
  readonly summary: SupervisedCase;
  readonly told: Told;
  readonly report: CaseReport;
  readonly findings: readonly FindingRecord[];
};

/** The case as everybody may read it. */
export function maskedView(plan: CasePlan, { summary, told, report, findings }: KnownCase): CaseView {
  const { facts, events } = plan.mask(told) ?? told;
  const { erasure } = told;
  if (erasure === undefined) return { case: summary, facts, events, report, findings };
  return { case: { ...summary, personal: "erased" }, facts, events, report, findings, erasure };
}

/** The case with nothing masked. What is no longer found is told as it was recorded. */
export function wholeView({ summary, told, report, findings }: KnownCase): CaseView {
  const messages = new Map(report.findings.map(({ id, message }) => [id, message]));
  const whole = findings.map((record) => {
    const message = messages.get(record.finding.id) ?? record.finding.message;
    return { ...record, finding: { ...record.finding, message } };
  });
  return { case: summary, facts: told.facts, events: told.events, report, findings: whole };
}

/**
 * The key under which a case is sealed, when its personal data may be erased.
 *
 * @throws CASE_PERSONAL_DATA_NONE; CASE_STILL_OPEN while supervision needs them.
 */
export function requireErasable({ about, key, standing, closing, erasure }: HeldCase): string {
  if (key === undefined) throw new SunmapError("CASE_PERSONAL_DATA_NONE", { case: about.id });
  const isOpen = closing === undefined && standing.state !== "complete";
  if (isOpen && erasure === undefined) throw new SunmapError("CASE_STILL_OPEN", { case: about.id });
  return key;
}

/** What whoever asks for the personal data of a case is told when they were erased. */
export function caseErasedError(id: string, { at, by, ground, reason }: Erasure): SunmapError {
  return new SunmapError("CASE_PERSONAL_DATA_ERASED", { case: id, at, by, ground, reason });
}
