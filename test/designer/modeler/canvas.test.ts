import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { openModelerPage, type ModelerPage } from "./support/a-modeler-page.ts";
import { DRAWN_MAP } from "./support/drawn-map.ts";
import { someDocuments } from "./support/some-documents.ts";

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
const select = (...ids: string[]): Promise<unknown> =>
  modeler.page.evaluate((wanted) => (globalThis.modeler.selection.value = wanted), ids);
const entry = (action: string): string => `.djs-context-pad [data-action="${action}"]`;
/** What the parts of bpmn-js are called, for the pointer and for screen readers. */
const namesIn = (container: string): Promise<(string | null)[]> =>
  modeler.page
    .locator(`${container} :is([title], [aria-label])`)
    .evaluateAll((all) => all.map((part) => part.getAttribute("title") ?? part.getAttribute("aria-label")));
describe("palette, context pad, menus and search", () => {
  test("speak Chinese, then English, at one switch", async () => {
    await select("S1");
    const parts = [".djs-palette", ".djs-context-pad", ".djs-minimap", ".djs-search-container", ".djs-container"];
    const chinese = (await Promise.all(parts.map(namesIn))).flat();
    await speak("en");
    const english = (await Promise.all(parts.map(namesIn))).flat();

    expect(chinese.length).toBeGreaterThan(20);
    expect(chinese.filter((title) => !/^[\p{Script=Han}（），：]+$/u.test(title ?? ""))).toEqual([]);
    expect(english.length).toBe(chinese.length);
    expect(english.filter((title) => !/^[\x20-\x7e]+$/.test(title ?? ""))).toEqual([]);
  });

  test("an open menu is closed by the switch, and speaks the language when it is opened again", async () => {
    await select("S1");
    await modeler.page.click(entry("replace"));
    expect(await modeler.page.locator(".djs-popup .djs-popup-title").textContent()).toBe("改变类型");

    await speak("en");
    expect(await modeler.page.locator(".djs-popup").count()).toBe(0);
    await modeler.page.click(entry("replace"));
    expect(await modeler.page.locator(".djs-popup-results .entry").first().textContent()).toContain(
      "Step of no special kind",
    );
    await modeler.page.keyboard.press("Escape");
  });

  test("a press marks the kind of a control point, another takes it away, each one step", async () => {
    await select("S2");
    await modeler.page.click(entry("sunmap-obstacle"));
    const kind = (): Promise<unknown> =>
      modeler.page.evaluate(() => globalThis.modeler.map().steps[1]?.controlPoint?.kind ?? "none");

    expect(await kind()).toBe("obstacle");
    await modeler.page.click(entry("sunmap-obstacle"));
    expect(await kind()).toBe("none");
    await modeler.page.evaluate(() => globalThis.modeler.undo());
    expect(await kind()).toBe("obstacle");
  });

  test("several selected steps are marked together", async () => {
    await select("S1", "S2");
    await modeler.page.click(entry("sunmap-control"));

    expect(
      await modeler.page.evaluate(() => globalThis.modeler.map().steps.map(({ controlPoint }) => controlPoint?.kind)),
    ).toEqual(["control", "control"]);
  });

  test("steps are aligned by a menu whose icons bring no styles of their own", async () => {
    await select("S1", "S2");
    await modeler.page.click(entry("align-elements"));
    const icons = modeler.page.locator(".djs-popup .djs-popup-entry-icon svg");

    await expect.poll(() => icons.count()).toBe(6);
    expect(await modeler.page.locator(".djs-popup .djs-popup-entry-icon svg [style]").count()).toBe(0);
    const results = modeler.page.locator(".djs-popup .djs-popup-results");
    await expect.poll(() => results.getAttribute("aria-label")).toBe("结果");
    await modeler.page.keyboard.press("Escape");
  });
});

test("the frame of a selected step lies behind the marks on its edge", async () => {
  await select("S1");
  const layers = (): Promise<(string | null)[]> =>
    modeler.page
      .locator('[data-element-id="S1"]')
      .first()
      .evaluate((step) => [...step.children].map((layer) => layer.classList.item(0)));
  expect((await layers()).slice(0, 2)).toEqual(["djs-outline", "djs-visual"]);

  await modeler.page.evaluate(() => globalThis.modeler.edit.setNames("S1", { zh: "复审", en: "Second review" }));
  expect((await layers()).slice(0, 2)).toEqual(["djs-outline", "djs-visual"]);
  expect(await modeler.page.locator('[data-element-id="S1"] > .djs-visual').first().textContent()).toContain("复审");
});

test("the minimap is opened and closed by keys, with a button that tells which it is", async () => {
  const toggle = modeler.page.getByRole("button", { name: "打开导航图" });
  expect(await toggle.getAttribute("aria-expanded")).toBe("false");
  await toggle.press("Enter");
  await modeler.page.getByRole("button", { name: "收起导航图", expanded: true }).press(" ");

  expect(await toggle.getAttribute("aria-expanded")).toBe("false");
  expect(await modeler.page.locator(".djs-minimap.open").count()).toBe(0);
});

