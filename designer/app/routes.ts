import { html, type TemplateResult } from "lit";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { CANVAS_SLOT } from "../elements/canvas-in-document.ts";
import { WORDS } from "./words.ts";

/** A page: which addresses are its own, what it is called, how its code is loaded and how it is drawn. */
export type Route = {
  readonly pattern: RegExp;
  readonly title: LocalizedText;
  /** The entry of the navigation under which it stands. */
  readonly section: "catalogue" | "training" | "evaluations";
  readonly load: () => Promise<unknown>;
  readonly draw: (parts: readonly string[]) => TemplateResult;
};

/** Every page of the designer. */
const ROUTES: readonly Route[] = [
  {
    pattern: /^\/$/,
    title: WORDS.catalogue,
    section: "catalogue",
    load: () => import("../catalogue/sm-catalogue-page.ts"),
    draw: () => html`<sm-catalogue-page></sm-catalogue-page>`,
  },
  {
    pattern: /^\/powers\/([a-z0-9-]+)(?:\/([a-z]+))?$/,
    title: WORDS.power,
    section: "catalogue",
    load: () => import("../workspace/sm-workspace-page.ts"),
    draw: ([power = "", tab = "map"]) =>
      html`<sm-workspace-page .power=${power} .tab=${tab}>${CANVAS_SLOT}</sm-workspace-page>`,
  },
  {
    pattern: /^\/training(?:\/([a-z0-9-]+)(?:\/([a-z0-9-]+))?)?$/,
    title: WORDS.training,
    section: "training",
    load: () => import("../training/sm-training-page.ts"),
    draw: ([power = "", example = ""]) =>
      html`<sm-training-page .power=${power} .example=${example}>${CANVAS_SLOT}</sm-training-page>`,
  },
  {
    pattern: /^\/evaluations$/,
    title: WORDS.evaluations,
    section: "evaluations",
    load: () => import("../evaluations/sm-evaluations-page.ts"),
    draw: () => html`<sm-evaluations-page></sm-evaluations-page>`,
  },
  {
    pattern: /^\/evaluations\/([a-z0-9-]+)$/,
    title: WORDS.evaluation,
    section: "evaluations",
    load: () => import("../evaluations/sm-evaluation-page.ts"),
    draw: ([id = ""]) => html`<sm-evaluation-page .evaluation=${id}>${CANVAS_SLOT}</sm-evaluation-page>`,
  },
];

/** The page of an address, with the parts of the address that it is drawn from. */
export function routeOf(path: string): { readonly route: Route; readonly parts: readonly string[] } | undefined {
  for (const route of ROUTES) {
    const match = route.pattern.exec(path);
    if (match !== null)
      return {
        route,
        parts: match
          .slice(1)
          .map((part) => part ?? "")
          .filter((part) => part !== ""),
      };
  }
  return undefined;
}
