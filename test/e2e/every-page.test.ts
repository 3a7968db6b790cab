import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from "vitest";

import { aDesigner, type Designer } from "./a-designer.ts";
import { haveADraft, haveAnEvaluation, haveASupervisedCase, haveAudited, havePeopleAndKeys } from "./contents.ts";
import { leave, PAGES, visit } from "./pages.ts";
import { readTexts } from "./read-texts.ts";
import { seriousFaults } from "./serious-faults.ts";
import type { WatchedPage } from "./watched-page.ts";

/** Names that are the same in both languages. */
const SAME_IN_BOTH =
  /\b(?:Powered by bpmn\.io|JSON|BPMN|SVG|PNG|zip|bpmn|ID|API|JsonLogic|English|Sunmap|UTF-8|xlsx|Enter|Insert|Delete|Ctrl|ev-\d+|HF-1|none-1|hall\.example|example-[a-z-]+-\d+|u-\d+)\b/g;

/** An activity that is on no map, as the example cases call it, and the name of whoever plays all parts. */
const AS_SENT = /补充盖章|演示：全部角色/g;

let designer: Designer;

beforeAll(async () => {
  designer = await aDesigner();
  await haveAnEvaluation(designer);
  await haveASupervisedCase(designer);
  await haveAudited(designer);
  await haveADraft(designer);
  await havePeopleAndKeys(designer);
}, 180_000);
afterAll(() => designer.close());

const SHOWN = [
  { named: "Chinese and light", isForeign: (text: string) => /[A-Za-z]{4,}/.test(text.replaceAll(SAME_IN_BOTH, "")) },
  { named: "English and dark", isForeign: (text: string) => /\p{Script=Han}/u.test(text.replaceAll(AS_SENT, "")) },
];

describe("every page", () => {
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    watched = await designer.open("/");
    ({ page } = watched);
    await beginAnew(page);
  });

  test.each(PAGES)(
    "$name is written in the language and the theme that are switched to, and nothing serious stands against it",
    async (visited) => {
      onTestFailed(() => beginAnew(page));
      await visit(page, visited);

      for (const { named, isForeign } of SHOWN) {
        await expect.poll(async () => (await readTexts(page)).filter(isForeign), { message: named }).toEqual([]);
        expect((await readTexts(page)).length).toBeGreaterThan(5);
        const { passes, faults } = await seriousFaults(page);
        expect(passes).toBeGreaterThan(5);
        expect(faults, named).toEqual([]);
        // Back it is switched where hardly anything is shown.
        if (named === "English and dark") await leave(page);
        await switchAll(page);
      }
    },
  );

  test("keeps to its policy, and asks nowhere else", () => {
    const { violations, foreignRequests } = watched;

    expect({ violations, foreignRequests }).toEqual({ violations: [], foreignRequests: [] });
  });
});

/** Loads the designer in the first language and theme, with nothing left of what was before. */
async function beginAnew(page: Page): Promise<void> {
  await page.evaluate(`localStorage.setItem("sunmap-language", "zh"); localStorage.setItem("sunmap-theme", "light");`);
  await page.goto(designer.address);
}

/** Switches language and theme, also while a dialog keeps the mouse from it. */
async function switchAll(page: Page): Promise<void> {
  await page.locator("sm-app header button.switch").evaluateAll((switches) => {
    for (const one of switches) if (one instanceof HTMLElement) one.click();
  });
}

test("one switch changes everything at once, the drawn map included", async () => {
  const { page } = await designer.open("/powers/housing-fund-withdrawal/map");
  await page.locator(".djs-palette .entry").first().waitFor();
  await page.getByText("符合预期").first().waitFor();
  const before = await readTexts(page);

  await page.getByRole("button", { name: "English" }).click();

  await expect.poll(async () => (await readTexts(page)).filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  await page.getByRole("button", { name: "中文" }).click();
  await expect.poll(() => readTexts(page)).toEqual(before);
});
