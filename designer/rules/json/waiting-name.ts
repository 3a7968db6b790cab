import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import { WORDS } from "./words.ts";

/** What `sm-json-written` tells. */
export type WrittenText = { readonly text: string; readonly isDone: boolean };

type Named = { readonly name: string };

/**
 * Whether a text waits to be taken over because it gives its document another name: until the person is done, and as long as
 * another document has that name, which is then said.
 */
// oxlint-disable-next-line max-params -- the document, what it was, those beside it, and how far its writer is
export function waitingName(
  { name }: Named,
  former: Named,
  all: readonly Named[],
  { isDone }: WrittenText,
): { readonly waits: boolean; readonly refusal: LocalizedText | undefined } {
  if (name === former.name) return { waits: false, refusal: undefined };
  const isTaken = all.some((other) => other.name === name);
  return { waits: isTaken || !isDone, refusal: isTaken && isDone ? WORDS.nameTaken(name) : undefined };
}
