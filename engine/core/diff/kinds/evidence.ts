import type { StepEvidence } from "../../map/power-map.ts";
import type { Gravity } from "../../model/formats.generated.ts";
import { plain } from "../../model/localized-text.ts";
import { EVIDENCE_LABELS } from "../../model/map-labels.ts";
import { textAspects } from "../aspect.ts";
import { judgeTime } from "../reasoning/judge-time.ts";
import { thingKind } from "../thing-kind.ts";
import { ofStep } from "./element-names.ts";
import { partsOfSteps } from "./parts-of-steps.ts";
import { boundedTimeWords } from "./time-aspect.ts";

/** Evidence that a step must leave (留痕材料). */
export const evidence = thingKind<StepEvidence>({
  kind: "evidence",
  find: (version) =>
    partsOfSteps(version, ({ evidence: items }) => items, {
      nameOf: ({ id, text }) => id ?? text.zh,
      titleOf: ({ text }, step) => ofStep(step, { zh: `留痕材料“${text.zh}”`, en: `evidence “${text.en}”` }),
    }),
  aspects: [
    ...textAspects<StepEvidence>("text", { zh: "材料", en: "evidence" }, ({ text }) => text, { gravity: "changed" }),
    {
      name: "kind",
      label: { zh: "种类", en: "kind" },
      pointer: "",
      value: ({ kind }) => kind,
      words: ({ kind }) => Object.entries(EVIDENCE_LABELS).find(([name]) => name === kind)?.[1] ?? plain(kind),
      judge: () => "changed",
    },
    {
      name: "due",
      label: { zh: "须在多久内上传", en: "due within" },
      pointer: "",
      value: ({ due }) => due,
      words: ({ due }) => due && boundedTimeWords({ ...due, bound: "atMost" }),
      judge: judgeDue,
    },
  ],
  coming: () => "strengthened",
});

function judgeDue({ due: before }: StepEvidence, { due: after }: StepEvidence): Gravity {
  if (before === undefined) return "strengthened";
  return after === undefined ? "weakened" : judgeTime({ ...before, bound: "atMost" }, { ...after, bound: "atMost" });
}
