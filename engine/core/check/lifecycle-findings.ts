import { entry } from "./finding-entry.ts";

/** The findings about the documents of life cycles. */
export const LIFECYCLE_FINDINGS = {
  LIFECYCLE_NAME_TWICE: entry(
    "“{name}”写了两次",
    "`{name}` stands twice",
    "删去其中一个，或另起名称",
    "remove one of the two, or name it otherwise",
  ),
  LIFECYCLE_STATE_UNKNOWN: entry("没有状态“{name}”", "there is no state `{name}`", "{hint}", "{hint}"),
  LIFECYCLE_STATE_UNREACHABLE: entry(
    "从起始状态到不了“{name}”",
    "nothing leads from the first state to `{name}`",
    "补上通向它的转换，或删去它",
    "add a transition that leads to it, or remove it",
  ),
  LIFECYCLE_WITHOUT_WAY_OUT: entry(
    "从“{name}”到不了任何终结状态",
    "no way leads from `{name}` to an end",
    "补上转换，或标明它是终结状态",
    "add a transition, or mark it as an end",
  ),
  LIFECYCLE_REQUIREMENT_UNKNOWN: entry("没有要求“{name}”", "there is no requirement `{name}`", "{hint}", "{hint}"),
  LIFECYCLE_REQUIREMENT_UNUSED: entry(
    "没有转换提出要求“{name}”",
    "no transition asks for the requirement `{name}`",
    "删去它，或写进需要它的转换",
    "remove it, or require it where it is needed",
  ),
  LIFECYCLE_ACT_AMBIGUOUS: entry(
    "在“{state}”状态下，“{act}”有两种去向",
    "from `{state}` the act `{act}` leads two ways",
    "给其中一种另起名称",
    "give one of them another name",
  ),
};
