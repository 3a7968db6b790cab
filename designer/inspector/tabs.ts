import { html, type TemplateResult } from "lit";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import type { PolicySession } from "../workspace/policy-session.ts";
import type { Subject } from "./subject.ts";
import { WORDS } from "./words.ts";

/** One tab of the inspector: its name, how many things stand in it, and how it is drawn. */
export type InspectorTab = {
  readonly name: string;
  readonly title: LocalizedText;
  readonly count?: number;
  readonly draw: (session: PolicySession) => TemplateResult;
};

/** The tabs that fit a subject; one tab alone is shown without a list of tabs. */
export function tabsOf(subject: Subject): readonly InspectorTab[] {
  switch (subject.kind) {
    case "power":
      return POWER_TABS;
    case "step":
      return stepTabs(subject);
    case "steps":
      return [
        {
          name: "steps",
          title: WORDS.step,
          draw: (session) =>
            html`<sm-steps-form .session=${session} .steps=${subject.steps} .others=${subject.others}></sm-steps-form>`,
        },
      ];
    case "elements":
      return [{ name: "elements", title: WORDS.step, draw: () => html`<sm-nothing-to-change></sm-nothing-to-change>` }];
    default:
      return [
        {
          name: "part",
          title: WORDS.name,
          draw: (session) => html`<sm-part-form .session=${session} .element=${subject.part}></sm-part-form>`,
        },
      ];
  }
}

const POWER_TABS: readonly InspectorTab[] = [
  {
    name: "power",
    title: WORDS.power,
    draw: (session) => html`<sm-power-form .session=${session}></sm-power-form>`,
  },
  {
    name: "powerLimits",
    title: WORDS.timeLimits,
    draw: (session) => html`<sm-power-limits .session=${session}></sm-power-limits>`,
  },
  {
    name: "separations",
    title: WORDS.separations,
    draw: (session) => html`<sm-separations-form .session=${session}></sm-separations-form>`,
  },
  {
    name: "legend",
    title: WORDS.legend,
    draw: (session) => html`<sm-map-legend .session=${session}></sm-map-legend>`,
  },
];

function stepTabs({ step, part }: Extract<Subject, { readonly kind: "step" }>): readonly InspectorTab[] {
  return [
    {
      name: "step",
      title: WORDS.step,
      draw: (session) => html`<sm-step-form .session=${session} .step=${step} .element=${part}></sm-step-form>`,
    },
    {
      name: "controlPoint",
      title: WORDS.controlPoint,
      draw: (session) => html`<sm-control-point-form .session=${session} .step=${step}></sm-control-point-form>`,
    },
    {
      name: "risks",
      title: WORDS.risks,
      count: step.riskPoints.length,
      draw: (session) => html`<sm-risk-points-form .session=${session} .step=${step}></sm-risk-points-form>`,
    },
    {
      name: "rules",
      title: WORDS.rules,
      count: step.rules.length,
      draw: (session) => html`<sm-step-rules-form .session=${session} .step=${step}></sm-step-rules-form>`,
    },
    {
      name: "timeLimits",
      title: WORDS.timeLimits,
      count: step.timeLimits.length,
      draw: (session) => html`<sm-step-limits-form .session=${session} .step=${step}></sm-step-limits-form>`,
    },
    {
      name: "disclosures",
      title: WORDS.disclosures,
      count: step.disclosures.length,
      draw: (session) => html`<sm-disclosures-form .session=${session} .step=${step}></sm-disclosures-form>`,
    },
    {
      name: "supervision",
      title: WORDS.supervision,
      draw: (session) => html`<sm-step-supervision-form .session=${session} .step=${step}></sm-step-supervision-form>`,
    },
  ];
}
