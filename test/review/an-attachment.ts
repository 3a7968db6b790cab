import type { AttachedBacktest } from "../../engine/core/model/formats.generated.ts";
import { AT, LI, type ReviewedPower } from "./a-reviewed-power.ts";

/** Attaches a backtest of what was submitted last: on thirty recorded evaluations, unless something else is said. */
export async function attach(
  { reviews, read }: ReviewedPower,
  id: string,
  said: Partial<AttachedBacktest> = {},
): Promise<void> {
  const { rounds } = await read(id);
  const digest = rounds.at(-1)?.revision ?? "";
  await reviews.attach(id, anAttachment({ digest, ...said }), { by: LI, at: AT });
}

export function anAttachment(said: Pick<AttachedBacktest, "digest"> & Partial<AttachedBacktest>): AttachedBacktest {
  const summary = { zh: "没有变化", en: "nothing changes" };
  return { id: "backtest-1", source: { kind: "journal" }, cases: 30, summary, ...said };
}
