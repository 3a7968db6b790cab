import type { PowerMap } from "../../../engine/core/map/power-map.ts";

/** The rules of a step after a change, by the step's id. */
export type Attachment = { readonly step: string; readonly rules: readonly string[] };

/** What changes on the map when a rule gets another name; `undefined` takes it away. */
export function renamedOnMap({ steps }: PowerMap, name: string, to: string | undefined): Attachment[] {
  return steps
    .filter(({ rules }) => rules.includes(name))
    .map(({ id, rules }) => ({
      step: id,
      rules: rules.flatMap((one) => (one !== name ? [one] : to === undefined ? [] : [to])),
    }));
}

/** What changes on the map when a rule is attached to exactly these steps. */
export function attachedTo({ steps }: PowerMap, name: string, wanted: readonly string[]): Attachment[] {
  return steps
    .filter(({ id, rules }) => rules.includes(name) !== wanted.includes(id))
    .map(({ id, rules }) => ({
      step: id,
      rules: rules.includes(name) ? rules.filter((one) => one !== name) : [...rules, name],
    }));
}

/** The steps to which a rule is attached. */
export function stepsOf({ steps }: PowerMap, name: string): string[] {
  return steps.filter(({ rules }) => rules.includes(name)).map(({ id }) => id);
}
