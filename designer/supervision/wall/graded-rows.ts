import type { SupervisionOverview } from "../../../engine/core/model/formats.generated.ts";
import { SUPERVISION_CODES } from "../../../engine/core/supervision/supervision-codes.ts";
import { say } from "../../language/language.ts";
import type { GradedRow } from "./wall-tables.ts";

/** The findings by their type, the most frequent first. */
export function codeRows({ byCode }: SupervisionOverview): readonly GradedRow[] {
  return mostFirst(
    byCode.map(({ code, ...counts }) => ({
      ...counts,
      name: say(SUPERVISION_CODES[code].title),
      filter: { code },
    })),
  );
}

/** The findings by the organ that handles their cases, the most first. */
export function organRows({ byOrgan }: SupervisionOverview): readonly GradedRow[] {
  return mostFirst(
    byOrgan.map(({ organ, ...counts }) => ({
      ...counts,
      name: say(organ.title),
      filter: { organ: organ.id },
    })),
  );
}

function mostFirst(rows: readonly GradedRow[]): readonly GradedRow[] {
  return rows.filter((row) => total(row) > 0).toSorted((one, other) => total(other) - total(one));
}

function total({ A, B, C }: GradedRow): number {
  return A + B + C;
}
