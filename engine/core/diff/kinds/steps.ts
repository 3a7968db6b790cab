import type { Step } from "../../map/power-map.ts";
import { thingKind } from "../thing-kind.ts";
import type { Aspect } from "../aspect.ts";
import { gradeOfStep, quoted } from "./element-names.ts";
import { NODE_ASPECTS, nodeSources, type NodeSource } from "./node-aspects.ts";

type StepSource = NodeSource & { readonly step: Step };

const ASPECTS: readonly Aspect<StepSource>[] = NODE_ASPECTS;

/** Steps (环节). One that carries a control is missed; of another nobody can say whether more or less is controlled. */
export const steps = thingKind<StepSource>({
  kind: "step",
  find: (version) => {
    const byId = new Map(version.diagram.map.steps.map((step) => [step.id, step]));
    return nodeSources(version, ({ id }) => byId.has(id)).flatMap((source) => {
      const step = byId.get(source.node.id);
      if (step === undefined) return [];
      return [
        {
          key: step.id,
          source: { ...source, step, post: step.lane ?? source.post },
          title: () => quoted({ zh: "环节", en: "step" }, step.title),
          place: { document: "map", pointer: step.id },
          grade: gradeOfStep(step),
        },
      ];
    });
  },
  aspects: ASPECTS,
  coming: ({ step }) => (carriesControl(step) ? "strengthened" : "changed"),
});

function carriesControl({ controlPoint, duty, ...lists }: Step): boolean {
  const { riskPoints, rules, timeLimits, evidence, disclosures } = lists;
  const carried = [riskPoints, rules, timeLimits, evidence, disclosures];
  return controlPoint !== undefined || duty !== undefined || carried.some((items) => items.length > 0);
}
