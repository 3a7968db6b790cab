import { dateInShanghai } from "../calendar/date-arithmetic.ts";
import type { CompiledPolicy } from "../compile/compiled-policy.ts";
import type { DatedRule } from "../decide/dated-policy.ts";
import type { FactFrame } from "../facts/read-facts.ts";
import { deriveFacts } from "../facts/derive-facts.ts";
import type { CaseFile, MissingFact, Verdict } from "../model/formats.generated.ts";
import type { Consequences } from "./consequences.ts";
import { EVENT_FACTS_NOT_JUDGED, eventFactsNotJudged } from "./event-facts.ts";
import { lawOfCase, withNotice, type LawOfDay } from "./law-date.ts";
import { missingFacts } from "./missing-facts.ts";
import { verdictOf } from "./verdict.ts";

/** What a case comes to, before it is told: the rules that fire and those that stay undecided, and what follows. */
export type Judgment = {
  readonly frame: FactFrame;
  readonly law: LawOfDay;
  readonly fired: readonly DatedRule[];
  readonly undecided: readonly DatedRule[];
  readonly missing: MissingFact[];
  readonly consequences: Consequences;
  readonly verdict: Verdict;
};

/** Judges a case by a policy at an instant (ISO, with offset), and explains nothing: many cases are judged so in little time. */
export function judge(policy: CompiledPolicy, caseFile: CaseFile, at: string): Judgment {
  const { facts, events } = caseFile;
  const today = dateInShanghai(at);
  const frame = policy.readFacts(facts);
  const lawOfOpening = lawOfCase(policy, caseFile, frame.values, today);
  const isBesideEvents = events !== undefined && eventFactsNotJudged(events, facts);
  const law = isBesideEvents ? withNotice(EVENT_FACTS_NOT_JUDGED, lawOfOpening) : lawOfOpening;
  const { dated, notices } = law;
  if (policy.derivations.length > 0)
    deriveFacts(policy.derivations, frame, {
      calendar: policy.calendar,
      parameter: (name) => dated.parameters.get(name),
    });
  const { fired, undecided } = dated.decide(frame.values);
  const missing = missingFacts(policy, undecided, frame.values);
  const incomplete = undecided.length + missing.length + frame.invalid.length + notices.length > 0;
  const consequences = policy.consequencesOf(fired, today);
  const verdict = verdictOf(consequences.effect, incomplete);
  return { frame, law, fired, undecided, missing, consequences, verdict };
}