describe("a map that is only read", () => {
  beforeEach(() => modeler.open(DRAWN_MAP, { readOnly: true }));

  test("has nothing that changes it, and takes no change", async () => {
    await modeler.page.locator('[data-element-id="S1"] > .djs-hit').click();
    await modeler.page.keyboard.press("Delete");
    await modeler.page.evaluate(() => {
      const { modeler: it } = globalThis;
      it.edit.setNames("S1", { zh: "改了", en: "changed" });
      it.edit.remove(["S2"]);
      it.edit.addStep("S1", { title: { zh: "新", en: "new" } });
      it.changeDocuments({ zh: "", en: "" }, { ...it.documents.value, rules: [] });
    });

    for (const part of [".djs-palette .entry", ".djs-context-pad.open", ".djs-bendpoints", ".djs-resizer"])
      expect(await modeler.page.locator(part).count()).toBe(0);
    expect(await modeler.page.evaluate(() => globalThis.modeler.map().steps.map(({ title }) => title.zh))).toEqual([
      "审查",
      "决定",
    ]);
    expect(await modeler.page.evaluate(() => globalThis.modeler.documents.value.rules.length)).toBe(2);
  });

  test("can be looked around in: selection, search, zoom, minimap", async () => {
    await modeler.page.locator('[data-element-id="S2"] > .djs-hit').click();
    expect(await modeler.page.evaluate(() => globalThis.modeler.selection.value)).toEqual(["S2"]);

    await modeler.page.keyboard.press("Control+f");
    expect(await modeler.page.locator(".djs-search-container.open").count()).toBe(1);
    await modeler.page.keyboard.press("Escape");
    await modeler.page.click(".djs-minimap .toggle");
    expect(await modeler.page.locator(".djs-minimap.open").count()).toBe(1);
  });
});

test("the mark of bpmn.io is in sight, with nothing over it", async () => {
  const seen = await modeler.page.evaluate(() => {
    const mark = document.querySelector(".bjs-powered-by");
    const { x, y, width, height } = mark?.getBoundingClientRect() ?? new DOMRect();
    const above = document.elementFromPoint(x + width / 2, y + height / 2);
    return { isThere: width > 40 && height > 10, isOnTop: above !== null && mark?.contains(above) };
  });

  expect(seen).toEqual({ isThere: true, isOnTop: true });
});

test("a click on the mark tells of bpmn.io without breaking the policy of the page", async () => {
  await modeler.page.click(".bjs-powered-by");
  expect(await modeler.page.locator(".bjs-powered-by-lightbox").isVisible()).toBe(true);
  await modeler.page.locator(".bjs-powered-by-lightbox .backdrop").click({ position: { x: 5, y: 5 } });
});

test("the browser has nothing against any of this, and nothing is asked of strangers", () => {
  expect(modeler.complaints).toEqual([]);
  expect(modeler.strangers).toEqual([]);
});

test("a map that is put in a place not drawn yet shows its beginning as soon as the place is drawn", async () => {
  const scale = await modeler.page.evaluate(
    async ([documents, xml]) => {
      const place = document.querySelector("main");
      if (place === null) throw new Error("the page has no place for the canvas");
      place.hidden = true;
      globalThis.start(documents, true);
      await globalThis.modeler.open(xml);
      globalThis.modeler.detach();
      globalThis.modeler.attach(place);
      place.hidden = false;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return /^matrix\(([\d.]+)/.exec(place.querySelector(".viewport")?.getAttribute("transform") ?? "")?.[1];
    },
    [someDocuments(), DRAWN_MAP] as const,
  );

  expect(scale).toBe("0.85");
});

const show = async (ids: readonly string[]): Promise<number> => {
  await modeler.page.evaluate((wanted) => globalThis.modeler.showPart(wanted), ids);
  const transform = await modeler.page.locator(".djs-container g.viewport").getAttribute("transform");
  return Number(/^matrix\(([\d.]+)/.exec(transform ?? "")?.[1] ?? 1);
};
const isSeen = (id: string): Promise<boolean> =>
  modeler.page.evaluate((wanted) => {
    const shape = document.querySelector(`.djs-shape[data-element-id="${wanted}"]`)?.getBoundingClientRect();
    const canvas = document.querySelector(".djs-container")?.getBoundingClientRect();
    if (shape === undefined || canvas === undefined) return false;
    return shape.left >= canvas.left && shape.right <= canvas.right && shape.top >= canvas.top;
  }, id);
const narrow = (width: string): Promise<void> =>
  modeler.page.locator(".djs-container").evaluate(async (container, wanted) => {
    if (container.parentElement !== null) container.parentElement.style.width = wanted;
    // The canvas follows its size a frame later.
    for (let frame = 0; frame < 3; frame += 1) await new Promise((done) => requestAnimationFrame(done));
  }, width);

describe("a part of the map that is brought into view", () => {
  test("is seen whole, never larger than it is", async () => {
    expect(await show(["S1", "S2"])).toBe(1);
    expect([await isSeen("S1"), await isSeen("S2")]).toEqual([true, true]);
  });

  test("shows about its last element, in a size that can be read, where there is no room for all", async () => {
    await narrow("220px");

    expect(await show(["start", "S1", "S2", "end"])).toBeCloseTo(0.7);
    expect([await isSeen("start"), await isSeen("end")]).toEqual([false, true]);
    expect(await show(["end", "S2", "S1", "start"])).toBeCloseTo(0.7);
    expect([await isSeen("start"), await isSeen("end")]).toEqual([true, false]);
    await narrow("");
  });
});
