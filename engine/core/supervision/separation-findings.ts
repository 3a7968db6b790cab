import { DUTY_FUNCTIONS, type DutyFunction, type PowerMap, type Separation } from "../map/power-map.ts";
import type { Basis, LocalizedText, SupervisionFinding, Undecided } from "../model/formats.generated.ts";
import { stricterGrade } from "../model/grade.ts";
import { DUTY_FUNCTION_LABELS } from "../model/map-labels.ts";
import type { TracedEvent } from "./case-trace.ts";
import { mechanism } from "./field-report.ts";
import type { MapPlace } from "./map-places.ts";
import { asIdentifier } from "../value/as-seen.ts";
import { supervisionFinding } from "./supervision-finding.ts";

/** Which duties of a map are kept separated, made ready to look at cases. */
export type SeparationPlan = {
  readonly separations: readonly Separation[];
  readonly duties: ReadonlyMap<string, DutyFunction>;
  /** The steps whose events are needed. */
  readonly steps: ReadonlySet<string>;
  readonly places: ReadonlyMap<string, MapPlace>;
};

export function planSeparations({ separations, steps }: PowerMap, places: SeparationPlan["places"]): SeparationPlan {
  const duties = new Map(steps.flatMap(({ id, duty }) => (duty === undefined ? [] : [[id, duty] as const])));
  const held = new Set(duties.values()).size > 1 ? duties : new Map<string, DutyFunction>();
  return {
    separations,
    duties: held,
    steps: new Set([...separations.flatMap(({ first, second }) => [first, second]), ...held.keys()]),
    places,
  };
}

export type SeparationReport = { readonly findings: SupervisionFinding[]; readonly undecided: Undecided[] };

/**
 * Finds who carried out both of two separated steps, or held two of the functions of M063 in one case; begun steps count
 * as well as finished ones. Where an event does not say who acted, and nothing is found, that is told as undecided.
 * `called` gives what stands in words for a person.
 */
export function findUnseparated(
  events: readonly TracedEvent[],
  separations: SeparationPlan,
  called: (person: string) => string,
): SeparationReport {
  const report: SeparationReport = { findings: [], undecided: [] };
  if (separations.steps.size === 0) return report;
  const byStep = new Map<string, TracedEvent[]>();
  for (const traced of events) {
    if (traced.activity.kind !== "node" || !separations.steps.has(traced.activity.node)) continue;
    const others = byStep.get(traced.activity.node);
    if (others === undefined) byStep.set(traced.activity.node, [traced]);
    else others.push(traced);
  }
  if (byStep.size < 2) return report;
  const plan = { ...separations, called };
  for (const separation of plan.separations) checkPair(separation, byStep, plan, report);
  if (plan.duties.size > 0) checkFunctions(byStep, plan, report);
  return report;
}

/** `called` gives what stands in words for a person. */
type TellingPlan = SeparationPlan & { readonly called: (person: string) => string };

type Act = { readonly traced: TracedEvent; readonly node: string };
type ByStep = ReadonlyMap<string, readonly TracedEvent[]>;

function checkPair(separation: Separation, byStep: ByStep, plan: TellingPlan, report: SeparationReport): void {
  const { first, second, by } = separation;
  const [before, after] = [byStep.get(first), byStep.get(second)];
  if (before === undefined || after === undefined || first === second) return;
  let isSure = true;
  const told = new Set<string>();
  for (const one of before)
    for (const other of after) {
      const holder = holderOf(one, by);
      const otherHolder = holderOf(other, by);
      if (holder === undefined || otherHolder === undefined) isSure = false;
      else if (holder === otherHolder && !told.has(holder)) {
        told.add(holder);
        const acts = inOrder({ traced: one, node: first }, { traced: other, node: second });
        report.findings.push(pairFinding(separation, acts, plan));
      }
    }
  if (!isSure && told.size === 0)
    report.undecided.push({
      code: "PERSON_MISSING",
      message: UNSURE_PAIR[by](titlesOf(first, second, plan)),
      step: second,
    });
}

function pairFinding(
  { by, text, law, article, first, second }: Separation,
  [earlier, later]: readonly [Act, Act],
  plan: TellingPlan,
): SupervisionFinding {
  const titles = titlesOf(earlier.node, later.node, plan);
  const why = text.zh === "" ? { zh: "", en: "" } : { zh: `：${text.zh}`, en: `: ${text.en}` };
  const message = NOT_SEPARATED[by](nameOf(earlier, by, plan), titles);
  const basis: Basis[] = [];
  if (law !== undefined) basis.push(article === undefined ? { law } : { law, article });
  return supervisionFinding({
    code: "NOT_SEPARATED",
    grade: strictest(plan, [first, second]),
    place: plan.places.get(later.node),
    about: by,
    message: { zh: message.zh + why.zh, en: message.en + why.en },
    basis: basis.length === 0 ? [INTERNAL_CONTROL] : basis,
    events: [earlier.traced.id, later.traced.id],
    at: later.traced.event.at,
  });
}

