import { inside, type Place } from "../check/check-finding.ts";
import { finding, hint } from "../check/finding-catalog.ts";
import { nearestName } from "../check/nearest-name.ts";
import { isObject } from "../model/is-object.ts";
import { MAXIMUM_TESTS, type Budget, type BuildContext } from "./build-context.ts";
import { buildTest } from "./build-test.ts";
import type { PlanNode } from "./plan.ts";

const MAXIMUM_DEPTH = 16;
const MAXIMUM_MEMBERS = 100;
const TOO_MANY_MEMBERS = {
  zh: `一个条件组不得超过${MAXIMUM_MEMBERS}项`,
  en: `a group has at most ${MAXIMUM_MEMBERS} members`,
};
const GROUP_KEYS = ["all", "any", "not", "condition"] as const;
const COMMON_KEYS = ["name", "priority"];

/** The context of a walk, with the groups and shared conditions above the condition at hand. */
type WalkContext = BuildContext & { readonly path: readonly string[] };

/**
 * Builds the plan of a condition that a user wrote. The condition may be anything: every fault is reported, each at its
 * place, and the plan is undefined if there is one.
 */
export function buildCondition(written: unknown, place: Place, context: BuildContext): PlanNode | undefined {
  return build(written, place, { ...context, path: [] });
}

function build(written: unknown, place: Place, context: WalkContext): PlanNode | undefined {
  if (!spend("nodes", place, context)) return undefined;
  if (context.path.length > MAXIMUM_DEPTH) return fault("CONDITION_TOO_DEEP", place, context, { limit: MAXIMUM_DEPTH });
  if (!isObject(written)) return fault("CONDITION_EXPECTED", place, context);
  const groups = GROUP_KEYS.filter((key) => Object.hasOwn(written, key));
  if (groups.length > 1 || (groups.length === 1 && Object.hasOwn(written, "fact"))) {
    return fault("ALL_BESIDE_ANY", place, context, {
      keys: [...groups, ...(Object.hasOwn(written, "fact") ? ["fact"] : [])].join(", "),
    });
  }
  const [key] = groups;
  if (key === undefined) return buildTestAt(written, place, context);
  const keysFit = reportUnknownKeys(written, [key, ...COMMON_KEYS], place, context);
  const plan = buildGroup(key, written[key], inside(place, key), context);
  return keysFit ? plan : undefined;
}

function buildGroup(
  key: (typeof GROUP_KEYS)[number],
  content: unknown,
  place: Place,
  context: WalkContext,
): PlanNode | undefined {
  if (key === "condition") return buildShared(content, place, context);
  if (key === "not") return group(key, [build(content, place, { ...context, path: [...context.path, key] })]);
  if (!Array.isArray(content)) return fault("CONDITION_EXPECTED", place, context);
  if (content.length === 0) return fault("GROUP_EMPTY", place, context, { key });
  if (content.length > MAXIMUM_MEMBERS) return fault("FORM_WRONG", place, context, TOO_MANY_MEMBERS);
  return group(
    key,
    content.map((child, index) => build(child, inside(place, index), { ...context, path: [...context.path, key] })),
  );
}

function buildShared(name: unknown, place: Place, context: WalkContext): PlanNode | undefined {
  if (typeof name !== "string") return fault("CONDITION_EXPECTED", place, context);
  const mark = `condition:${name}`;
  if (context.path.includes(mark)) {
    const chain = [...context.path.filter((step) => step.startsWith("condition:")), mark].map((step) =>
      step.slice("condition:".length),
    );
    return fault("CONDITION_CIRCULAR", place, context, { chain: chain.join(" → ") });
  }
  if (!context.shared.has(name)) {
    return fault("CONDITION_UNKNOWN", place, context, { name, ...hint(nearestName(name, context.shared.keys())) });
  }
  const written = { document: `conditions/${name}`, pointer: "/conditions" };
  const child = build(context.shared.get(name), written, { ...context, path: [...context.path, mark] });
  return child === undefined ? undefined : { kind: "condition", name, of: [child] };
}

function group(kind: "all" | "any" | "not", children: readonly (PlanNode | undefined)[]): PlanNode | undefined {
  const of = children.filter((child) => child !== undefined);
  return of.length === children.length ? { kind, of } : undefined;
}

function buildTestAt(
  written: Readonly<Record<string, unknown>>,
  place: Place,
  context: WalkContext,
): PlanNode | undefined {
  if (!spend("tests", place, context)) return undefined;
  const keysFit = reportUnknownKeys(written, ["fact", "operator", "value", ...COMMON_KEYS], place, context);
  const plan = buildTest(written, place, context, (condition, at, scope) =>
    build(condition, at, { ...context, scope, path: [...context.path, "records"] }),
  );
  return keysFit ? plan : undefined;
}

/** False once the rule is too large, which is told once; then the walk goes no further. */
function spend(kind: keyof Budget, place: Place, context: BuildContext): boolean {
  const { budget } = context;
  if (budget.tests < 0 || budget.nodes < 0) return false;
  budget[kind] -= 1;
  if (budget[kind] >= 0) return true;
  fault("CONDITION_TOO_LARGE", place, context, { limit: MAXIMUM_TESTS });
  return false;
}

function reportUnknownKeys(
  written: Readonly<Record<string, unknown>>,
  known: readonly string[],
  place: Place,
  context: BuildContext,
): boolean {
  const unknown = Object.keys(written).filter((key) => !known.includes(key));
  for (const key of unknown) {
    if (key === "path" || key === "params") fault("PATH_NOT_SUPPORTED", inside(place, key), context, { key });
    else
      fault("CONDITION_KEY_UNKNOWN", inside(place, key), context, {
        key,
        ...hint(nearestName(key, [...known, ...GROUP_KEYS])),
      });
  }
  return [unknown.length === 0, checkName(written, place, context), checkPriority(written, place, context)].every(
    Boolean,
  );
}

function checkName(written: Readonly<Record<string, unknown>>, place: Place, context: BuildContext): boolean {
  if (!Object.hasOwn(written, "name") || typeof written["name"] === "string") return true;
  fault("FORM_WRONG", inside(place, "name"), context, { zh: "名称须为文本", en: "the name must be a text" });
  return false;
}

function checkPriority(written: Readonly<Record<string, unknown>>, place: Place, context: BuildContext): boolean {
  if (!Object.hasOwn(written, "priority") || isPriority(written["priority"])) return true;
  fault("PRIORITY_WRONG", inside(place, "priority"), context);
  return false;
}

function isPriority(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 1_000_000;
}

function fault(
  code: Parameters<typeof finding>[0],
  place: Place,
  { report }: BuildContext,
  words: Parameters<typeof finding>[2] = {},
): undefined {
  report(finding(code, place, words));
  return undefined;
}
