import { describe, expect, test } from "vitest";

import type { CaseEvent, SupervisionFinding } from "../../../../engine/core/model/formats.generated.ts";
import { createWatch, type WatchBounds } from "../../../../engine/core/supervision/watch/watch.ts";
import { graded, NOW, planOf, straightMap, supervised } from "../../../support/a-supervision.ts";

const plan = planOf(await straightMap([{ id: "S1" }, graded("S2", "A"), { id: "S3" }]));

/** A case that was accepted and decided at these times of 2026, by somebody. */
type Decided = { readonly accepted: string; readonly decided: string; readonly by?: string; readonly post?: string };

function together(cases: readonly Decided[], bounds: Partial<WatchBounds> = {}): readonly SupervisionFinding[] {
  const watch = createWatch(plan, bounds);
  for (const [index, { accepted, decided, by, post }] of cases.entries()) {
    const who = { ...(by === undefined ? {} : { person: by }), ...(post === undefined ? {} : { post }) };
    const events: CaseEvent[] = [
      { step: "S1", at: `2026-${accepted}+08:00` },
      { step: "S2", at: `2026-${decided}+08:00`, ...who },
    ];
    const given = { events, facts: {} };
    watch.add(`case-${index + 1}`, given, supervised(plan, given, "2026-12-01T09:00:00+08:00"));
  }
  return watch.statistics(NOW).together;
}

const batch = (...decided: readonly string[]): Decided[] =>
  decided.map((time) => ({ accepted: "03-03T10:00:00", decided: `03-04T${time}`, by: "li" }));

describe("decisions within one minute, of cases that waited since an earlier working day", () => {
  test("are a batch from three on, told with its cases and the grade of the step", () => {
    const [found, ...others] = together(batch("15:00:00", "15:00:30", "15:01:00"));

    expect(others).toEqual([]);
    expect(found).toMatchObject({
      code: "BATCH",
      category: "BATCH",
      grade: "A",
      step: "S2",
      cases: ["case-1", "case-2", "case-3"],
      at: "2026-03-04T15:01:00+08:00",
    });
    expect(found?.message.en).toContain("by li for 3 cases at once about 2026-03-04 15:00");
  });

  test("are none when they are two, or a second more apart", () => {
    expect(together(batch("15:00:00", "15:00:30"))).toEqual([]);
    expect(together(batch("15:00:00", "15:00:30", "15:01:01"))).toEqual([]);
  });

  test("are found over the turn of the minute, and in whatever order the cases are told", () => {
    expect(together(batch("15:01:10", "15:00:50", "15:01:30")).map(({ code }) => code)).toEqual(["BATCH"]);
  });

  test("are none when different people decided, each one case", () => {
    const cases = batch("15:00:00", "15:00:30", "15:00:40").map((one, index) => ({ ...one, by: `p${index}` }));

    expect(together(cases)).toEqual([]);
  });

  test("are the batch of a post where no person is named", () => {
    const cases = batch("15:00:00", "15:00:30", "15:00:40").map(({ by: _by, ...one }) => ({ ...one, post: "窗口" }));

    expect(together(cases)[0]?.message.zh).toContain("由窗口集中办理");
  });

  test("are none when the files were complete only on that day, or on days off before it", () => {
    const [first, second, third] = batch("15:00:00", "15:00:30", "15:00:40");
    const fresh = { accepted: "03-04T09:00:00", decided: "03-04T15:00:40", by: "li" };
    // Accepted on Friday and decided on the Saturday after it: no working day passed.
    const weekend = ["10:00:00", "10:00:10", "10:00:20"].map((time) => ({
      accepted: "03-06T10:00:00",
      decided: `03-07T${time}`,
      by: "li",
    }));

    expect(together([first, second, fresh].filter((one) => one !== undefined))).toEqual([]);
    expect(together(weekend)).toEqual([]);
    expect(together([first, second, third, fresh].filter((one) => one !== undefined))[0]?.cases).toHaveLength(3);
  });

  test("of a year whose calendar is not loaded are not guessed", () => {
    const cases = batch("15:00:00", "15:00:30", "15:00:40");
    const watch = createWatch(plan);
    for (const [index, { accepted, decided }] of cases.entries()) {
      const events = [
        { step: "S1", at: `1999-${accepted}+08:00` },
        { step: "S2", at: `1999-${decided}+08:00`, person: "li" },
      ];
      watch.add(`c${index}`, { events, facts: {} }, supervised(plan, { events, facts: {} }));
    }

    expect(watch.statistics(NOW).together).toEqual([]);
  });

  test("are still found when many minutes with single decisions were forgotten", () => {
    const single = Array.from({ length: 30 }, (_, index) => ({
      accepted: "03-02T10:00:00",
      decided: `03-05T10:${String(index + 10)}:00`,
      by: "li",
    }));

    const found = together([...batch("15:00:00", "15:00:30", "15:00:40"), ...single], { decisionMinutes: 10 });

    expect(found.filter(({ code }) => code === "BATCH")).toHaveLength(1);
  });
});

