import type { LocalizedText, PublicationRequest } from "../../../engine/core/model/formats.generated.ts";
import { instantOfMinute } from "../../versions/instant-of-minute.ts";
import { PUBLISH_WORDS } from "./words.ts";

/** What somebody wrote into the dialog of publication. The times are minutes (`YYYY-MM-DDTHH:mm`), or empty. */
export type PublicationInput = {
  readonly effectiveFrom: string;
  readonly effectiveTo: string;
  readonly retroactive: string;
  readonly rule: "keep" | "move";
  readonly moveReason: string;
  readonly note: string;
};

export const EMPTY_INPUT: PublicationInput = {
  effectiveFrom: "",
  effectiveTo: "",
  retroactive: "",
  rule: "keep",
  moveReason: "",
  note: "",
};

/** Whether the version is to hold for a time before now. */
export function isPast({ effectiveFrom }: PublicationInput, now: string): boolean {
  const from = instantOfMinute(effectiveFrom);
  return from !== undefined && Date.parse(from) < Date.parse(now);
}

/** What keeps the input from being sent; undefined when nothing does. */
export function faultOf(input: PublicationInput, now: string): LocalizedText | undefined {
  const to = instantOfMinute(input.effectiveTo);
  const from = instantOfMinute(input.effectiveFrom) ?? now;
  if (isPast(input, now) && input.retroactive.trim() === "") return PUBLISH_WORDS.needsRetroactive;
  if (to !== undefined && Date.parse(to) <= Date.parse(from)) return PUBLISH_WORDS.endsBefore;
  return input.rule === "move" && input.moveReason.trim() === "" ? PUBLISH_WORDS.needsMoveReason : undefined;
}

/** The input as the service takes it. */
export function publicationOf(input: PublicationInput, now: string): PublicationRequest {
  const from = instantOfMinute(input.effectiveFrom);
  const to = instantOfMinute(input.effectiveTo);
  const note = input.note.trim();
  return {
    ...(from !== undefined && { effectiveFrom: from }),
    ...(to !== undefined && { effectiveTo: to }),
    ...(isPast(input, now) && { retroactive: { reason: input.retroactive.trim() } }),
    ...(input.rule === "move" && { openCases: { rule: "move", reason: input.moveReason.trim() } }),
    ...(note !== "" && { note }),
  };
}
