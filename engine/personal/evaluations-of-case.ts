import { isObject } from "../core/model/is-object.ts";
import type { EvaluationJournal, RecordedEvaluation } from "../store/store.ts";

/** Evaluations that are read at once. */
const PAGE = 1000;

/** The evaluations with a personal part that say they are about a case under supervision. The journal is read for them. */
export async function* evaluationsOfCase(
  journal: Pick<EvaluationJournal, "list">,
  { power, id }: { readonly power: string; readonly id: string },
): AsyncGenerator<RecordedEvaluation & { readonly personal: NonNullable<RecordedEvaluation["personal"]> }> {
  const mark = Buffer.from(JSON.stringify(id));
  let cursor: string | undefined;
  do {
    const page = await journal.list({ power, limit: PAGE, ...(cursor !== undefined && { cursor }) });
    for (const { personal, ...recorded } of page.evaluations) {
      if (personal === undefined || !recorded.caseJson.includes(mark)) continue;
      const caseFile: unknown = JSON.parse(recorded.caseJson.toString("utf8"));
      if (isObject(caseFile) && caseFile["case"] === id) yield { ...recorded, personal };
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
}
