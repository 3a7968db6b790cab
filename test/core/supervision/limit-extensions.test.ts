import { describe, expect, test } from "vitest";

import { aClockEvent, aCourse, on } from "../../support/a-course.ts";
import { limited, limitFindings, limitsWithoutIdle } from "../../support/limits-of-cases.ts";

describe("extensions", () => {
  const plan = limited(5);
  test("one that comes on the last day is added", () => {
    const course = aCourse(["s1 2026-03-02"], { events: [extend("2026-03-09")] });
    const { limits } = limitsWithoutIdle(plan, course, on("2026-03-23"));

    expect(limits[0]).toMatchObject({ amount: 15, dueOn: "2026-03-23", state: "running" });
    expect(limitFindings(plan, course, on("2026-03-24"))[0]?.message.zh).toContain(
      "（时限15个工作日，含延长10个工作日）",
    );
  });

  test("one that comes a day after it extends nothing", () => {
    const course = aCourse(["s1 2026-03-02"], { events: [extend("2026-03-10")] });

    expect(limitsWithoutIdle(plan, course, on("2026-03-11")).limits[0]).toMatchObject({
      amount: 5,
      dueOn: "2026-03-09",
      state: "broken",
    });
    expect(limitFindings(plan, course, on("2026-03-11"))[0]?.message.zh).toContain("到期后办理的延期无效");
  });

  test.each([
    [{ limit: "review" }, 15],
    [{ limit: "other" }, 5],
    [{ unit: "month" }, 5],
    [{ basis: [{ law: "行政许可法", article: "42" }] }, 15],
    [{ basis: [{ law: "行政处罚法" }] }, 5],
  ])("with %j the limit has %i working days", (parts, amount) => {
    const course = aCourse(["s1 2026-03-02"], { events: [extend("2026-03-05", parts)] });

    expect(limitsWithoutIdle(plan, course, on("2026-03-05")).limits[0]?.amount).toBe(amount);
  });

  test("one that came before the limit started is not for it", () => {
    const course = aCourse(["s1 2026-03-02"], { events: [extend("2026-02-27")] });

    expect(limitsWithoutIdle(plan, course, on("2026-03-05")).limits[0]).toMatchObject({
      amount: 5,
      dueOn: "2026-03-09",
    });
  });

  test("a shortest time gets longer only by one that names it", () => {
    const waiting = limited(5, { bound: "atLeast" });
    const amountWith = (parts: object) =>
      limitsWithoutIdle(
        waiting,
        aCourse(["s1 2026-03-02"], { events: [extend("2026-03-03", parts)] }),
        on("2026-03-05"),
      ).limits[0]?.amount;

    expect(amountWith({})).toBe(5);
    expect(amountWith({ limit: "review" })).toBe(15);
  });

  test("in another unit, for the limit that it names, it is counted after the last day", () => {
    const course = aCourse(["s1 2026-03-02"], {
      events: [extend("2026-03-05", { limit: "review", amount: 1, unit: "month" })],
    });

    expect(limitsWithoutIdle(plan, course, on("2026-03-05")).limits[0]).toMatchObject({
      amount: 5,
      dueOn: "2026-04-09",
    });
  });
});

describe("a limit that may be extended by so much only", () => {
  test.each([
    [10, [{ amount: 9 }], 14],
    [10, [{ amount: 10 }], 15],
    [10, [{ amount: 4 }, { amount: 6 }], 15],
  ])("by %i is extended by that: %j", (extension, events, amount) => {
    const extended = extendable(extension, events);

    expect(extended.amount).toBe(amount);
    expect(extended.words?.zh).not.toContain("未计入");
    expect(extended.words?.en).not.toContain("does not count");
  });

  test.each([
    [10, [{ amount: 11 }], 15],
    [10, [{ amount: 6 }, { amount: 5 }], 15],
    [10, [{ amount: 500 }, { amount: 500 }], 15],
    [10, [{ amount: 1, unit: "month", limit: "review" }], 5],
    [10, [{ amount: 3 }, { amount: 1, unit: "month", limit: "review" }], 8],
  ])("by %i is not by more, and says so: %j", (extension, events, amount) => {
    const extended = extendable(extension, events);

    expect(extended.amount).toBe(amount);
    expect(extended.words?.zh).toContain("至多可延长10个工作日，超出的延期未计入");
    expect(extended.words?.en).toContain(
      "it may be extended by 10 working days at most, what is beyond does not count",
    );
  });

  test("by nothing is not extended at all", () => {
    const extended = extendable(0, [{ amount: 1 }]);

    expect(extended.amount).toBe(5);
    expect(extended.words?.zh).toContain("该时限不得延长，延期未计入");
    expect(extended.words?.en).toContain("it may not be extended");
  });
});

function extendable(extension: number, events: readonly object[]) {
  const plan = limited(5, { extension });
  const course = aCourse(["s1 2026-03-02"], { events: events.map((parts) => extend("2026-03-05", parts)) });
  const [limit] = limitsWithoutIdle(plan, course, on("2026-03-05")).limits;
  return { amount: limit?.amount, words: limitFindings(plan, course, on("2026-06-30"))[0]?.message };
}

function extend(day: string, parts: object = {}) {
  return aClockEvent("x", day, { change: "extend", amount: 10, unit: "workday", ...parts });
}
