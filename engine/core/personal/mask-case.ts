import type { CaseEvent, CaseFacts, CaseFile } from "../model/formats.generated.ts";
import { isObject } from "../model/is-object.ts";
import { MASK } from "./mask.ts";
import type { PersonalFacts } from "./personal-facts.ts";

/**
 * A case with everything personal in it masked: the facts of the dictionary that are, facts that it does not have, facts that
 * could not be read (`unreadable`) and so may be anything, and who carried out its steps.
 */
export function maskCase(caseFile: CaseFile, personal: PersonalFacts, unreadable: ReadonlySet<string>): CaseFile {
  const { facts, events, ...rest } = caseFile;
  const masked: CaseFile = { ...rest, facts: maskFacts(facts, personal, unreadable) };
  if (events !== undefined) masked.events = events.map((event) => maskEvent(event, personal, unreadable));
  return masked;
}

/** The facts of a case with what is personal masked. What is not known stays `null`. */
function maskFacts(facts: CaseFacts, personal: PersonalFacts, unreadable: ReadonlySet<string>): CaseFacts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      unreadable.has(name) ? hide(value) : maskValue(name, value, personal),
    ]),
  );
}

/** The value of a fact as it may be shown. */
export function maskValue(fact: string, value: unknown, personal: PersonalFacts): unknown {
  if (!personal.shown.has(fact)) return hide(value);
  const fields = personal.fields.get(fact);
  if (fields === undefined || !Array.isArray(value)) return value;
  return value.map((record: unknown) => maskRecord(record, fields));
}

function maskEvent(event: CaseEvent, personal: PersonalFacts, unreadable: ReadonlySet<string>): CaseEvent {
  const told = { ...event };
  if (told.person !== undefined) told.person = MASK;
  if (told.facts !== undefined) told.facts = maskFacts(told.facts, personal, unreadable);
  return told;
}

function maskRecord(record: unknown, shown: ReadonlySet<string>): unknown {
  if (!isObject(record)) return hide(record);
  return Object.fromEntries(
    Object.entries(record).map(([field, value]) => [field, shown.has(field) ? value : hide(value)]),
  );
}

function hide(value: unknown): unknown {
  return value === null || value === undefined ? value : MASK;
}
