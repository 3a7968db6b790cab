import type { CompiledPolicy } from "../compile/compiled-policy.ts";
import { dayInShanghai } from "../calendar/date-arithmetic.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import { dayOf } from "../evaluate/law-date.ts";
import { verdictOf } from "../evaluate/verdict.ts";
import type {
  CaseFacts,
  Effect,
  Evaluation,
  Grade,
  LocalizedText,
  PointJudgment,
  RuleFinding,
  SupervisionFinding,
  Undecided,
  UndecidedRule,
} from "../model/formats.generated.ts";
import { stricterGrade } from "../model/grade.ts";
import { evaluateMasked } from "../personal/evaluate-masked.ts";
import type { PersonalFacts } from "../personal/personal-facts.ts";
import { counted } from "../value/counted.ts";
import type { TracedEvent } from "./case-trace.ts";
import type { MapPlace } from "./map-places.ts";
import { supervisionFinding } from "./supervision-finding.ts";

/** The rules of a policy at the control points of its map. */
export type PointRules = {
  readonly policy: CompiledPolicy;
  readonly places: ReadonlyMap<string, MapPlace>;
  /** How the facts of the policy are called. */
  readonly factLabels: ReadonlyMap<string, LocalizedText>;
  /** What a case without any fact comes to, by the days of its law and of its judgment: logs rarely bring facts. */
  readonly withoutFacts: Map<string, Evaluation>;
};

export type PointsOfCase = {
  readonly judgments: PointJudgment[];
  readonly findings: SupervisionFinding[];
  readonly undecided: Undecided[];
  /** The highest grade of the rules that fired at their points. */
  readonly caseGrade: Grade | null;
};

/** Makes the rules of a policy ready for the points of its map. */
export function planPoints(policy: CompiledPolicy, places: ReadonlyMap<string, MapPlace>): PointRules {
  const factLabels = new Map(policy.sources.map(({ name, definition }) => [name, definition.label]));
  return { policy, places, factLabels, withoutFacts: new Map() };
}

/**
 * Judges the case so far at each event at a step with rules, by the facts known up to it; the law is that of the opening.
 * What did not fire then is judged once more by the facts that came later: what is found out afterwards was so before. A rule
 * that is unknown in the end is undecided. `masked`: what of the facts is not to be told.
 */
export function judgePoints(
  rules: PointRules,
  events: readonly TracedEvent[],
  opening: { readonly facts: CaseFacts; readonly openedAt: string | undefined },
  masked?: PersonalFacts,
): PointsOfCase {
  const found: PointsOfCase & { caseGrade: Grade | null } = {
    judgments: [],
    findings: [],
    undecided: [],
    caseGrade: null,
  };
  const { places } = rules;
  const judge = judgeOf(rules, opening.openedAt ?? events[0]?.event.at, masked);
  let facts = opening.facts;
  let bringing: TracedEvent | undefined;
  const points: JudgedPoint[] = [];
  for (const traced of events) {
    if (traced.event.facts !== undefined && Object.keys(traced.event.facts).length > 0) {
      facts = { ...facts, ...traced.event.facts };
      bringing = traced;
    }
    const { activity } = traced;
    const place = activity.kind === "node" ? places.get(activity.node) : undefined;
    if (place === undefined || place.rules.size === 0 || traced.event.transition === "start") continue;
    const judged = atPoint(judge(facts, traced.event.at), place);
    found.judgments.push(judgmentOf(judged, traced, place));
    for (const rule of judged.fired) tell(found, rule, place, [traced]);
    points.push({ traced, place, judged, facts });
  }
  for (const point of points) judgeAgain(point, { facts, bringing, judge, factLabels: rules.factLabels }, found);
  tellNotices(points, found);
  return found;
}

type Judge = (facts: CaseFacts, at: string) => Evaluation;
type AtPoint = {
  readonly fired: readonly RuleFinding[];
  readonly undecided: readonly UndecidedRule[];
  readonly notices: Evaluation["notices"];
};
type JudgedPoint = {
  readonly traced: TracedEvent;
  readonly place: MapPlace;
  readonly judged: AtPoint;
  readonly facts: CaseFacts;
};

/** Judges by the law of a day. Within a day the same facts give the same answer, so it is given once. */
function judgeOf(
  { policy, withoutFacts }: PointRules,
  openedAt: string | undefined,
  masked: PersonalFacts | undefined,
): Judge {
  const power = policy.power.id;
  const lawDay = openedAt === undefined ? undefined : dayOf(openedAt);
  const fresh: Judge = (facts, at) => {
    const caseFile = openedAt === undefined ? { power, facts } : { power, facts, openedAt };
    if (masked === undefined) return evaluate(policy, caseFile, at, "none");
    const told = evaluateMasked(policy, masked, { caseFile, at, explain: "none" });
    return told.masked?.evaluation ?? told.evaluation;
  };
  let last:
    { readonly facts: CaseFacts; readonly day: string | undefined; readonly evaluation: Evaluation } | undefined;
  return (facts, at) => {
    const day = dayInShanghai(at);
    if (last?.facts === facts && last.day === day) return last.evaluation;
    const isBare = lawDay !== undefined && Object.keys(facts).length === 0;
    const key = `${lawDay} ${day}`;
    const evaluation = (isBare ? withoutFacts.get(key) : undefined) ?? fresh(facts, at);
    if (isBare) {
      if (withoutFacts.size >= MAXIMUM_REMEMBERED) withoutFacts.clear();
      withoutFacts.set(key, evaluation);
    }
    last = { facts, day, evaluation };
    return evaluation;
  };
}

