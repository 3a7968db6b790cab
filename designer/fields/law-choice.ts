import type { TemplateResult } from "lit";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import type { PolicySession } from "../workspace/policy-session.ts";
import { choice } from "./choice.ts";

const NONE = "-";

/** A law of the library by its short name, or none; one that the library does not have stays choosable as it is written. */
export function lawChoice({
  session,
  label,
  chosen,
  none,
  onChoose,
}: {
  readonly session: PolicySession;
  readonly label: LocalizedText;
  readonly chosen: string | undefined;
  /** What none is called; without it there must be one. */
  readonly none?: LocalizedText;
  readonly onChoose: (law: string | undefined) => void;
}): TemplateResult {
  const laws = session.library.laws.map(({ name, title }) => ({ value: name, label: { zh: name, en: title.en } }));
  const isKnown = chosen === undefined || laws.some(({ value }) => value === chosen);
  return choice({
    label,
    chosen: chosen ?? (none === undefined ? undefined : NONE),
    options: [
      ...(none === undefined ? [] : [{ value: NONE, label: none }]),
      ...(isKnown ? [] : [{ value: chosen, label: { zh: chosen, en: chosen } }]),
      ...laws,
    ],
    readOnly: session.readOnly,
    onChoose: (law) => onChoose(law === NONE ? undefined : law),
  });
}
