import { conditionWords } from "../../conditions/condition-words.ts";
import type { Effect, Rule } from "../../model/formats.generated.ts";
import { EFFECT_LABELS, GRADE_LABELS } from "../../model/labels.ts";
import { listed, plain } from "../../model/localized-text.ts";
import { periodWords } from "../../model/period-words.ts";
import { basisAspect, textAspects } from "../aspect.ts";
import { membersControl, moreIsStricter } from "../gravity.ts";
import { judgeCondition, scoped } from "../reasoning/judge-condition.ts";
import { judgePeriod } from "../reasoning/judge-period.ts";
import { thingKind } from "../thing-kind.ts";
import { quoted, strictnessOf } from "./element-names.ts";

const PARAMS = "/event/params";

/** Risk rules (风险规则): when they fire, with what grade and effect, what is then required, by which law and when. */
export const rules = thingKind<Rule>({
  kind: "rule",
  find: (version) =>
    version.rules.map((rule) => ({
      key: rule.name,
      source: rule,
      title: () => quoted({ zh: "规则", en: "rule" }, rule.title),
      place: { document: `rules/${rule.name}`, pointer: "" },
      grade: rule.event.params.grade,
    })),
  aspects: [
    {
      name: "conditions",
      label: { zh: "什么情况下触发", en: "when it fires" },
      pointer: "/conditions",
      value: ({ conditions }) => conditions,
      words: ({ conditions }, version, day) => conditionWords(conditions, scoped(conditions, version).scope, day),
      judge: (before, after, sides) =>
        judgeCondition(scoped(before.conditions, sides.before), scoped(after.conditions, sides.after)),
    },
    {
      name: "grade",
      label: { zh: "风险等级", en: "grade" },
      pointer: `${PARAMS}/grade`,
      value: ({ event }) => event.params.grade,
      words: ({ event }) => GRADE_LABELS[event.params.grade],
      judge: (before, after) =>
        moreIsStricter(strictnessOf(before.event.params.grade), strictnessOf(after.event.params.grade)),
    },
    {
      name: "effect",
      label: { zh: "处置", en: "effect" },
      pointer: `${PARAMS}/effect`,
      value: ({ event }) => event.params.effect,
      words: ({ event }) => EFFECT_LABELS[event.params.effect],
      judge: (before, after) =>
        moreIsStricter(SEVERITY[before.event.params.effect], SEVERITY[after.event.params.effect]),
    },
    {
      name: "measures",
      label: { zh: "防控措施", en: "measures" },
      pointer: `${PARAMS}/measures`,
      value: ({ event }) => event.params.measures,
      words: ({ event }, { library }) =>
        listed(
          event.params.measures.map(
            (id) => library.measures.find((measure) => measure.id === id)?.title ?? { zh: id, en: id },
          ),
        ),
      judge: (before, after) => membersControl(before.event.params.measures, after.event.params.measures),
    },
    {
      name: "effective",
      label: { zh: "施行期间", en: "time in force" },
      pointer: "/effective",
      value: ({ effective }) => effective,
      words: ({ effective }) => periodWords(effective),
      judge: (before, after) => judgePeriod(before.effective, after.effective),
    },
    basisAspect(({ basis }) => basis),
    {
      name: "priority",
      label: { zh: "优先级", en: "priority" },
      pointer: "/priority",
      value: ({ priority }) => priority,
      words: ({ priority }) => plain(priority ?? ""),
      judge: () => "wording",
    },
    ...textAspects<Rule>("title", { zh: "标题", en: "title" }, ({ title }) => title),
    ...textAspects<Rule>("description", { zh: "说明", en: "description" }, ({ description }) => description),
    ...textAspects<Rule>("message", { zh: "提示语", en: "message" }, ({ event }) => event.params.message, {
      pointer: `${PARAMS}/message`,
    }),
    {
      name: "ref",
      label: { zh: "编号", en: "row" },
      pointer: "/ref",
      value: ({ ref }) => ref,
      words: ({ ref }) => plain(ref ?? ""),
      judge: () => "wording",
    },
  ],
  coming: () => "strengthened",
});

const SEVERITY: Readonly<Record<Effect, number>> = { stop: 3, control: 2, remind: 1 };
