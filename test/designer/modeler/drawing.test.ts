import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { openModelerPage, type ModelerPage } from "./support/a-modeler-page.ts";
import { DRAWN_MAP } from "./support/drawn-map.ts";

let modeler: ModelerPage;

beforeAll(async () => {
  modeler = await openModelerPage();
});
afterAll(() => modeler.close());
beforeEach(async () => {
  await modeler.page.evaluate(() => (globalThis.language.value = "zh"));
  await modeler.open(DRAWN_MAP);
});

/** The texts that stand on an element. */
const textsOn = (id: string): Promise<string[]> =>
  modeler.page.locator(`[data-element-id="${id}"] > .djs-visual text`).allTextContents();

const speak = (language: "zh" | "en"): Promise<unknown> =>
  modeler.page.evaluate((wanted) => (globalThis.language.value = wanted), language);

describe("a step shows on itself", () => {
  test("its grade by letter and shape, kind, internal control, time limit and number of rules", async () => {
    const marks = modeler.page.locator('[data-element-id="S1"] .sm-marks');

    expect(await marks.locator("> g").evaluateAll((all) => all.map((mark) => mark.getAttribute("class")))).toEqual([
      "sm-grade sm-grade-A",
      "sm-kind sm-kind-cross",
      "sm-internal",
      "sm-time",
      "sm-rules",
    ]);
    expect(await textsOn("S1")).toEqual(["审查", "A", "内", "≤20工作日", "规则2"]);
  });

  test("all of it in English when the page is", async () => {
    await speak("en");

    expect(await textsOn("S1")).toEqual(["Review", "A", "I", "≤20 workdays", "2 rules"]);
  });

  test("nothing where nothing is attached, and what an edit attaches at once", async () => {
    expect(await modeler.page.locator('[data-element-id="S2"] .sm-marks').count()).toBe(0);

    await modeler.page.evaluate(() =>
      globalThis.modeler.edit.setControlPoint(["S2"], { kind: "obstacle", grade: "B" }),
    );
    expect(await modeler.page.locator('[data-element-id="S2"] .sm-kind-obstacle').count()).toBe(1);
    expect(await textsOn("S2")).toEqual(["决定", "B"]);
  });

  test("the strictest grade of its risk points where the control point has none", async () => {
    await modeler.page.evaluate(() => {
      const { edit } = globalThis.modeler;
      const risk = { id: "", text: { zh: "", en: "" }, likelihood: 1, harm: 1, gradeReason: undefined };
      edit.setRiskPoints("S2", [
        { ...risk, id: "r2", grade: "C" },
        { ...risk, id: "r3", grade: "B" },
      ]);
    });

    expect(await textsOn("S2")).toEqual(["决定", "B"]);
  });
});

describe("the names on the map", () => {
  test("are those of the page's language, on lanes too; one without translation stays Chinese", async () => {
    await speak("en");

    expect(await textsOn("office")).toEqual(["Office"]);
    expect(await textsOn("leaders")).toEqual(["领导"]);
  });

  test("written in English on the canvas are the English names", async () => {
    await speak("en");
    await rename("S1", "Look into it");

    expect(await modeler.page.evaluate(() => globalThis.modeler.map().steps[0]?.title)).toEqual({
      zh: "审查",
      en: "Look into it",
    });
    expect(await textsOn("S1")).toContain("Look into it");
  });

  test("written in Chinese on the canvas keep their translation", async () => {
    await rename("S1", "复审");

    expect(await modeler.page.evaluate(() => globalThis.modeler.map().steps[0]?.title)).toEqual({
      zh: "复审",
      en: "Review",
    });
  });
});

/** Clicks twice once more where that did not open the field, as was seen now and then on a busy machine. */
async function rename(id: string, name: string): Promise<void> {
  const { page } = modeler;
  const box = await page.locator(`[data-element-id="${id}"] > .djs-hit`).boundingBox();
  const field = page.locator(".djs-direct-editing-content");
  const open = async (): Promise<boolean> => {
    await page.mouse.dblclick((box?.x ?? 0) + 50, (box?.y ?? 0) + 40);
    return field.isVisible();
  };
  await expect.poll(open, { timeout: 20_000, interval: 1_000 }).toBe(true);
  await field.fill(name);
  await field.press("Enter");
}