/** One person or post that holds two functions is one finding, whatever else it does. */
function checkFunctions(byStep: ByStep, plan: TellingPlan, report: SeparationReport): void {
  const acts = [...byStep]
    .filter(([node]) => plan.duties.has(node))
    .flatMap(([node, events]) => events.map((traced): Act => ({ traced, node })))
    .toSorted((one, other) => one.traced.instant - other.traced.instant);
  const functions = new Set(acts.map(({ node }) => plan.duties.get(node)));
  if (functions.size < 2) return;
  let found = false;
  for (const by of ["person", "post"] as const)
    for (const held of heldBy(acts, by, plan).values()) {
      if (held.size < 2) continue;
      found = true;
      report.findings.push(functionFinding(by, held, plan));
    }
  const nameless = acts.find(
    ({ traced }) => holderOf(traced, "person") === undefined && holderOf(traced, "post") === undefined,
  );
  if (nameless !== undefined && !found)
    report.undecided.push({
      code: "PERSON_MISSING",
      message: UNSURE_FUNCTIONS,
      step: nameless.node,
      event: nameless.traced.id,
    });
}

type Held = ReadonlyMap<DutyFunction, Act>;

function heldBy(acts: readonly Act[], by: "person" | "post", plan: SeparationPlan): ReadonlyMap<string, Held> {
  const holders = new Map<string, Map<DutyFunction, Act>>();
  for (const act of acts) {
    const holder = holderOf(act.traced, by);
    const duty = plan.duties.get(act.node);
    if (holder === undefined || duty === undefined) continue;
    const held = holders.get(holder) ?? new Map<DutyFunction, Act>();
    if (!held.has(duty)) held.set(duty, act);
    holders.set(holder, held);
  }
  return holders;
}

function functionFinding(by: "person" | "post", held: Held, plan: TellingPlan): SupervisionFinding {
  const acts = [...held.values()];
  const last = acts.at(-1);
  const names = DUTY_FUNCTIONS.filter((duty) => held.has(duty)).map((duty) => DUTY_FUNCTION_LABELS[duty]);
  const words = { zh: names.map(({ zh }) => zh).join("、"), en: names.map(({ en }) => en).join(" and ") };
  const who = WHO[by](last === undefined ? "" : nameOf(last, by, plan));
  return supervisionFinding({
    code: "NOT_SEPARATED",
    grade: strictest(
      plan,
      acts.map(({ node }) => node),
    ),
    place: plan.places.get(last?.node ?? ""),
    about: `${by} functions`,
    message: {
      zh: `${who.zh}在同一案件中兼有${words.zh}的职能`,
      en: `${who.en} holds the functions ${words.en} in one case`,
    },
    basis: [mechanism("M063")],
    events: acts.map(({ traced }) => traced.id),
    at: last?.traced.event.at ?? "",
  });
}

const INTERNAL_CONTROL: Basis = { law: "内部控制规范（本地设定）" };

/** As it was written. A post is no person: it is always named. */
function nameOf({ traced }: Act, by: "person" | "post", { called }: TellingPlan): string {
  const written = traced.event[by]?.trim() ?? "";
  return by === "person" ? called(written) : written;
}

/** Who it was, however that was written; an empty text names nobody. */
function holderOf({ event }: TracedEvent, by: "person" | "post"): string | undefined {
  const holder = asIdentifier(event[by] ?? "");
  return holder === "" ? undefined : holder;
}

function inOrder(one: Act, other: Act): readonly [Act, Act] {
  return one.traced.instant <= other.traced.instant ? [one, other] : [other, one];
}

function strictest({ places }: SeparationPlan, nodes: readonly string[]): MapPlace["grade"] {
  let grade: MapPlace["grade"] = "C";
  for (const node of nodes) grade = stricterGrade(places.get(node)?.grade ?? "C", grade);
  return grade;
}

type Titles = { readonly first: LocalizedText; readonly second: LocalizedText };

function titlesOf(first: string, second: string, { places }: SeparationPlan): Titles {
  const titleOf = (node: string): LocalizedText => places.get(node)?.title ?? { zh: node, en: node };
  return { first: titleOf(first), second: titleOf(second) };
}

const WHO: Readonly<Record<"person" | "post", (holder: string) => LocalizedText>> = {
  person: (holder) => ({ zh: `“${holder}”一人`, en: `one person, ${holder},` }),
  post: (holder) => ({ zh: `“${holder}”一个岗位`, en: `one post, ${holder},` }),
};

const NOT_SEPARATED: Readonly<Record<"person" | "post", (holder: string, titles: Titles) => LocalizedText>> = {
  person: (holder, { first, second }) => ({
    zh: `“${first.zh}”与“${second.zh}”由同一人（${holder}）办理`,
    en: `“${first.en}” and “${second.en}” were carried out by one person (${holder})`,
  }),
  post: (holder, { first, second }) => ({
    zh: `“${first.zh}”与“${second.zh}”由同一岗位（${holder}）办理`,
    en: `“${first.en}” and “${second.en}” were carried out by one post (${holder})`,
  }),
};

const UNSURE_PAIR: Readonly<Record<"person" | "post", (titles: Titles) => LocalizedText>> = {
  person: ({ first, second }) => ({
    zh: `事件没有写明由谁办理，无法判断“${first.zh}”与“${second.zh}”是否由不同的人办理`,
    en: `the events do not say who acted, so it is not known whether different people did “${first.en}” and “${second.en}”`,
  }),
  post: ({ first, second }) => ({
    zh: `事件没有写明由哪个岗位办理，无法判断“${first.zh}”与“${second.zh}”是否由不同岗位办理`,
    en: `the events do not name the post, so it is not known whether different posts did “${first.en}” and “${second.en}”`,
  }),
};

const UNSURE_FUNCTIONS: LocalizedText = {
  zh: "事件没有写明由谁办理，无法判断监、管、办是否分离",
  en: "an event does not say who acted, so it is not known whether supervising, managing and operating are separated",
};