/** Cases accepted at these times, one on each day from Monday 2 March on. */
const accepted = (times: readonly string[], step = 1): Decided[] =>
  times.map((time, index) => {
    const day = new Date(Date.UTC(2026, 2, 2 + index * step)).toISOString().slice(5, 10);
    return { accepted: `${day}T${time}:00`, decided: `${day}T23:59:00` };
  });
const codes = (cases: readonly Decided[]): string[] => together(cases).map(({ code }) => code);

function shifted({ accepted: time, decided: _decided, ...rest }: Decided, days: number): Decided {
  const day = new Date(Date.parse(`2026-${time.slice(0, 5)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(5, 10);
  return { ...rest, accepted: day + time.slice(5), decided: `${day}T23:59:00` };
}

describe("acceptances of many cases", () => {
  test("within half of the published hours are restricted from thirty cases on", () => {
    const mornings = Array.from({ length: 30 }, (_, index) => (index % 2 === 0 ? "09:00" : "11:59"));

    expect(codes(accepted(mornings))).toEqual(["RESTRICTED_HOURS"]);
    expect(together(accepted(mornings))[0]?.message).toEqual({
      zh: "30件中有30件在09:00–12:00受理，短于公布的受理时间",
      en: "30 of 30 cases were accepted within 09:00–12:00, less than the published hours",
    });
    expect(codes(accepted(mornings.slice(1)))).toEqual([]);
  });

  test("spread over the day are not, nor when one in ten lies outside", () => {
    const day = Array.from({ length: 40 }, (_, index) => ["09:30", "11:30", "14:00", "16:45"][index % 4] ?? "");
    const mostly = Array.from({ length: 40 }, (_, index) => (index % 10 === 0 ? "16:30" : "09:30"));

    expect([codes(accepted(day)), codes(accepted(mostly))]).toEqual([[], []]);
  });

  test("outside the published hours are no narrower hours", () => {
    expect(codes(accepted(Array.from({ length: 40 }, () => "00:00")))).toEqual([]);
  });

  test("of which three in five fall on one weekday are clustered, from twenty cases on", () => {
    const times = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? "09:30" : "16:30"));
    const tuesdays = accepted(times.slice(0, 12), 7).map((one) => shifted(one, 1));
    const others = accepted(times.slice(0, 8), 7);

    expect(codes([...tuesdays, ...others])).toEqual(["WEEKDAY_CLUSTER"]);
    expect(together([...tuesdays, ...others])[0]?.message.en).toBe("12 of 20 cases were accepted on a Tuesday");
    expect(codes([...tuesdays.slice(1), ...others])).toEqual([]);
    expect(codes([...tuesdays.slice(1), ...others, ...others.slice(0, 1)])).toEqual([]);
  });
});
