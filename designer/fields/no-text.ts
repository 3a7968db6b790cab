import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";

/** A text that nobody has written yet. */
export const NO_TEXT: LocalizedText = { zh: "", en: "" };

/** The names that an element has itself: an English one that only repeats the Chinese one is none. */
export function ownNames({ zh, en }: LocalizedText = NO_TEXT): LocalizedText {
  return { zh, en: en === zh ? "" : en };
}
