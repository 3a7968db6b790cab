import type { AnchorRequest, ReviewView } from "../../engine/core/model/formats.generated.ts";
import { ANCHOR_PART_LABELS } from "../../engine/core/model/review-labels.ts";
import type { Choice } from "../elements/matching-choices.ts";
import { keyOf } from "../elements/form-values.ts";
import { say } from "../language/language.ts";
import { COMMENT_WORDS } from "./comment-words.ts";

/** What can be commented on, grouped by part; the empty value is the draft as a whole. */
export function targetChoices({ targets }: ReviewView): readonly Choice[] {
  return [
    { value: "", label: say(COMMENT_WORDS.whole) },
    ...targets.map(({ part, name, title }) => ({
      value: `${part}:${name}`,
      label: say(title) === "" ? name : say(title),
      group: say(ANCHOR_PART_LABELS[part]),
      keywords: `${name} ${title.zh} ${title.en}`,
    })),
  ];
}

/** The value of a choice as an anchor; undefined for the draft as a whole. */
export function anchorOf(value: string): AnchorRequest | undefined {
  const [first = "", ...rest] = value.split(":");
  const part = keyOf(ANCHOR_PART_LABELS, first);
  const name = rest.join(":");
  return part === undefined ? undefined : { part, ...(name !== "" && { name }) };
}
