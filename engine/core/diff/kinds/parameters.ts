import { PARAMETER_SOURCE_LABELS } from "../../model/document-labels.ts";
import { FACT_TYPE_LABELS, UNIT_LABELS } from "../../model/fact-labels.ts";
import { both } from "../../model/localized-text.ts";
import type { DatedValue, Gravity, Parameter } from "../../model/formats.generated.ts";
import { showParameter } from "../../value/show-parameter.ts";
import { basisAspect, choiceAspect, textAspects } from "../aspect.ts";
import type { PolicyVersion, Sides } from "../policy-version.ts";
import { judgeParameterOn } from "../reasoning/judge-parameter.ts";
import { gradesOfParameters } from "../reasoning/parameter-grades.ts";
import { thingKind } from "../thing-kind.ts";
import { quoted } from "./element-names.ts";
import { uniquelyNamed } from "./uniquely-named.ts";

/** Parameters (参数): what they are. Their values are things of their own. */
export const parameters = thingKind<Parameter>({
  kind: "parameter",
  find: (version) => {
    const gradeOf = gradesOfParameters(version);
    return version.parameters.map((parameter) => ({
      key: parameter.name,
      source: parameter,
      title: () => quoted({ zh: "参数", en: "parameter" }, parameter.title),
      place: { document: `parameters/${parameter.name}`, pointer: "" },
      grade: gradeOf(parameter.name),
    }));
  },
  aspects: [
    choiceAspect("type", { zh: "类型", en: "type" }, ({ type }) => type, FACT_TYPE_LABELS),
    choiceAspect("unit", { zh: "单位", en: "unit" }, ({ unit }) => unit, UNIT_LABELS),
    choiceAspect("source", { zh: "来源", en: "source" }, ({ source }) => source, PARAMETER_SOURCE_LABELS),
    ...textAspects<Parameter>("title", { zh: "名称", en: "title" }, ({ title }) => title),
  ],
  coming: () => "changed",
});

type ValueSource = { readonly parameter: Parameter; readonly dated: DatedValue };

/** The values of parameters, each from its first day on (参数取值): which way is stricter, the rules that use them say. */
export const parameterValues = thingKind<ValueSource>({
  kind: "parameterValue",
  find: (version) => {
    const gradeOf = gradesOfParameters(version);
    return version.parameters.flatMap((parameter) =>
      uniquelyNamed(parameter.values, ({ from }) => from).map(({ name, item: dated, position }) => ({
        key: `${parameter.name}/${name}`,
        source: { parameter, dated },
        title: () => ({
          zh: `参数“${parameter.title.zh}”自${dated.from}起的取值`,
          en: `value of the parameter “${parameter.title.en}” from ${dated.from}`,
        }),
        place: { document: `parameters/${parameter.name}`, pointer: `/values/${position}` },
        grade: gradeOf(parameter.name),
        owners: () => [`parameter/${parameter.name}`],
      })),
    );
  },
  aspects: [
    {
      name: "value",
      label: { zh: "取值", en: "value" },
      pointer: "/value",
      value: ({ dated }) => dated.value,
      words: ({ parameter, dated }) => both((language) => showParameter(parameter, dated, language)),
      judge: ({ dated }, { parameter }, sides) => judgeFrom(dated.from, parameter.name, sides),
    },
    basisAspect(({ dated }) => dated.basis),
  ],
  coming: () => "changed",
  comingOrGoing: ({ parameter, dated }, sides) => judgeFrom(dated.from, parameter.name, sides),
});

function judgeFrom(day: string, name: string, sides: Sides): Gravity {
  const [before, after] = [parameterOf(name, sides.before), parameterOf(name, sides.after)];
  return before === undefined || after === undefined ? "changed" : judgeParameterOn(day, before, after, sides);
}

function parameterOf(name: string, version: PolicyVersion): Parameter | undefined {
  return version.parameters.find((parameter) => parameter.name === name);
}
