import type { CompiledPolicy } from "../compile/compiled-policy.ts";
import type { BacktestRuleView, BacktestSample, CaseFile, Evaluation } from "../model/formats.generated.ts";
import { outcomeOf, type CaseJudgment } from "./case-judgment.ts";
import { compareJudgments, type CaseChange } from "./compare-judgments.ts";
import { findCauses, type FoundCause } from "./find-causes.ts";
import { judgeByPolicy, wordsOf } from "./judge-by-policy.ts";
import { recordedJudgment } from "./recorded-judgment.ts";
import { Samples } from "./samples.ts";
import { Tally, type Tallied } from "./tally.ts";

/** A past case. `recorded` gives how it was judged then; `isSent` when only a file gave it, so that a sample must keep it. */
export type PastCase = {
  readonly id: string;
  readonly at: string;
  readonly organ?: string;
  readonly caseFile: CaseFile;
  readonly recorded?: () => Evaluation | undefined;
  readonly isSent?: true;
};

export type ComparisonParts = {
  readonly draft: CompiledPolicy;
  /** What the draft is compared with: a version, by which the cases are judged again, or what was recorded. */
  readonly against: CompiledPolicy | "recorded";
  /** Numbers from 0 up to, but not, 1, by which samples are chosen. */
  readonly random: () => number;
};

/** What a comparison comes to, its samples, and the rules of the draft that none of the cases could reach. */
export type Compared = Tallied & { readonly neverInForce: string[]; readonly samples: BacktestSample[] };

/** Judges past cases by a draft and by what it would replace, and tells what would change: how often, where and why. */
export class Comparison {
  readonly #parts: ComparisonParts;
  readonly #tally = new Tally();
  readonly #samples: Samples;
  readonly #draft: ReturnType<typeof judgeByPolicy>;
  readonly #before: (past: PastCase) => CaseJudgment | undefined;

  constructor(parts: ComparisonParts) {
    this.#parts = parts;
    this.#samples = new Samples(parts.random);
    this.#draft = judgeByPolicy(parts.draft);
    this.#before = beforeOf(parts);
  }

  get cases(): number {
    return this.#tally.cases;
  }

  /** Compares one case; false when nothing tells how it was judged before. */
  add(past: PastCase): boolean {
    const before = this.#before(past);
    if (before === undefined) return false;
    const after = this.#draft.judge(past.caseFile, past.at);
    const change = compareJudgments(before, after);
    const causes = change === undefined || change.kind === "notComparable" ? [] : findCauses(before, after, change);
    const { at, organ = this.#parts.draft.power.organ.id } = past;
    this.#tally.add({ at, organ, before, after, change, causes });
    if (change === undefined) return true;
    const sort = `${before.verdict} ${after.verdict} ${causes[0]?.key ?? change.obstacles[0]?.name ?? ""}`;
    this.#samples.offer(change.kind, change.gravity, sort, () => sampleOf(past, { before, after, change, causes }));
    return true;
  }

  result(): Compared {
    return { ...this.#tally.result(), neverInForce: this.#draft.neverInForce(), samples: this.#samples.result() };
  }
}

function beforeOf({ against, draft }: ComparisonParts): (past: PastCase) => CaseJudgment | undefined {
  if (against !== "recorded") {
    const version = judgeByPolicy(against);
    return ({ caseFile, at }) => version.judge(caseFile, at);
  }
  const words = wordsOf(draft);
  return ({ recorded }) => {
    const evaluation = recorded?.();
    return evaluation === undefined ? undefined : recordedJudgment(evaluation, words);
  };
}

type Found = {
  readonly before: CaseJudgment;
  readonly after: CaseJudgment;
  readonly change: CaseChange;
  readonly causes: readonly FoundCause[];
};

/** So many rules of a sample are explained: a case in which more differ is understood from these. */
const MOST_RULES = 8;

function sampleOf(
  { id, at, organ, caseFile, isSent }: PastCase,
  { before, after, change, causes }: Found,
): BacktestSample {
  const { kind, gravity, appeared, gone, regraded, unsettled, obstacles } = change;
  const rules = [...gone, ...appeared, ...regraded.map((one) => one.after)].map(({ rule }) => rule);
  const open = kind === "notComparable" ? after.undecided : unsettled;
  return {
    id,
    kind,
    at,
    ...(organ !== undefined && { organ }),
    gravity,
    before: outcomeOf(before),
    after: outcomeOf(after),
    causes: causes.map(({ tell }) => tell()),
    obstacles: obstacles.map((obstacle) => ({ ...obstacle, count: 1 })),
    rules: [...new Set([...rules, ...open])].slice(0, MOST_RULES).map((rule) => viewBoth(rule, before, after)),
    ...(isSent && { case: caseFile }),
  };
}

function viewBoth(rule: string, before: CaseJudgment, after: CaseJudgment): BacktestRuleView {
  const [was, is] = [before.view(rule), after.view(rule)];
  const told = is.title === undefined ? was : is;
  return {
    rule,
    title: told.title ?? { zh: rule, en: rule },
    grade: told.grade ?? "C",
    ...(was.explanation !== undefined && { before: was.explanation }),
    ...(is.explanation !== undefined && { after: is.explanation }),
  };
}
