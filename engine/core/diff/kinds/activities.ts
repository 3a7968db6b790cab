import type { StepActivity } from "../../map/power-map.ts";
import { ACTIVITY_MATCH_LABELS } from "../../model/map-labels.ts";
import { thingKind } from "../thing-kind.ts";
import { ofStep } from "./element-names.ts";
import { partsOfSteps } from "./parts-of-steps.ts";

/** What sending systems call a step (业务系统中的名称): which events are taken for which step. */
export const activities = thingKind<StepActivity>({
  kind: "activity",
  find: (version) =>
    partsOfSteps(version, ({ activities: items }) => items, {
      nameOf: ({ match, name }) => `${match}:${name}`,
      titleOf: ({ match, name }, step) => {
        const { zh, en } = ACTIVITY_MATCH_LABELS[match];
        return ofStep(step, { zh: `系统中的名称（${zh}“${name}”）`, en: `name in systems (${en} “${name}”)` });
      },
    }),
  aspects: [],
  coming: () => "changed",
});
