import { stillDue } from "../../engine/review/still-due.ts";
import { objectionsTo } from "../../engine/review/objections.ts";
import type { Review } from "../../engine/core/model/formats.generated.ts";
import type { FindingExamples } from "./finding-example.ts";
import { productRequirements } from "./review-requirements.ts";

const REVISION = `sha256:${"0".repeat(64)}`;
const PERSON = { id: "wang", name: "王敏" };
const AT = "2026-09-18T09:30:00+08:00";
const { B: requirement } = await productRequirements();

/** A review of a draft that was submitted and not taken up yet. */
const SUBMITTED: Review = {
  id: "a-power-1",
  power: "a-power",
  title: { zh: "某事项", en: "a power" },
  organ: { id: "an-organ", level: "province", title: { zh: "某机关", en: "an organ" } },
  grade: "B",
  state: "submitted",
  openedBy: PERSON,
  openedAt: AT,
  rounds: [
    { number: 1, revision: REVISION, submittedBy: PERSON, submittedAt: AT, editors: [], riskPoints: [], decisions: [] },
  ],
  comments: [],
  signatures: [],
  backtests: [],
  history: [],
};

/** One example of each objection of a review against publishing. */
export const REVIEW_FINDINGS: FindingExamples = {
  REVIEW_MISSING: {
    of: objectionsTo({ grade: "B", requirement, draft: { revision: REVISION, editors: [] }, review: undefined }),
    at: "power#",
    zh: "B级事项须经2轮会审才能公布，这份草稿没有报送会审",
    en: "a power of grade B is published after its review (rounds: 2), and this draft was not submitted",
  },
  REVIEW_PENDING: {
    of: objectionsTo({ grade: "B", requirement, draft: { revision: REVISION, editors: [] }, review: SUBMITTED }),
    at: "power#",
    zh: "会审“a-power-1”还没有完成，现为：已报送",
    en: "the review `a-power-1` is not done; it stands at: submitted",
    nextStep: "go on in the review: take the round up",
  },
  REVIEW_OF_OTHER_DRAFT: {
    of: objectionsTo({ grade: "B", requirement, draft: { revision: "sha256:1", editors: [] }, review: SUBMITTED }),
    at: "power#",
    zh: "会审“a-power-1”报送的不是现在这份草稿，报送后又有改动",
    en: "the review `a-power-1` is of another state of the draft: it was changed since",
  },
  REVIEW_STILL_DUE: {
    of: stillDue({ id: "a-power-1", revision: REVISION, approvedBy: PERSON, approvedAt: AT, emergency: true }),
    at: "power#",
    zh: "这是紧急公布，会审“a-power-1”还没有完成",
    en: "this is an emergency: it is published before its review `a-power-1` is done",
    nextStep: "complete the review in time once it is published",
  },
};
