import type { Review } from "../../engine/core/model/formats.generated.ts";
import { AT } from "./a-reviewed-power.ts";

const PERSON = { id: "wang", name: "王敏" };

/** The revision of what a review is of. */
export const DIGEST = `sha256:${"1".repeat(64)}`;

/** A review of a draft in its first round, and what is said of it. */
export function aReview(said: Partial<Review>): Review {
  const round = { number: 1, submittedBy: PERSON, submittedAt: AT, editors: [], riskPoints: [], decisions: [] };
  return {
    id: "a-power-1",
    power: "a-power",
    title: { zh: "某事项", en: "a power" },
    organ: { id: "an-organ", level: "province", title: { zh: "某机关", en: "an organ" } },
    grade: "A",
    state: "round1",
    openedBy: PERSON,
    openedAt: AT,
    rounds: [{ ...round, revision: DIGEST }],
    comments: [],
    signatures: [],
    backtests: [],
    history: [],
    ...said,
  };
}
