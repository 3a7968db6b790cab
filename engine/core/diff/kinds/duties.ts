import { DUTY_FUNCTION_LABELS } from "../../model/map-labels.ts";
import type { DutyFunction } from "../../map/power-map.ts";
import { thingKind } from "../thing-kind.ts";
import { ofStep } from "./element-names.ts";
import { partsOfSteps } from "./parts-of-steps.ts";

type DutySource = { readonly duty: DutyFunction };

/** Which of the three separated functions a step carries out (监、管、办): without one, nobody keeps it apart. */
export const duties = thingKind<DutySource>({
  kind: "duty",
  find: (version) =>
    partsOfSteps(version, ({ duty }) => (duty === undefined ? [] : [{ duty }]), {
      nameOf: () => "duty",
      titleOf: (_duty, step) => ofStep(step, { zh: "监管办职能", en: "separated function" }),
    }),
  aspects: [
    {
      name: "function",
      label: { zh: "职能", en: "function" },
      pointer: "",
      value: ({ duty }) => duty,
      words: ({ duty }) => DUTY_FUNCTION_LABELS[duty],
      judge: () => "changed",
    },
  ],
  coming: () => "strengthened",
});
