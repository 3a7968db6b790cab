import type { Page } from "playwright-core";
import { expect } from "vitest";

import { readTexts } from "./read-texts.ts";

const POWER = "housing-fund-withdrawal";
const CASE = "HF-1";

/** A page of the designer: its address, and what is done to bring up all of it. */
export type VisitedPage = {
  readonly name: string;
  readonly path: string;
  readonly ready: string;
  readonly bringUp?: (page: Page) => Promise<void>;
};

/** Every page of the designer, with an element that is there when the page is. */
export const PAGES: readonly VisitedPage[] = [
  { name: "catalogue", path: "/", ready: "sm-power-table tbody tr" },
  {
    name: "new-power",
    path: "/",
    ready: "sm-power-table tbody tr",
    bringUp: async (page) => {
      await page.locator("sm-catalogue-page header wa-button[variant=brand]").click();
      await page.locator("sm-new-power-dialog form").waitFor();
    },
  },
  { name: "map", path: `/powers/${POWER}/map`, ready: ".djs-palette .entry" },
  {
    name: "map-step",
    path: `/powers/${POWER}/map`,
    ready: ".djs-palette .entry",
    bringUp: (page) => page.locator('[data-element-id="S2"]').first().click(),
  },
  {
    name: "trial",
    path: `/powers/${POWER}/map`,
    ready: ".djs-palette .entry",
    bringUp: async (page) => {
      await page.locator("#tab-trial").click();
      await page.locator("sm-trial-panel select").first().selectOption({ index: 2 });
      await page.locator("sm-trial-panel .views button").last().click();
      await page.locator("sm-trial-panel sm-finding, sm-trial-panel sm-evaluation").first().waitFor();
    },
  },
  {
    name: "problems",
    path: `/powers/${POWER}/outline`,
    ready: "sm-outline-tab [role=row]",
    bringUp: (page) => page.locator("sm-problems-panel .toggle").click(),
  },
  {
    name: "publish",
    path: `/powers/${POWER}/outline`,
    ready: "sm-outline-tab [role=row]",
    bringUp: async (page) => {
      await page.locator("sm-publish-button wa-button").first().click();
      await page.locator("sm-publish-button wa-dialog [slot=footer]").first().waitFor();
    },
  },
  { name: "outline", path: `/powers/${POWER}/outline`, ready: "sm-outline-tab [role=row]" },
  { name: "rules", path: `/powers/${POWER}/rules?rule=same-person-received-and-approved`, ready: "sm-rule-editor" },
  {
    name: "rule-json",
    path: `/powers/${POWER}/rules?rule=same-person-received-and-approved&edit=json`,
    ready: "sm-rule-json .cm-content",
  },
  {
    name: "shared-condition",
    path: "/powers/administrative-penalty/rules?condition=outside-benchmark-band",
    ready: "sm-shared-condition sm-condition-builder",
  },
  { name: "decision-table", path: `/powers/${POWER}/rules?view=table`, ready: "sm-decision-table tbody tr" },
  { name: "facts", path: `/powers/${POWER}/facts?fact=amountYuan`, ready: "sm-definition-form" },
  {
    name: "formula",
    path: `/powers/${POWER}/facts?fact=samePropertyClaims12m`,
    ready: "sm-formula-editor .cm-content",
  },
  {
    name: "parameters",
    path: `/powers/${POWER}/parameters?parameter=same-property-window`,
    ready: "sm-parameter-editor form",
  },
  {
    name: "cases",
    path: `/powers/${POWER}/cases?case=one-clerk-received-and-approved`,
    ready: "sm-cases-tab tbody tr",
  },
  { name: "version", path: `/powers/${POWER}/map?version=1`, ready: ".djs-container svg" },
  { name: "diff", path: "/powers/budget-payment/diff/inForce/draft", ready: "sm-policy-diff .change" },
  { name: "versions", path: `/powers/${POWER}/versions`, ready: "sm-versions-tab tbody tr" },
  { name: "training", path: "/training", ready: "sm-training-page a" },
  { name: "training-cards", path: `/training/${POWER}`, ready: "sm-training-page a" },
  {
    name: "training-case",
    path: `/training/${POWER}/one-clerk-received-and-approved`,
    ready: ".djs-container svg",
  },
  { name: "evaluations", path: "/evaluations", ready: "sm-evaluations-page tbody tr" },
  { name: "evaluation", path: "/evaluations/ev-000000000001", ready: ".djs-container svg" },
  {
    name: "journal",
    path: "/journal?proof=ev-000000000001",
    ready: "sm-inclusion-proof svg",
    bringUp: async (page) => {
      await page.locator("sm-verification wa-button").first().click();
      await page.locator("sm-verification wa-callout").waitFor();
      await page.locator("sm-journal-records tbody tr").first().waitFor();
    },
  },
  { name: "reviews", path: "/reviews?mine=all", ready: "sm-reviews-page [role=status]" },
  { name: "no-such-review", path: "/reviews/none-1", ready: "sm-review-page h1" },
  { name: "supervision", path: "/supervision", ready: "sm-live-ticker li" },
  {
    name: "supervision-tables",
    path: "/supervision",
    ready: "sm-live-ticker li",
    bringUp: async (page) => {
      for (const chart of await page.locator("sm-chart").all()) await chart.locator("header button").click();
      await page.locator("sm-supervision-page table[slot=table]").nth(2).waitFor();
    },
  },
  { name: "power-supervision", path: `/supervision/${POWER}`, ready: ".sm-shade-badge" },
  {
    name: "power-supervision-variant",
    path: `/supervision/${POWER}?measure=deviation`,
    ready: ".sm-shade-badge",
    bringUp: async (page) => {
      await page.locator("sm-variants li button").first().click();
      await page.locator(".sm-paint").first().waitFor();
    },
  },
  { name: "supervised-cases", path: "/cases", ready: "sm-supervised-cases-page tbody tr" },
  {
    name: "supervised-case",
    path: `/cases/${CASE}`,
    ready: "sm-finding-record",
    bringUp: async (page) => {
      await page.locator("sm-finding-record .toggle").first().click();
      await page.locator("sm-finding-orders wa-button").first().click();
      await page.locator("sm-finding-orders form").waitFor();
    },
  },
  {
    name: "findings",
    path: "/findings",
    ready: "sm-findings-page tbody tr",
    bringUp: async (page) => {
      await page.locator("sm-findings-page a.what").first().click();
      await page.locator("sm-finding-moves wa-button").first().waitFor();
    },
  },
  { name: "audit", path: "/audit?act=createWebhook", ready: "sm-audit-page li" },
  {
    name: "people",
    path: "/people?person=lin.bian",
    ready: "sm-people-page tbody tr",
    bringUp: async (page) => {
      await page.locator("sm-person-panel .invite").click();
      await page.locator("sm-person-panel sm-shown-once").waitFor();
    },
  },
  { name: "new-person", path: "/people?person=%2B", ready: "sm-person-panel form" },
  {
    name: "organs",
    path: "/organs",
    ready: "sm-organ-tree [data-organ]",
    bringUp: async (page) => {
      await page.locator("sm-organ-tree [data-organ]").nth(2).click();
      await page.locator("sm-organ-form input").first().waitFor();
    },
  },
  {
    name: "keys",
    path: "/keys",
    ready: "sm-keys-page tbody tr",
    bringUp: async (page) => {
      await page.locator("sm-keys-page .new-key").click();
      await page.locator("sm-key-form form").waitFor();
    },
  },
  { name: "permissions", path: "/permissions", ready: "sm-permissions-page tbody tr" },
  { name: "no-such-power", path: "/powers/x-1/map", ready: "sm-failure h1" },
  { name: "no-such-evaluation", path: "/evaluations/ev-999999999999", ready: "sm-failure h1" },
  { name: "not-found", path: "/nothing/here", ready: "sm-app h1" },
];

