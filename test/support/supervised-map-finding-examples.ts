import type { PowerMap, Separation, StepActivity } from "../../engine/core/map/power-map.ts";
import { TEXT } from "./a-fact.ts";
import { aMap, aStep } from "./a-map.ts";
import { aPolicy } from "./a-policy.ts";
import { findingsOf } from "./faults-of.ts";
import type { FindingExample, FindingExamples } from "./finding-example.ts";

const STEPS = [aStep("s1"), aStep("s2")];

/** One example of each fault of what a map says for supervision. */
export const SUPERVISED_MAP_FINDINGS: FindingExamples = {
  SEPARATED_STEP_UNKNOWN: {
    ...separated({ second: "s3" }),
    zh: "职责分离所指的环节“s3”不在流程图上",
    en: "the separation of duties names the step `s3`, which is not on the map",
  },
  SEPARATION_OF_ONE_STEP: {
    ...separated({ second: "s1" }),
    zh: "环节“s1”不能与自身分离",
    en: "the step `s1` cannot be separated from itself",
  },
  SEPARATION_TWICE: {
    ...separated({}, { first: "s2", second: "s1" }),
    at: "map#s2",
    zh: "环节“s2”与“s1”的同一种分离写了两次",
    en: "the steps `s2` and `s1` are separated twice in the same way",
  },
  SEPARATION_LAW_UNKNOWN: {
    ...separated({ law: "会计法" }),
    zh: "职责分离的依据“会计法”不在依据库中",
    en: "the registry of laws has no `会计法`, on which a separation of duties rests",
  },
  ACTIVITY_UNNAMED: {
    ...named({ match: "pattern", name: " " }),
    zh: "环节“s1”的活动名称是空的",
    en: "an activity of the step `s1` has no name",
  },
  ACTIVITY_PATTERN_WRONG: {
    ...named({ match: "pattern", name: "(?=a)" }),
    zh: "环节“s1”的活动名称格式“(?=a)”不能使用：error parsing regexp: invalid or unsupported Perl syntax: `(?=`",
    en: "the pattern `(?=a)` for activities of the step `s1` cannot be used: error parsing regexp: invalid or unsupported Perl syntax: `(?=`",
  },
  ACTIVITY_CLAIMED_TWICE: {
    ...named({ match: "alias", name: "s2" }),
    zh: "活动“s2”同时指环节“s2”和“s1”",
    en: "the activity `s2` stands for the step `s2` and for `s1`",
  },
};

function separated(...parts: readonly Partial<Separation>[]): Pick<FindingExample, "of" | "at"> {
  const separations = parts.map((part) => ({
    first: "s1",
    second: "s2",
    by: "person" as const,
    law: undefined,
    article: undefined,
    text: TEXT,
    ...part,
  }));
  return onMap({ ...aMap(STEPS), separations });
}

function named(activity: StepActivity): Pick<FindingExample, "of" | "at"> {
  const steps = [aStep("s1", { activities: [activity] }), aStep("s2")];
  const nodes = ["s1", "s2"].map((id) => ({ id, type: "Task", title: { zh: id, en: id } }));
  return onMap({ ...aMap(steps), nodes });
}

function onMap(map: PowerMap): Pick<FindingExample, "of" | "at"> {
  return { of: findingsOf(aPolicy({ map })), at: "map#s1" };
}
