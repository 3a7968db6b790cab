import { ask, at, textAt, type Asked } from "./ask.ts";

/** A power whose dictionary marks facts as personal. */
export const PERSONAL_POWER = "housing-fund-withdrawal";
export const REASON = { ground: "purposeAchieved", reason: "归档期满，业务已结" };
const CLOSED_AT = "2026-03-04T10:00:00+08:00";

/** What must be told by nobody but those who may: each stands nowhere else, in capitals as identifiers are read. */
export function secretsOf(id: string): { readonly clerk: string; readonly claimant: string } {
  const name = id.toUpperCase();
  return { clerk: `CLERK-ZHANG-OF-${name}`, claimant: `CLAIMANT-LI-OF-${name}` };
}

/** Opens a case in which one clerk took in and approved. */
export function openPersonalCase(address: string, id: string): Promise<Asked> {
  const { clerk, claimant } = secretsOf(id);
  const json = {
    id,
    power: PERSONAL_POWER,
    facts: { amountYuan: 80_000, claimantId: claimant },
    events: [
      { step: "S2", at: "2026-03-02T09:00:00+08:00", person: clerk },
      { step: "S5", at: "2026-03-03T10:00:00+08:00", person: clerk },
    ],
  };
  return ask("POST", `${address}/api/v1/cases`, { json });
}

export function closePersonalCase(address: string, id: string): Promise<Asked> {
  return ask("POST", `${address}/api/v1/cases/${id}/closing`, { json: { at: CLOSED_AT } });
}

/** Judges a case of this number and answers the id of the evaluation. */
export async function evaluatePersonal(address: string, id: string): Promise<Asked> {
  const { clerk, claimant } = secretsOf(id);
  const json = { case: id, facts: { intakeUser: clerk, approverUser: clerk, claimantId: claimant } };
  return ask("POST", `${address}/api/v1/powers/${PERSONAL_POWER}/evaluate`, { json });
}

export function eraseOf(address: string, place: "cases" | "evaluations", id: string): Promise<Asked> {
  return ask("DELETE", `${address}/api/v1/${place}/${id}/personal-data`, { json: REASON });
}

/** What whoever may read it gets of a case or an evaluation: `whole`, `erased`, or else what the answer was. */
export async function readingOf(address: string, place: "cases" | "evaluations", id: string): Promise<string> {
  const { status, json, text } = await ask("GET", `${address}/api/v1/${place}/${id}/personal-data`);
  if (status === 410) return "erased";
  if (status !== 200) return text;
  const facts = place === "cases" ? at(json, "facts") : at(json, "case", "facts");
  const number = place === "cases" ? id : textAt(json, "case", "case");
  if (at(facts, "claimantId") !== secretsOf(number).claimant) return text;
  const isWhole = place === "evaluations" || at(json, "events", 1, "person") === secretsOf(number).clerk;
  return isWhole ? "whole" : text;
}
