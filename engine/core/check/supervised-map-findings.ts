import { entry } from "./finding-entry.ts";

/** Every finding about what the map says for supervision alone: separations of duties, and activities of sending systems. */
export const SUPERVISED_MAP_FINDINGS = {
  SEPARATED_STEP_UNKNOWN: entry(
    "职责分离所指的环节“{name}”不在流程图上",
    "the separation of duties names the step `{name}`, which is not on the map",
    "{hint}",
    "{hint}",
  ),
  SEPARATION_OF_ONE_STEP: entry(
    "环节“{step}”不能与自身分离",
    "the step `{step}` cannot be separated from itself",
    "另选一个环节，或删去这项分离",
    "choose another step, or remove the separation",
  ),
  SEPARATION_TWICE: entry(
    "环节“{first}”与“{second}”的同一种分离写了两次",
    "the steps `{first}` and `{second}` are separated twice in the same way",
    "删去其中一项",
    "remove one of the two",
  ),
  SEPARATION_LAW_UNKNOWN: entry(
    "职责分离的依据“{name}”不在依据库中",
    "the registry of laws has no `{name}`, on which a separation of duties rests",
    "{hint}",
    "{hint}",
  ),
  ACTIVITY_UNNAMED: entry(
    "环节“{step}”的活动名称是空的",
    "an activity of the step `{step}` has no name",
    "写上业务系统里的名称，或删去它",
    "write what the sending system calls it, or remove it",
  ),
  ACTIVITY_PATTERN_WRONG: entry(
    "环节“{step}”的活动名称格式“{pattern}”不能使用：{fault}",
    "the pattern `{pattern}` for activities of the step `{step}` cannot be used: {fault}",
    "改正格式（RE2 语法：没有反向引用和环视）",
    "correct it (RE2 syntax: no back-references, no look-around)",
  ),
  ACTIVITY_CLAIMED_TWICE: entry(
    "活动“{name}”同时指环节“{first}”和“{second}”",
    "the activity `{name}` stands for the step `{first}` and for `{second}`",
    "只留给其中一个环节",
    "leave it to one of them",
  ),
};
