import { html, type TemplateResult } from "lit";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { CANVAS_SLOT, canvasSlot } from "../elements/canvas-in-document.ts";
import { WORDS } from "./words.ts";

/** A page: which addresses are its own, what it is called, how its code is loaded and how it is drawn. */
export type Route = {
  readonly pattern: RegExp;
  readonly title: LocalizedText;
  /** The entry of the navigation under which it stands. */
  readonly section:
    "catalogue" | "reviews" | "supervision" | "training" | "evaluations" | "audit" | "access" | "account";
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
    pattern: /^\/powers\/([a-z0-9-]+)\/backtest$/,
    title: WORDS.backtest,
    section: "catalogue",
    load: () => import("../backtest/sm-backtest-page.ts"),
    draw: ([power = ""]) => html`<sm-backtest-page .power=${power}>${CANVAS_SLOT}</sm-backtest-page>`,
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
    pattern: /^\/reviews$/,
    title: WORDS.reviews,
    section: "reviews",
    load: () => import("../review/sm-reviews-page.ts"),
    draw: () => html`<sm-reviews-page></sm-reviews-page>`,
  },
  {
    pattern: /^\/reviews\/([^/]+)$/,
    title: WORDS.review,
    section: "reviews",
    load: () => import("../review/sm-review-page.ts"),
    draw: ([id = ""]) =>
      html`<sm-review-page .review=${id}
        >${canvasSlot("commented-canvas")}${canvasSlot("earlier-canvas")}${CANVAS_SLOT}</sm-review-page
      >`,
  },
  {
    pattern: /^\/powers\/([a-z0-9-]+)\/diff\/(inForce|draft|[1-9]\d*)\/(inForce|draft|[1-9]\d*)$/,
    title: WORDS.diff,
    section: "catalogue",
    load: () => import("../diff/sm-diff-page.ts"),
    draw: ([power = "", from = "", to = ""]) =>
      html`<sm-diff-page .power=${power} .from=${from} .to=${to}
        >${canvasSlot("earlier-canvas")}${CANVAS_SLOT}</sm-diff-page
      >`,
  },
  {
    pattern: /^\/supervision$/,
    title: WORDS.supervision,
    section: "supervision",
    load: () => import("../supervision/wall/sm-supervision-page.ts"),
    draw: () => html`<sm-supervision-page></sm-supervision-page>`,
  },
  {
    pattern: /^\/supervision\/([a-z0-9-]+)$/,
    title: WORDS.powerSupervision,
    section: "supervision",
    load: () => import("../supervision/power/sm-power-supervision-page.ts"),
    draw: ([power = ""]) => html`<sm-power-supervision-page .power=${power}>${CANVAS_SLOT}</sm-power-supervision-page>`,
  },
  {
    pattern: /^\/cases$/,
    title: WORDS.cases,
    section: "supervision",
    load: () => import("../supervision/cases/sm-supervised-cases-page.ts"),
    draw: () => html`<sm-supervised-cases-page></sm-supervised-cases-page>`,
  },
  {
    pattern: /^\/cases\/([^/]+)$/,
    title: WORDS.case,
    section: "supervision",
    load: () => import("../supervision/case/sm-supervised-case-page.ts"),
    draw: ([id = ""]) => html`<sm-supervised-case-page .case=${id}>${CANVAS_SLOT}</sm-supervised-case-page>`,
  },
  {
    pattern: /^\/findings$/,
    title: WORDS.findings,
    section: "supervision",
    load: () => import("../supervision/findings/sm-findings-page.ts"),
    draw: () => html`<sm-findings-page></sm-findings-page>`,
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
    pattern: /^\/journal$/,
    title: WORDS.journal,
    section: "evaluations",
    load: () => import("../journal/sm-journal-page.ts"),
    draw: () => html`<sm-journal-page></sm-journal-page>`,
  },
  {
    pattern: /^\/evaluations\/([a-z0-9-]+)$/,
    title: WORDS.evaluation,
    section: "evaluations",
    load: () => import("../evaluations/sm-evaluation-page.ts"),
    draw: ([id = ""]) => html`<sm-evaluation-page .evaluation=${id}>${CANVAS_SLOT}</sm-evaluation-page>`,
  },
  {
    pattern: /^\/audit$/,
    title: WORDS.audit,
    section: "audit",
    load: () => import("../audit/sm-audit-page.ts"),
    draw: () => html`<sm-audit-page></sm-audit-page>`,
  },
  {
    pattern: /^\/people$/,
    title: WORDS.people,
    section: "access",
    load: () => import("../access/people/sm-people-page.ts"),
    draw: () => html`<sm-people-page></sm-people-page>`,
  },
  {
    pattern: /^\/organs$/,
    title: WORDS.organs,
    section: "access",
    load: () => import("../access/organs/sm-organs-page.ts"),
    draw: () => html`<sm-organs-page></sm-organs-page>`,
  },
  {
    pattern: /^\/keys$/,
    title: WORDS.keys,
    section: "access",
    load: () => import("../access/keys/sm-keys-page.ts"),
    draw: () => html`<sm-keys-page></sm-keys-page>`,
  },
  {
    pattern: /^\/permissions$/,
    title: WORDS.permissions,
    section: "access",
    load: () => import("../access/permissions/sm-permissions-page.ts"),
    draw: () => html`<sm-permissions-page></sm-permissions-page>`,
  },
  {
    pattern: /^\/sign-in$/,
    title: WORDS.signIn,
    section: "account",
    load: () => import("../access/sm-sign-in-page.ts"),
    draw: () => html`<sm-sign-in-page></sm-sign-in-page>`,
  },
  {
    pattern: /^\/setup$/,
    title: WORDS.setUp,
    section: "account",
    load: () => import("../access/sm-setup-page.ts"),
    draw: () => html`<sm-setup-page></sm-setup-page>`,
  },
  {
    pattern: /^\/invitation$/,
    title: WORDS.invitation,
    section: "account",
    load: () => import("../access/sm-invitation-page.ts"),
    draw: () => html`<sm-invitation-page></sm-invitation-page>`,
  },
  {
    pattern: /^\/account$/,
    title: WORDS.account,
    section: "account",
    load: () => import("../access/sm-account-page.ts"),
    draw: () => html`<sm-account-page></sm-account-page>`,
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
          .map((part) => readPart(part ?? ""))
          .filter((part) => part !== ""),
      };
  }
  return undefined;
}

/** A part of an address as it was before it was made part of one; one that never was stays as it is. */
function readPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
