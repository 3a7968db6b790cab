import { html, type TemplateResult } from "lit";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { CANVAS_SLOT } from "../elements/canvas-in-document.ts";
import type { PolicySession } from "./policy-session.ts";

/** One way of looking at a power: its address, its name, and how it is drawn. */
export type Tab = {
  readonly name: string;
  readonly title: LocalizedText;
  readonly icon: string;
  readonly load: () => Promise<unknown>;
  readonly draw: (session: PolicySession) => TemplateResult;
};

/** Every tab of the workspace, in the order in which they stand. */
export const TABS: readonly Tab[] = [
  {
    name: "map",
    title: { zh: "流程图", en: "Map" },
    icon: "diagram-project",
    load: () => import("./sm-map-tab.ts"),
    draw: (session) => html`<sm-map-tab .session=${session}>${CANVAS_SLOT}</sm-map-tab>`,
  },
  {
    name: "outline",
    title: { zh: "环节表", en: "Outline" },
    icon: "list-ol",
    load: () => import("../outline/sm-outline-tab.ts"),
    draw: (session) => html`<sm-outline-tab .session=${session}></sm-outline-tab>`,
  },
  {
    name: "rules",
    title: { zh: "风险规则", en: "Rules" },
    icon: "scale-balanced",
    load: () => import("../rules/sm-rules-tab.ts"),
    draw: (session) => html`<sm-rules-tab .session=${session}></sm-rules-tab>`,
  },
  {
    name: "facts",
    title: { zh: "事实字典", en: "Facts" },
    icon: "book",
    load: () => import("../dictionary/sm-facts-tab.ts"),
    draw: (session) => html`<sm-facts-tab .session=${session}></sm-facts-tab>`,
  },
  {
    name: "parameters",
    title: { zh: "参数", en: "Parameters" },
    icon: "sliders",
    load: () => import("../dictionary/sm-parameters-tab.ts"),
    draw: (session) => html`<sm-parameters-tab .session=${session}></sm-parameters-tab>`,
  },
  {
    name: "cases",
    title: { zh: "样例案件", en: "Example cases" },
    icon: "flask",
    load: () => import("../trial/sm-cases-tab.ts"),
    draw: (session) => html`<sm-cases-tab .session=${session}></sm-cases-tab>`,
  },
  {
    name: "versions",
    title: { zh: "版本", en: "Versions" },
    icon: "clock-rotate-left",
    load: () => import("../versions/sm-versions-tab.ts"),
    draw: (session) => html`<sm-versions-tab .session=${session}></sm-versions-tab>`,
  },
];
