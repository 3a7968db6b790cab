import type { Measure } from "../../model/formats.generated.ts";
import { MEASURE_TYPE_LABELS, ROLE_LABELS } from "../../model/labels.ts";
import { plain } from "../../model/localized-text.ts";
import { choiceAspect, textAspects } from "../aspect.ts";
import { judgeTime } from "../reasoning/judge-time.ts";
import { thingKind } from "../thing-kind.ts";
import { quoted } from "./element-names.ts";
import { boundedTimeWords } from "./time-aspect.ts";
import { judgeUse, usersOfMeasures } from "./used-library.ts";

/** The measures that a version requires (防控措施). */
export const measures = thingKind<Measure>({
  kind: "measure",
  find: (version) => {
    const users = usersOfMeasures(version);
    return version.library.measures
      .filter(({ id }) => users.has(id))
      .map((measure) => ({
        key: measure.id,
        source: measure,
        title: () => quoted({ zh: "防控措施", en: "measure" }, measure.title),
        place: { document: `measures/${measure.id}`, pointer: "" },
        owners: () => users.get(measure.id) ?? [],
      }));
  },
  aspects: [
    {
      name: "due",
      label: { zh: "完成时限", en: "due within" },
      pointer: "/due",
      value: ({ due }) => due,
      words: ({ due }) => boundedTimeWords({ ...due, bound: "atMost" }),
      judge: ({ due: before }, { due: after }) =>
        judgeTime({ ...before, bound: "atMost" }, { ...after, bound: "atMost" }),
    },
    choiceAspect("responsible", { zh: "责任人", en: "responsible" }, ({ responsible }) => responsible, ROLE_LABELS),
    choiceAspect("type", { zh: "种类", en: "kind" }, ({ type }) => type, MEASURE_TYPE_LABELS),
    ...textAspects<Measure>("title", { zh: "名称", en: "title" }, ({ title }) => title, { gravity: "changed" }),
    {
      name: "mechanism",
      label: { zh: "机制编号", en: "row" },
      pointer: "/mechanism",
      value: ({ mechanism }) => mechanism,
      words: ({ mechanism = "" }) => plain(mechanism),
      judge: () => "wording",
    },
  ],
  coming: () => "changed",
  comingOrGoing: (measure, sides) =>
    judgeUse(measure, sides, ({ measures: known }) => known.find(({ id }) => id === measure.id)),
  use: { added: { zh: "开始引用", en: "now used" }, removed: { zh: "不再引用", en: "no longer used" } },
});
