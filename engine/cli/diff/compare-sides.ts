import { diffPolicies } from "../../core/diff/diff-policies.ts";
import type { IsoDate, LocalizedText, PolicyDiff } from "../../core/model/formats.generated.ts";
import { UsageError } from "../usage-error.ts";
import type { Side } from "./open-side.ts";

/** A power on both sides with what differs, or a power that only one side has. */
export type ComparedPower = { readonly power: string; readonly title: LocalizedText } & (
  { readonly diff: PolicyDiff } | { readonly onlyIn: "before" | "after" }
);

/**
 * Compares two sides power by power, in the order of their ids. Two single powers are compared whatever their ids; else
 * powers of one id are, and of the sides' powers only the one that is asked for.
 *
 * @throws UsageError when neither side has the power that is asked for
 */
export async function compareSides(
  before: Side,
  after: Side,
  { asked, day }: { readonly asked: string | undefined; readonly day: IsoDate },
): Promise<ComparedPower[]> {
  const [first, second] = [before.only ?? asked ?? after.only, after.only ?? asked ?? before.only];
  if (first !== undefined && second !== undefined) return [await comparePower(before, after, { first, second, day })];
  const powers = [...new Set([...before.powers.keys(), ...after.powers.keys()])].toSorted();
  const compared: ComparedPower[] = [];
  for (const power of powers) compared.push(await comparePower(before, after, { first: power, second: power, day }));
  return compared;
}

async function comparePower(
  before: Side,
  after: Side,
  { first, second, day }: { readonly first: string; readonly second: string; readonly day: IsoDate },
): Promise<ComparedPower> {
  const [earlier, later] = [await before.powers.get(first)?.(), await after.powers.get(second)?.()];
  const present = later ?? earlier;
  if (present === undefined) throw new UsageError(`两边都没有事项“${second}”`, `neither side has the power ${second}`);
  const { id: power, title } = present.power;
  if (earlier === undefined || later === undefined)
    return { power, title, onlyIn: earlier === undefined ? "after" : "before" };
  return { power, title, diff: diffPolicies(earlier, later, day) };
}
