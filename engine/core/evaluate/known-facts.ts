import { dateInShanghai } from "../calendar/date-arithmetic.ts";
import type { CompiledPolicy } from "../compile/compiled-policy.ts";
import { deriveFacts } from "../facts/derive-facts.ts";
import type { CaseFile } from "../model/formats.generated.ts";
import { sendValue } from "../value/send-value.ts";
import type { SentValue } from "../value/value-form.ts";
import { lawOfCase } from "./law-date.ts";

/**
 * Every fact that is known of a case when it is judged at an instant (ISO, with offset), derived ones included, in the form
 * in which a system would send it. What was sent and cannot be used is not among them.
 */
export function knownFacts(
  policy: CompiledPolicy,
  caseFile: CaseFile,
  at: string,
): Readonly<Record<string, SentValue>> {
  const frame = policy.readFacts(caseFile.facts);
  const { parameters } = lawOfCase(policy, caseFile, frame.values, dateInShanghai(at)).dated;
  deriveFacts(policy.derivations, frame, { calendar: policy.calendar, parameter: (name) => parameters.get(name) });
  return Object.fromEntries(
    policy.sources.flatMap(({ name, slot, definition }): [string, SentValue][] => {
      const value = frame.values[slot];
      return value === undefined || value === null ? [] : [[name, sendValue(value, definition)]];
    }),
  );
}
