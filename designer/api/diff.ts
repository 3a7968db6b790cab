import type { PolicyDiff } from "../../engine/core/model/formats.generated.ts";
import { ask } from "./client.ts";

/** A state of a power that can be compared: what is in force, the draft, or a version by its number. */
export type ComparableState = string;

/** What differs between two states of a power, and which they are; a draft has no version. */
export type ComparedStates = {
  readonly power: string;
  readonly from: { readonly state: "published" | "draft"; readonly version?: number };
  readonly to: { readonly state: "published" | "draft"; readonly version?: number };
  readonly diff: PolicyDiff;
};

/** A power without a draft is compared as it is in force. */
export async function getDiff(power: string, from: ComparableState, to: ComparableState): Promise<ComparedStates> {
  const query = to === "draft" ? `from=${from}` : `from=${from}&to=${to}`;
  return (await ask<ComparedStates>(`/powers/${power}/diff?${query}`)).value;
}
