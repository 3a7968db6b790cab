import type { LifecycleRole, LocalizedText } from "../model/formats.generated.ts";
import { lifecycleRolesInWords } from "../model/lifecycle-role-labels.ts";
import type { Lifecycle, Transition } from "./lifecycle.ts";

/** Who wants to move a thing on, by the roles he holds, and which requirements of its life cycle hold. */
type Given = { readonly roles: readonly string[]; readonly holds: (requirement: string) => boolean };

/** Why an act is refused, in words; `missing` are the requirements that do not hold. */
export type Refusal = {
  readonly why: "act" | "role" | "requirement";
  readonly missing: readonly string[];
  readonly reason: LocalizedText;
};

/** Where an act leads; or why it is refused: there is no such act from this state, not for these roles, or not yet. */
export type Passage<State extends string> =
  { readonly ok: true; readonly to: State } | ({ readonly ok: false } & Refusal);

/** Moves a thing on in its life: the state that follows, or the refusal with everything that is missing. */
export function transition<State extends string>(
  lifecycle: Lifecycle<State>,
  state: NoInfer<State>,
  act: string,
  given: Given,
): Passage<State> {
  const found = transitionsFrom(lifecycle, state).find((one) => one.act === act);
  if (found === undefined) return { ok: false, why: "act", missing: [], reason: noSuchAct(lifecycle, state, act) };
  const refusal = refusalOf(lifecycle, found, given);
  return refusal === undefined ? { ok: true, to: found.to } : { ok: false, ...refusal };
}

/** The transitions that lead on from a state, in the order of the document. */
export function transitionsFrom<State extends string>(
  { transitions }: Lifecycle<State>,
  state: NoInfer<State>,
): readonly Transition<State>[] {
  return transitions.filter(({ from }) => from.includes(state));
}

/** Why a transition cannot be taken now; undefined when it can. */
export function refusalOf(
  { requirements }: Pick<Lifecycle, "requirements">,
  { roles, requires = [] }: Pick<Transition, "roles" | "requires">,
  { roles: held, holds }: Given,
): Refusal | undefined {
  if (roles !== undefined && !roles.some((role) => held.includes(role))) {
    return { why: "role", missing: [], reason: onlyFor(roles) };
  }
  const missing = requires.filter((requirement) => !holds(requirement));
  if (missing.length === 0) return undefined;
  return { why: "requirement", missing, reason: missingWords(requirements, missing) };
}

function noSuchAct({ states, transitions }: Lifecycle, state: string, act: string): LocalizedText {
  const stands = states.find(({ name }) => name === state)?.title ?? { zh: state, en: state };
  const wanted = transitions.find((one) => one.act === act)?.title ?? { zh: act, en: act };
  return { zh: `“${stands.zh}”状态下不能“${wanted.zh}”`, en: `“${wanted.en}” does not follow “${stands.en}”` };
}

function onlyFor(roles: readonly LifecycleRole[]): LocalizedText {
  const { zh, en } = lifecycleRolesInWords(roles);
  return { zh: `只有${zh}可以这样做`, en: `this is only for: ${en}` };
}

function missingWords(requirements: Lifecycle["requirements"], names: readonly string[]): LocalizedText {
  const words = names.map(
    (name) => requirements.find((known) => known.name === name)?.missing ?? { zh: name, en: name },
  );
  return { zh: words.map(({ zh }) => zh).join("；"), en: words.map(({ en }) => en).join("; ") };
}
