import type { LifecycleRequirement, LifecycleRole, LifecycleState, LocalizedText } from "../model/formats.generated.ts";

/**
 * The life of one kind of thing as a state machine (domain model 3.3), as a document of `rules/lifecycles` says it. `State`
 * are the names of its states.
 */
export type Lifecycle<State extends string = string> = {
  readonly name: string;
  readonly title: LocalizedText;
  readonly initial: State;
  readonly states: readonly (Readonly<Pick<LifecycleState, "title" | "end">> & { readonly name: State })[];
  readonly requirements: readonly Readonly<LifecycleRequirement>[];
  readonly transitions: readonly Transition<State>[];
};

/** One way on: who may take it from which states, and what must hold. Without `roles` it is for everybody. */
export type Transition<State extends string = string> = {
  readonly act: string;
  readonly title: LocalizedText;
  readonly from: readonly State[];
  readonly to: State;
  readonly roles?: readonly LifecycleRole[];
  readonly requires?: readonly string[];
};
