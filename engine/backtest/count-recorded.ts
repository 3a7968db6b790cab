import type { EvaluationJournal } from "../store/store.ts";

const PAGE = 1000;

/** How many evaluations of a power are recorded, counted no further than `most`. */
export async function countRecorded(
  journal: Pick<EvaluationJournal, "list">,
  power: string,
  most: number,
): Promise<number> {
  let count = 0;
  let cursor: string | undefined;
  while (count < most) {
    const page = await journal.list({
      power,
      limit: Math.min(PAGE, most - count),
      ...(cursor !== undefined && { cursor }),
    });
    count += page.evaluations.length;
    ({ cursor } = page);
    if (cursor === undefined) break;
  }
  return count;
}
