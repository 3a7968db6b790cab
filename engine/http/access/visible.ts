import type { Reach } from "../../access/reach.ts";
import type { Subject } from "../../access/subject.ts";
import type { PolicyDocuments } from "../../core/model/policy-documents.ts";
import type { Service } from "../service.ts";
import { handledBy, subjectOfCase, subjectOfPower } from "./subject-of.ts";

/** What belongs to no organ that is known belongs to those above all organs. */
const UNKNOWN: Subject = { organs: [] };

/** Refuses what a line, a body or a query asks of a power. What is not there is told as such by whoever looks for it. */
export function requirePower(power: string, reach: Reach, service: Pick<Service, "policies">): void {
  if (reach.isWhole) return;
  const subject = subjectOfPower(power, service);
  if (subject !== undefined) reach.require(subject);
}

/** As `requirePower`, of a case that is known. */
export function requireCase(id: string, reach: Reach, service: Pick<Service, "policies" | "register">): void {
  if (reach.isWhole) return;
  const subject = subjectOfCase(id, service);
  if (subject !== undefined) reach.require(subject);
}

/** Whether something of a power is among what a list may show. */
export function seesPower(reach: Reach, service: Pick<Service, "policies">): (power: string) => boolean {
  return (power) => reach.isWhole || reach.covers(subjectOfPower(power, service) ?? UNKNOWN);
}

/** Whether a case or a finding is among what a list may show. */
export function seesHandled(
  reach: Reach,
  service: Pick<Service, "policies">,
): (about: { readonly power: string; readonly organ: { readonly id: string } }) => boolean {
  return (about) => reach.isWhole || reach.covers(handledBy(about, service));
}

/** Whether what happens to a case may be told. */
export function seesCase(reach: Reach, service: Pick<Service, "policies" | "register">): (id: string) => boolean {
  return (id) => reach.isWhole || reach.covers(subjectOfCase(id, service) ?? UNKNOWN);
}

/** Refuses documents of a power that would then belong to an organ in which the caller may not do this. */
export function requireOrgan({ power }: Pick<PolicyDocuments, "power">, reach: Reach): void {
  if (!reach.isWhole) reach.require({ power: power.id, organs: [power.organ.id] });
}