/** What the designer says at an address that nothing has. */
const NOWHERE = { path: "/nothing", words: /没有这个页面|There is no such page/ };
const MOMENT = 500;

/**
 * Goes to a page of the list in a window in which the designer is open, and waits until all of it is there. It goes
 * by links, as people do: a page that is loaded anew costs several times as much. Of the page before nothing is left.
 */
export async function visit(page: Page, { path, ready, bringUp }: VisitedPage): Promise<void> {
  await leave(page);
  await follow(page, path);
  await page.locator(ready).first().waitFor();
  await bringUp?.(page);
  await untilAtRest(page);
}

/** Goes where nothing is left of the page that was shown. */
export async function leave(page: Page): Promise<void> {
  await follow(page, NOWHERE.path);
  await page.locator("sm-app h1", { hasText: NOWHERE.words }).waitFor();
}

async function follow(page: Page, path: string): Promise<void> {
  await page.evaluate((address) => {
    const link = Object.assign(document.createElement("a"), { href: address });
    document.body.append(link);
    link.click();
    link.remove();
  }, path);
}

/** Waits until the page says the same as a moment before: then nothing is on its way to it any more. */
async function untilAtRest(page: Page): Promise<void> {
  let said = "";
  const saysTheSame = async (): Promise<boolean> => {
    const before = said;
    said = (await readTexts(page)).join("\n");
    return said === before;
  };
  await expect.poll(saysTheSame, { interval: MOMENT }).toBe(true);
}
