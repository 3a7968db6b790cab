import { expect, test } from "vitest";

import type { Act, ActDetails } from "../../engine/audit/act.ts";
import { undertake } from "../../engine/audit/undertake.ts";
import { SunmapError } from "../../engine/core/errors.ts";
import { anAct } from "./an-act.ts";

const NAME = "run-1";

function told(result: string): ActDetails {
  return { after: result };
}

/** What was put on record while something is undertaken, and what came of it. */
async function undertaken(task: (recorded: readonly Act[]) => Promise<string>, fails = false) {
  const recorded: Act[] = [];
  const record = async (act: Act): Promise<void> => {
    if (fails) throw new SunmapError("ACT_NOT_RECORDED", {});
    recorded.push(act);
  };
  const about = { name: NAME, act: () => anAct({ details: { before: 1 } }), record, told };
  const came = await undertake(about, () => task(recorded)).catch((fault: unknown) => fault);
  return { recorded, came };
}

test("that it begins is on record before anything is done, and how it ended after it", async () => {
  const before: Act[] = [];
  const { recorded, came } = await undertaken(async (known) => {
    before.push(...known);
    return "done so";
  });

  expect(came).toBe("done so");
  expect(before).toMatchObject([{ outcome: "begun", undertaking: NAME, details: { before: 1 } }]);
  expect(recorded.at(-1)).toMatchObject({
    outcome: "done",
    undertaking: NAME,
    details: { before: 1, after: "done so" },
  });
  expect(recorded).toHaveLength(2);
});

test.each([
  [new SunmapError("PRECONDITION_FAILED", {}), "PRECONDITION_FAILED"],
  [new Error("anything"), "INTERNAL"],
])("of what failed the trail has why", async (fault, code) => {
  const { recorded, came } = await undertaken(() => Promise.reject(fault));

  expect(came).toBe(fault);
  expect(recorded).toMatchObject([{ outcome: "begun" }, { outcome: "failed", undertaking: NAME, code }]);
});

test("what cannot be recorded is not begun", async () => {
  let isDone = false;
  const { came } = await undertaken(async () => {
    isDone = true;
    return "";
  }, true);

  expect(came).toMatchObject({ code: "ACT_NOT_RECORDED" });
  expect(isDone).toBe(false);
});
