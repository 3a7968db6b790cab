import type {
  Review,
  ReviewRequirement,
  ReviewRound,
  ReviewView,
} from "../../../engine/core/model/formats.generated.ts";

export const AT = "2026-09-18T09:30:00+08:00";
export const WANG = { id: "wang", name: "王敏" };
export const LI = { id: "li", name: "李审" };
export const CHEN = { id: "chen", name: "陈立新" };

/** So many rounds, a counter-signature, and the approval of the monitoring office. */
export function aRequirement(rounds: number): ReviewRequirement {
  return {
    rounds,
    submits: ["policyEditor"],
    reviews: ["reviewer", "legalReviewer"],
    countersigns: "legalReviewer",
    approves: ["monitorOffice"],
    workdays: { review: 5, rework: 5 },
    emergency: { declares: ["policyEditor"], confirms: ["monitorOffice"], workdays: 10 },
    basis: [{ law: "行政许可法" }],
  };
}

/** A round that went up, and came down where an outcome is given. */
export function aRound(number: number, outcome?: ReviewRound["outcome"]): ReviewRound {
  const revision = `sha256:${String(number).repeat(64)}`;
  return {
    number,
    revision,
    submittedBy: WANG,
    submittedAt: AT,
    editors: [WANG],
    riskPoints: [],
    decisions: [],
    ...(outcome !== undefined && { outcome }),
  };
}

/** A review as a reviewer sees it. */
export function aView(
  state: Review["state"],
  rounds: readonly ReviewRound[],
  requirement = aRequirement(3),
): ReviewView {
  return {
    review: {
      id: "a-power-1",
      power: "a-power",
      title: { zh: "某事项", en: "a power" },
      organ: { id: "an-organ", level: "province", title: { zh: "某机关", en: "an organ" } },
      grade: "A",
      state,
      openedBy: WANG,
      openedAt: AT,
      rounds: [...rounds],
      comments: [],
      signatures: [],
      backtests: [],
      history: [],
    },
    requirement,
    you: { ...LI, roles: ["reviewer"] },
    duties: [],
    waits: [],
    acts: [],
    undecided: [],
    isAsSubmitted: true,
    anchors: {},
    targets: [],
  };
}
