import { flowConditionWords } from "../../conditions/condition-words.ts";
import type { MapFlow } from "../../map/power-map.ts";
import type { LocalizedText } from "../../model/formats.generated.ts";
import { yesOrNo } from "../../model/localized-text.ts";
import { scoped } from "../reasoning/judge-condition.ts";
import { textAspects } from "../aspect.ts";
import type { PolicyVersion } from "../policy-version.ts";
import { thingKind } from "../thing-kind.ts";
import { elementName, quoted, thingOfElement } from "./element-names.ts";

/** The order of the steps, and the conditions of gateways: the ways from node to node (流转). */
export const flows = thingKind<MapFlow>({
  kind: "flow",
  find: (version) =>
    version.diagram.map.flows.map((flow) => ({
      key: flow.id,
      source: flow,
      title: () => quoted({ zh: "流转", en: "flow" }, wayWords(flow, version)),
      place: { document: "map", pointer: flow.id },
      owners: () => [flow.from, flow.to].map((id) => thingOfElement(version, id)),
    })),
  aspects: [
    {
      name: "way",
      label: { zh: "先后次序", en: "order" },
      pointer: "",
      value: ({ from, to }) => ({ from, to }),
      words: (flow, version) => wayWords(flow, version),
      judge: () => "changed",
    },
    ...textAspects<MapFlow>("title", { zh: "何时走这条路（名称）", en: "answer" }, ({ title }) => title, {
      gravity: "changed",
    }),
    {
      name: "condition",
      label: { zh: "条件", en: "condition" },
      pointer: "",
      value: ({ condition }) => condition,
      words: ({ condition }, version) =>
        condition === undefined ? undefined : flowConditionWords(condition, scoped(condition, version).scope),
      judge: () => "changed",
    },
    {
      name: "isDefault",
      label: { zh: "其他情况都走这条路", en: "taken when no other is" },
      pointer: "",
      value: ({ isDefault }) => isDefault,
      words: ({ isDefault }) => yesOrNo(isDefault),
      judge: () => "changed",
    },
  ],
  coming: () => "changed",
});

function wayWords({ from, to }: MapFlow, version: PolicyVersion): LocalizedText {
  const [first, second] = [elementName(version, from), elementName(version, to)];
  return { zh: `${first.zh} → ${second.zh}`, en: `${first.en} → ${second.en}` };
}
