import type { TemplateResult } from "lit";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { choice } from "../fields/choice.ts";
import { contentsOf } from "../outline/contents-of.ts";
import { partWords } from "../../engine/core/map/kind-words.ts";
import type { PolicySession } from "../workspace/policy-session.ts";
import { elementOptions } from "./element-options.ts";

const NONE = "-";

/** A choice of an element of the map by its title, or of none. */
export function elementChoice({
  session,
  label,
  chosen,
  none,
  onChoose,
}: {
  readonly session: PolicySession;
  readonly label: LocalizedText;
  readonly chosen: string | undefined;
  readonly none: LocalizedText;
  readonly onChoose: (id: string | undefined) => void;
}): TemplateResult {
  const { parts } = contentsOf(session);
  return choice({
    label,
    chosen: chosen ?? NONE,
    options: [
      { value: NONE, label: none },
      ...elementOptions(session.map.value, chosen, (id) => partWords(parts.get(id))),
    ],
    readOnly: session.readOnly,
    onChoose: (id) => onChoose(id === NONE ? undefined : id),
  });
}