const MAXIMUM_REMEMBERED = 400;

/** What an evaluation says of the rules that are attached to one step. */
function atPoint({ findings, undecidedRules, notices }: Evaluation, { rules }: MapPlace): AtPoint {
  return {
    fired: findings.filter(({ rule }) => rules.has(rule)),
    undecided: undecidedRules.filter(({ rule }) => rules.has(rule)),
    notices,
  };
}

function judgmentOf(
  { fired, undecided, notices }: AtPoint,
  { id, event }: TracedEvent,
  place: MapPlace,
): PointJudgment {
  let caseGrade: Grade | null = null;
  let effect: Effect | "clear" = "clear";
  for (const rule of fired) {
    caseGrade = stricterGrade(caseGrade, rule.grade);
    for (const one of [rule.effect, EFFECT_OF_GRADE[rule.grade]]) if (RANK[one] > RANK[effect]) effect = one;
  }
  const verdict = verdictOf(effect, undecided.length + notices.length > 0);
  return { step: place.node, event: id, at: event.at, verdict, caseGrade };
}

const EFFECT_OF_GRADE: Readonly<Record<Grade, Effect>> = { A: "stop", B: "control", C: "remind" };
const RANK: Readonly<Record<Effect | "clear", number>> = { clear: 0, remind: 1, control: 2, stop: 3 };

/** Tells a rule that fired, true since the last of the events that show it. */
function tell(
  found: PointsOfCase & { caseGrade: Grade | null },
  rule: RuleFinding,
  place: MapPlace,
  shown: readonly [TracedEvent, ...TracedEvent[]],
): void {
  found.caseGrade = stricterGrade(found.caseGrade, rule.grade);
  found.findings.push(
    supervisionFinding({
      code: "RULE_FIRED",
      grade: rule.grade,
      place,
      about: rule.rule,
      rule: rule.rule,
      message: rule.message,
      basis: rule.basis.map(({ title: _title, ...basis }) => basis),
      events: shown.map(({ id }) => id),
      at: (shown.at(-1) ?? shown[0]).event.at,
    }),
  );
}

/** Judges what did not fire at a point by all the facts that came since; what fired there in a repetition is told already. */
function judgeAgain(
  { traced, place, judged, facts }: JudgedPoint,
  later: Pick<PointRules, "factLabels"> & {
    readonly facts: CaseFacts;
    readonly bringing: TracedEvent | undefined;
    readonly judge: Judge;
  },
  found: PointsOfCase & { caseGrade: Grade | null },
): void {
  let { undecided } = judged;
  const { facts: known, bringing, judge, factLabels } = later;
  if (known !== facts && bringing !== undefined) {
    const open = new Set(undecided.map(({ rule }) => rule));
    const fired = new Set(judged.fired.map(({ rule }) => rule));
    const told = new Set(found.findings.flatMap(({ step, rule }) => (step === place.node ? [rule] : [])));
    const again = atPoint(judge(known, bringing.event.at), place);
    for (const rule of again.fired)
      if (open.has(rule.rule) || !told.has(rule.rule)) tell(found, rule, place, [traced, bringing]);
    undecided = again.undecided.filter(({ rule }) => !fired.has(rule));
  }
  const where = { step: place.node, event: traced.id };
  if (undecided.length > 0)
    found.undecided.push({ code: "FACTS_MISSING", message: missing(undecided, place, factLabels), ...where });
}

/** Why the policy cannot judge the case at all is told once, at the first point where it stood in the way. */
function tellNotices(points: readonly JudgedPoint[], { undecided }: PointsOfCase): void {
  const told = new Set<string>();
  for (const { traced, place, judged } of points)
    for (const { code, message } of judged.notices) {
      if (told.has(code)) continue;
      told.add(code);
      undecided.push({ code: "LAW_UNCLEAR", message, step: place.node, event: traced.id });
    }
}

function missing(
  undecided: readonly UndecidedRule[],
  { title }: MapPlace,
  factLabels: PointRules["factLabels"],
): LocalizedText {
  const rules = { zh: undecided.map((rule) => rule.title.zh), en: undecided.map((rule) => rule.title.en) };
  const facts = [...new Set(undecided.flatMap(({ needs }) => needs))]
    .toSorted()
    .map((name) => factLabels.get(name) ?? { zh: name, en: name });
  return {
    zh: `“${title.zh}”有${undecided.length}条规则因缺少事实未能判断：${rules.zh.join("；")}（缺少：${facts.map(({ zh }) => zh).join("、")}）`,
    en: `${counted(undecided.length, "rule")} at “${title.en}” could not be judged for want of facts: ${rules.en.join("; ")} (missing: ${facts.map(({ en }) => en).join(", ")})`,
  };
}
