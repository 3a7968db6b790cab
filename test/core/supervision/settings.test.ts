import { describe, expect, test } from "vitest";

import { readOpenHours } from "../../../engine/core/supervision/open-hours.ts";
import { SETTINGS as SETTING_TABLE } from "../../../engine/core/supervision/setting-table.ts";
import { aParameter } from "../../support/a-policy.ts";
import {
  faultsOfSettings,
  SETTINGS,
  SHARED_SETTINGS,
  supervisionSettings,
} from "../../support/supervision-settings.ts";

const idle = (values: Readonly<Record<string, number>>) =>
  aParameter("supervision-idle-workdays", "integer", values, { unit: "workday" });

describe("the settings of supervision", () => {
  test("every setting of the table has its file, and no other file is there", () => {
    expect(SHARED_SETTINGS.map(({ name }) => name).toSorted()).toEqual(Object.keys(SETTING_TABLE).toSorted());
  });

  test("are read with their values", () => {
    expect(SETTINGS).toEqual({
      remindAtShare: 0.8,
      redAtFactor: 1.5,
      idleWorkdays: 10,
      batch: { windowSeconds: 60, minimumDecisions: 3, waitingWorkdays: 1 },
      restrictedHours: {
        published: [
          { from: 540, to: 720 },
          { from: 780, to: 1020 },
        ],
        minimumCases: 30,
        share: 0.5,
        acceptanceShare: 0.95,
      },
      weekday: { share: 0.6, minimumCases: 20 },
      answerWorkdays: { remind: 5, yellow: 3, red: 1, escalated: 2 },
      skipCost: { A: 5, B: 3, C: 2, ungraded: 1 },
    });
  });

  test("a case older than the first value has the first value", () => {
    expect(supervisionSettings().on("1999-12-31").idleWorkdays).toBe(10);
  });

  test("a power's own value replaces the shared one from its first day on", () => {
    const { on } = supervisionSettings([idle({ "2020-01-01": 3, "2024-01-01": 4 })]);

    expect(on("2019-12-31").idleWorkdays).toBe(10);
    expect(on("2020-01-01").idleWorkdays).toBe(3);
    expect(on("2023-12-31").idleWorkdays).toBe(3);
    expect(on("2024-01-01").idleWorkdays).toBe(4);
    expect(on("2024-01-01").redAtFactor).toBe(1.5);
  });
});

describe("settings that are wrong are told, all at once", () => {
  test("missing ones", () => {
    expect(codes([])).toHaveLength(Object.keys(SETTING_TABLE).length);
  });

  test.each([
    ["zero days", { "2009-01-01": 0 }, "PARAMETER_VALUE_WRONG parameters/supervision-idle-workdays#/values/0"],
    ["half a day", { "2009-01-01": 1.5 }, "PARAMETER_VALUE_WRONG parameters/supervision-idle-workdays#/values/0"],
    ["no such day", { "2009-02-30": 2 }, "DATE_IMPOSSIBLE parameters/supervision-idle-workdays#/values/0/from"],
    [
      "out of order",
      { "2010-01-01": 2, "2009-01-01": 2 },
      "PARAMETER_VALUES_DISORDERED parameters/supervision-idle-workdays#/values/1",
    ],
  ])("%s", (_, values, fault) => {
    expect(codes(SHARED_SETTINGS, [idle(values)])).toEqual([fault]);
  });

  test.each(["9:00-12:00", "09:00-12:00,11:00-17:00", "12:00-09:00", "09:00-24:00", "", "09:00-12:00,"])(
    "published hours written as %j",
    (text) => {
      const hours = aParameter("supervision-published-hours", "string", { "2009-01-01": text });

      expect(codes(SHARED_SETTINGS, [hours])[0]).toBe(
        "PARAMETER_VALUE_WRONG parameters/supervision-published-hours#/values/0",
      );
    },
  );

  test("hours that follow each other without a break are fine", () => {
    expect(readOpenHours("09:00-12:00, 12:00-17:30")).toEqual([
      { from: 540, to: 720 },
      { from: 720, to: 1050 },
    ]);
  });
});

function codes(...given: Parameters<typeof faultsOfSettings>): string[] {
  return faultsOfSettings(...given).map(({ code, document, pointer }) => `${code} ${document}#${pointer}`);
}
