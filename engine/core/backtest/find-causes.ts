import { labelOf, testSentence, type ConditionWords } from "../evaluate/test-sentence.ts";
import type {
  BacktestCause,
  BacktestCauseKind,
  Explanation,
  LeafExplanation,
  LocalizedText,
} from "../model/formats.generated.ts";
import type { Language } from "../value/value-form.ts";
import { EFFECT_LABELS, GRADE_LABELS } from "../model/labels.ts";
import type { CaseJudgment, FiredRule, RuleView } from "./case-judgment.ts";
import type { CaseChange } from "./compare-judgments.ts";

/**
 * A cause, with a key under which the same one is met again in other cases. It is put into words only when it is told: there
 * may be a million of them, of a few kinds.
 */
export type FoundCause = { readonly key: string; readonly tell: () => BacktestCause };

/** Finds the conditions responsible for a change: of every rule that comes out otherwise, the first test that does. */
export function findCauses(before: CaseJudgment, after: CaseJudgment, change: CaseChange): FoundCause[] {
  const rules = [...change.appeared, ...change.gone].map(({ rule }) => rule);
  const causes = [...rules, ...change.unsettled].map((rule) => causeOf(rule, before, after));
  for (const { before: earlier, after: later } of change.regraded) {
    const told = (): Words => ({ before: consequenceText(earlier), after: consequenceText(later) });
    causes.push(found("regraded", { rule: later.rule }, told, consequenceKey(earlier, later)));
  }
  if (before.baselineGrade !== after.baselineGrade) {
    const [was, is] = [before.baselineGrade, after.baselineGrade];
    causes.push(found("baselineGrade", {}, () => ({ before: GRADE_LABELS[was], after: GRADE_LABELS[is] }), was + is));
  }
  return causes;
}

function causeOf(rule: string, before: CaseJudgment, after: CaseJudgment): FoundCause {
  const [was, is] = [before.view(rule), after.view(rule)];
  const byState = causeByState(was, is);
  if (byState !== undefined) return found(byState, { rule });
  const { explanation: earlier } = was;
  const { explanation: later } = is;
  if (earlier === undefined || later === undefined) return found("unexplained", { rule });
  return causeByTests(
    rule,
    { tests: testsOf(earlier), words: before.words },
    { tests: testsOf(later), words: after.words },
  );
}

function causeByState(was: RuleView, is: RuleView): BacktestCauseKind | undefined {
  if (is.state === "absent") return "ruleRemoved";
  if (was.state === "absent") return "ruleAdded";
  if (is.state === "notInForce") return "inForceOnlyBefore";
  if (was.state === "notInForce") return "inForceOnlyAfter";
  return undefined;
}

type Side = { readonly tests: readonly Test[]; readonly words: ConditionWords };

/** A test with the name by which its twin is found in the other tree: what it looks at, how, and for the how-many-th time. */
type Test = { readonly leaf: LeafExplanation; readonly name: string };

function causeByTests(rule: string, was: Side, is: Side): FoundCause {
  const earlier = new Map(was.tests.map(({ name, leaf }) => [name, leaf]));
  const later = new Map(is.tests.map(({ name, leaf }) => [name, leaf]));
  for (const { name, leaf } of is.tests) {
    const twin = earlier.get(name);
    if (twin !== undefined && isReached(twin) && isReached(leaf) && twin.outcome !== leaf.outcome) {
      const told = (): Words => ({ before: sentence(twin, was.words), after: sentence(leaf, is.words) });
      return found("testOutcome", { rule, fact: leaf.fact }, told, `${name} ${expectedKey(twin)} ${expectedKey(leaf)}`);
    }
  }
  const added = is.tests.find(({ name, leaf }) => !earlier.has(name) && isReached(leaf));
  if (added !== undefined) {
    const told = (): Words => ({ after: sentence(added.leaf, is.words) });
    return found("testAdded", { rule, fact: added.leaf.fact }, told, `${added.name} ${expectedKey(added.leaf)}`);
  }
  const removed = was.tests.find(({ name, leaf }) => !later.has(name) && isReached(leaf));
  if (removed === undefined) return found("structure", { rule });
  const told = (): Words => ({ before: sentence(removed.leaf, was.words) });
  return found("testRemoved", { rule, fact: removed.leaf.fact }, told, `${removed.name} ${expectedKey(removed.leaf)}`);
}

function testsOf(explanation: Explanation): Test[] {
  const met = new Map<string, number>();
  return leavesOf(explanation).map((leaf) => {
    const looks = `${leaf.fact} ${leaf.operator}`;
    const times = met.get(looks) ?? 0;
    met.set(looks, times + 1);
    return { leaf, name: `${looks} ${times}` };
  });
}

function leavesOf(explanation: Explanation): LeafExplanation[] {
  return explanation.kind === "test" ? [explanation] : explanation.of.flatMap(leavesOf);
}

function isReached({ outcome }: LeafExplanation): boolean {
  return outcome !== "notReached";
}

/** What a test compares with, where that is not different in every case. */
function expectedKey({ expected, otherFact, parameter }: LeafExplanation): string {
  return otherFact ?? `${parameter ?? ""}=${JSON.stringify(expected)}`;
}

/** A test as a sentence. What it compares with is another fact's label, not its value: the cause is that of many cases. */
function sentence({ otherFact, ...leaf }: LeafExplanation, words: ConditionWords): LocalizedText {
  const told = (language: Language): string => {
    const expected = otherFact === undefined ? leaf.expected : labelOf(otherFact, words, language);
    return testSentence({ ...leaf, expected }, words, language);
  };
  return { zh: told("zh"), en: told("en") };
}

function consequenceText({ grade, effect }: FiredRule): LocalizedText {
  const [letter, does] = [GRADE_LABELS[grade], EFFECT_LABELS[effect]];
  return { zh: `${letter.zh}，${does.zh}`, en: `${letter.en}, ${does.en}` };
}

function consequenceKey(...rules: readonly FiredRule[]): string {
  return rules.map(({ grade, effect }) => `${grade} ${effect}`).join(" ");
}

type Words = Pick<BacktestCause, "before" | "after">;

function found(
  kind: BacktestCauseKind,
  place: Pick<BacktestCause, "rule" | "fact">,
  words: () => Words = () => ({}),
  detail = "",
): FoundCause {
  return { key: `${kind} ${place.rule ?? ""} ${detail}`, tell: () => ({ kind, ...place, ...words() }) };
}