describe("a picture of the map", () => {
  test("as SVG stands alone: no styles, no variables, nothing for the pointer, and all its marks and letters", async () => {
    const svg = await modeler.page.evaluate(() => globalThis.modeler.svg());

    expect(svg).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    for (const absent of ["style=", "var(", "djs-hit", "djs-outline", "<script"]) expect(svg).not.toContain(absent);
    for (const present of ["审查", "≤20工作日", "sm-grade-A", "#c62828", "marker-end"]) expect(svg).toContain(present);
  });

  test("as PNG is as large as asked for, and not empty, with its Chinese letters", async () => {
    // A busy machine may still be fetching letters: the picture is as large as the drawing before it or after it.
    const before = await widthOfSvg();
    const named = await picture();
    const after = await widthOfSvg();
    await modeler.page.evaluate(() => globalThis.modeler.edit.setNames("S1", { zh: "", en: "" }));
    const nameless = await picture();

    expect(named.type).toBe("image/png");
    expect([2 * before, 2 * after]).toContain(named.width);
    expect(named.dark).toBeGreaterThan(nameless.dark);
  });

  test("colours of other tools are kept, with letters that can be read on them", async () => {
    const coloured = DRAWN_MAP.replace(
      'bpmnElement="S2"',
      'bpmnElement="S2" xmlns:color="http://www.omg.org/spec/BPMN/non-normative/color/1.0" color:background-color="#205022" color:border-color="#ff0000"',
    );
    await modeler.open(coloured);
    const svg = await modeler.page.evaluate(() => globalThis.modeler.svg());
    const step = /data-element-id="S2"[\s\S]*?<\/text>/.exec(svg)?.[0] ?? "";

    expect(step).toMatch(/fill="(?:#205022|rgb\(32, 80, 34\))"/);
    expect(step).toMatch(/stroke="(?:#ff0000|red|rgb\(255, 0, 0\))"/);
    expect(step).toMatch(/<text[^>]* fill="#ffffff"/);
  });
});

async function widthOfSvg(): Promise<number> {
  const svg = await modeler.page.evaluate(() => globalThis.modeler.svg());
  return Number(/<svg[^>]* width="(\d+)"/.exec(svg)?.[1]);
}

/** What the PNG at twice the size is, and how many dark points it has. */
function picture(): Promise<{ readonly type: string; readonly width: number; readonly dark: number }> {
  return modeler.page.evaluate(async () => {
    const blob = await globalThis.modeler.png(2);
    const bitmap = await createImageBitmap(blob);
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    context?.drawImage(bitmap, 0, 0);
    const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    const dark = pixels.filter((value, index) => index % 4 === 0 && value < 100).length;
    return { type: blob.type, width: bitmap.width, dark };
  });
}

/** The marks over the map, in the order in which they are drawn. */
function painted(): Promise<(string | null)[]> {
  return modeler.page.locator(".sm-paint").evaluateAll((all) => all.map((mark) => mark.getAttribute("class")));
}

describe("over the map", () => {
  test("a trial paints what fired, was passed and is unknown, and is cleared again", async () => {
    await modeler.page.evaluate(() => globalThis.modeler.paint({ S1: "fired", S2: "unknown", nowhere: "passed" }));
    expect(await painted()).toEqual(["sm-paint sm-paint-fired", "sm-paint sm-paint-unknown"]);

    await modeler.page.evaluate(() => globalThis.modeler.paint({}));
    expect(await painted()).toEqual([]);
  });

  test("a walk shows the way so far, the flows on it, and where the token is", async () => {
    await modeler.page.evaluate(() => globalThis.modeler.walk(["start", "S1", "f1"], "S1"));

    expect(await painted()).toEqual([
      "sm-paint sm-paint-walked",
      "sm-paint sm-paint-current",
      "sm-paint sm-paint-walked",
    ]);
  });

  test("shades lie under what they shade, numbers over all, flows are as broad as told, and all is cleared again", async () => {
    const { page } = modeler;
    await page.evaluate(() =>
      globalThis.modeler.shade({
        tone: "deviation",
        elements: { S1: { level: 5, text: "12 <b>" }, nowhere: { level: 1, text: "1" } },
        flows: { f1: 9 },
      }),
    );

    expect(await page.locator(".sm-shade-badge text").allTextContents()).toEqual(["12 <b>"]);
    const isUnder = await page
      .locator('[data-element-id="S1"] > .djs-visual > .sm-shade')
      .evaluate((shade) => shade === shade.parentElement?.firstElementChild);
    expect(isUnder).toBe(true);
    expect(await page.locator("polyline.sm-shade").getAttribute("stroke-width")).toBe("9");

    await page.evaluate(() => globalThis.modeler.shade({ tone: "use", elements: {}, flows: {} }));
    expect(await page.locator(".sm-shade, .sm-shade-badge").count()).toBe(0);
  });

  test("what is shaded still follows the language", async () => {
    const { page } = modeler;
    await page.evaluate(() =>
      globalThis.modeler.shade({ tone: "use", elements: { S1: { level: 1, text: "1" } }, flows: {} }),
    );
    await page.evaluate(() => (globalThis.language.value = "en"));

    const words = await page.locator('[data-element-id="S1"]').textContent();
    await page.evaluate(() => (globalThis.language.value = "zh"));
    expect(words).toContain("Review");
    expect(words).not.toContain("审查");
  });

  test("the paint stays in place when the map is changed, and is not in the file", async () => {
    await modeler.page.evaluate(() => globalThis.modeler.paint({ S2: "fired" }));
    const before = await modeler.page.locator(".sm-paint rect").getAttribute("x");
    await modeler.page.evaluate(() => globalThis.modeler.edit.addStep("S1", { title: { zh: "登记", en: "Register" } }));

    expect(await modeler.page.locator(".sm-paint rect").getAttribute("x")).not.toBe(before);
    expect(await modeler.page.evaluate(() => globalThis.modeler.xml())).not.toContain("fired");
  });
});

test("the browser has nothing against any of this", () => {
  expect(modeler.complaints).toEqual([]);
});
