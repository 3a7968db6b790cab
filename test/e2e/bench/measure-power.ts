import type { JSHandle, Page } from "playwright-core";

import type { PolicySession } from "../../../designer/workspace/policy-session.ts";
import type { Designer } from "../a-designer.ts";
import { percentile, recordBlocks, recordFrames } from "./recorders.ts";
import { timeToProblem, timeToRight } from "./problem-latency.ts";

/** Milliseconds by what was measured. */
export type Figures = Readonly<Record<string, number>>;

/** A power, one of its steps that is seen when its map is opened, and one of its rules. */
export type Subject = { readonly power: string; readonly step: string; readonly rule: string };

type Session = JSHandle<PolicySession>;

/** Opens a power in a new window and does with it, one after the other, what a person does. */
export async function measurePower(designer: Designer, { power, step, rule }: Subject): Promise<Figures> {
  const { page, errors } = await designer.open("/nothing/here");
  try {
    // tsx calls this helper in functions that it compiled, also in those that run in the page.
    await page.addInitScript("globalThis.__name = (named) => named");
    await page.goto(`${designer.address}/powers/${power}/map`);
    const opened = await timeOfMap(page);
    const session = await sessionOf(page);
    const analysed = await settled(page, session);
    const map = {
      "open: navigation to the drawn map": opened,
      "open: navigation to the first analysis": analysed,
      ...(await drag(page, session, step)),
      ...(await undo(page, session)),
    };
    const tabs = await switchTabs(page);
    const latencies = await problemLatencies(page, session, rule);
    const typing = await typeInRule(page, session, `/powers/${power}/rules?rule=${rule}`);
    if (errors.length > 0) throw new Error(errors.join("\n"));
    return { ...map, ...latencies, ...typing, ...tabs };
  } finally {
    await page.context().close();
  }
}

/** Since the navigation began. */
async function timeOfMap(page: Page): Promise<number> {
  const shown = await page.waitForFunction(
    () => document.querySelectorAll(".djs-shape").length > 10 && document.querySelector(".djs-palette .entry") !== null,
    undefined,
    { timeout: 120_000 },
  );
  await shown.dispose();
  return page.evaluate(
    () => new Promise<number>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))),
  );
}

async function sessionOf(page: Page): Promise<Session> {
  const panel = page.locator("sm-problems-panel");
  return panel.evaluateHandle((element: HTMLElement & { session?: PolicySession }) => {
    if (element.session === undefined) throw new Error("the page has no session");
    return element.session;
  });
}

/** Waits until nothing is being analysed or saved any more. Answers when that was, since the navigation began. */
async function settled(page: Page, session: Session): Promise<number> {
  const at = await page.waitForFunction(
    ({ analyser, saving }) => !analyser.busy.peek() && saving?.peek().kind === "saved" && performance.now(),
    session,
    { timeout: 120_000 },
  );
  return Number(await at.jsonValue());
}

/** Drags a step to and fro for two seconds and drops it a little to the right. */
async function drag(page: Page, session: Session, step: string): Promise<Figures> {
  await session.evaluate(({ modeler }, id) => modeler.reveal(id), step);
  const box = await page.locator(`[data-element-id="${step}"] .djs-hit`).first().boundingBox();
  if (box === null) throw new Error(`${step} is not to be seen`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 5, y + 5);
  const frames = await recordFrames(page);
  const end = Date.now() + 2000;
  for (let move = 0; Date.now() < end; move++) {
    const angle = move / 8;
    await page.mouse.move(x + 30 * Math.cos(angle), y + 8 * Math.sin(angle));
    await page.waitForTimeout(8);
  }
  const between = await frames.stop();
  await page.mouse.move(x + 20, y);
  const blocks = await recordBlocks(page);
  await page.mouse.up();
  await page.waitForTimeout(1500);
  const block = await blocks.stop();
  await settled(page, session);
  return {
    "drag: frame, median": percentile(between, 0.5),
    "drag: frame, p95": percentile(between, 0.95),
    "drag: longest frame": Math.max(...between),
    "drop and save: longest block": block,
  };
}

async function undo(page: Page, session: Session): Promise<Figures> {
  const blocks = await recordBlocks(page);
  const shown = await session.evaluate(
    ({ modeler }) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        modeler.undo();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
      }),
  );
  await page.waitForTimeout(1500);
  const block = await blocks.stop();
  await settled(page, session);
  return { "undo of a move: until shown": shown, "undo and save: longest block": block };
}

async function problemLatencies(page: Page, session: Session, rule: string): Promise<Figures> {
  const blocks = await recordBlocks(page);
  const wrong = await timeToProblem(session, rule);
  await page.waitForTimeout(1500);
  const block = await blocks.stop();
  await settled(page, session);
  const right = await timeToRight(session);
  await settled(page, session);
  return {
    "a rule made wrong: until its problem is shown": wrong,
    "change of a rule and save: longest block": block,
    "a rule made right: until all cases are judged": right,
  };
}

/** Types into the title of the rule; each key until it is painted. */
async function typeInRule(page: Page, session: Session, address: string): Promise<Figures> {
  await page.evaluate((to) => {
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
  }, address);
  const field = page.locator("sm-rule-editor input[type=text], sm-rule-editor input:not([type])").first();
  await field.click();
  await settled(page, session);
  const handle = await page.evaluateHandle(() => {
    const delays: number[] = [];
    addEventListener(
      "keydown",
      ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() => delays.push(performance.now() - timeStamp))),
      { capture: true },
    );
    return delays;
  });
  await page.keyboard.type("abcdefghijklmnopqrst", { delay: 60 });
  await page.waitForTimeout(200);
  const delays = await handle.jsonValue();
  await page.keyboard.press("Escape");
  return {
    "typing in a rule: key to paint, median": percentile(delays, 0.5),
    "typing in a rule: longest": Math.max(...delays),
  };
}

const TABS = [
  { tab: "rules", ready: "sm-rule-list .title" },
  { tab: "outline", ready: "sm-outline-grid [role=gridcell]" },
  { tab: "cases", ready: "sm-cases-tab tbody tr" },
  { tab: "map", ready: "sm-map-tab .canvas" },
] as const;

/** Every tab for the second time: the first loads its code. */
async function switchTabs(page: Page): Promise<Figures> {
  for (const { tab, ready } of TABS) await switchTo(page, tab, ready);
  const figures: Record<string, number> = {};
  for (const { tab, ready } of TABS) figures[`switch to ${tab}`] = await switchTo(page, tab, ready);
  return figures;
}

async function switchTo(page: Page, tab: string, ready: string): Promise<number> {
  const start = await page.locator(`nav a[href*="/${tab}"]`).evaluate((link: HTMLElement) => {
    const now = performance.now();
    link.click();
    return now;
  });
  await page.locator(ready).first().waitFor({ timeout: 60_000 });
  const end = await page.evaluate(
    () => new Promise<number>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))),
  );
  return end - start;
}
