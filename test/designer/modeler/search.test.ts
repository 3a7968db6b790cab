import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { openModelerPage, type ModelerPage } from "./support/a-modeler-page.ts";
import { DRAWN_MAP } from "./support/drawn-map.ts";

let modeler: ModelerPage;

beforeAll(async () => {
  modeler = await openModelerPage();
});
afterAll(() => modeler.close());
beforeEach(async () => {
  await speak("zh");
  await modeler.open(DRAWN_MAP);
});

const speak = (language: "zh" | "en"): Promise<unknown> =>
  modeler.page.evaluate((wanted) => (globalThis.language.value = wanted), language);
const lookFor = async (words: string): Promise<void> => {
  await modeler.page.locator("svg[tabindex]").first().focus();
  await modeler.page.keyboard.press("Control+f");
  await modeler.page.locator(".djs-search-input input").fill(words);
};
const told = (): Promise<string | null> => modeler.page.locator(".sm-search-told").textContent();

describe("the search finds", () => {
  test.each([
    ["a step by its name", "审查", "审查"],
    ["a step by its English name", "review", "Review"],
    ["a step by its id", "s1", "S1"],
    ["a risk point", "标底", "泄露标底"],
    ["a rule by its title in the other language", "three bids", "Fewer than three bids"],
    ["a rule by the number the offices know it by", "ex01-r07", "投标人少于三个 · EX01-R07"],
    ["a rule by its name", "too-few", "投标人少于三个 · too-few-bids"],
    ["an article of law", "招标投标法 28", "招标投标法第28条"],
  ])("%s", async (_what, words, found) => {
    await lookFor(words);

    const first = modeler.page.locator(".djs-search-result-primary").first();
    expect(await first.textContent()).toBe(found);
    await modeler.page.keyboard.press("Enter");
    expect(await modeler.page.evaluate(() => globalThis.modeler.selection.value)).toEqual(["S1"]);
  });
});

describe("what the search says", () => {
  afterEach(() => modeler.page.keyboard.press("Escape"));

  test("of an element is its post, its kind and its grade, in the language of the page", async () => {
    const about = modeler.page.locator(".djs-search-result-secondary").first();
    await lookFor("审查");
    expect(await about.textContent()).toBe("处室 · 交叉点 · A级 · 人工办理");
    await modeler.page.keyboard.press("Escape");
    await speak("en");
    await lookFor("review");
    expect(await about.textContent()).toBe("Office · cross point · grade A · done by a person in the system");
  });

  test("is how much was found, and that nothing was", async () => {
    await lookFor("招标投标法");
    expect(await told()).toBe("找到2处");
    await modeler.page.locator(".djs-search-input input").fill("没有这个");
    expect(await told()).toBe("没有找到");
    await modeler.page.locator(".djs-search-input input").fill("");
    expect(await told()).toBe("");
  });

  test("names the chosen result for screen readers", async () => {
    await lookFor("招标投标法");
    await modeler.page.keyboard.press("ArrowDown");
    const field = modeler.page.getByRole("combobox", { name: "在流程图中查找" });
    const chosen = modeler.page.getByRole("option", { selected: true });

    expect(await chosen.textContent()).toContain("第26条");
    expect(await field.getAttribute("aria-activedescendant")).toBe(await chosen.getAttribute("id"));
    await modeler.page.keyboard.press("ArrowUp");
    await expect.poll(() => field.getAttribute("aria-activedescendant")).toBe("sm-search-results-0");
  });
});
