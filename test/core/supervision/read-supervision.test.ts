import { expect, test } from "vitest";

import { readSupervision } from "../../../engine/core/supervision/read-supervision.ts";
import { DUTIES, SHARED_SETTINGS } from "../../support/supervision-settings.ts";

const LAWS = ["河北省行政权力运行监控机制报道（2009）", "产品参数（本地设定）"];

function faults(parameters: readonly unknown[], duties: readonly unknown[], laws = LAWS): string[] {
  return readSupervision({ parameters, duties }, laws).findings.map(
    ({ code, document, pointer }) => `${code} ${document}#${pointer}`,
  );
}

test("the documents of this repository are sound, and each grade has its duties", () => {
  const { documents, findings } = readSupervision({ parameters: SHARED_SETTINGS, duties: DUTIES }, LAWS);

  expect(findings).toEqual([]);
  expect(documents).toEqual({ parameters: SHARED_SETTINGS, duties: DUTIES });
  expect(DUTIES.map(({ grade, name, published = false }) => `${grade} ${name} ${published}`).toSorted()).toEqual([
    "A office-meeting-minutes true",
    "A self-control-form true",
    "A starting-point-visibility true",
    "B office-head-sign-off false",
    "B status-published-b true",
    "C self-check false",
    "C status-published-c true",
  ]);
});

test("a document in a wrong form is told once, at its place, beside all other faults", () => {
  const [first, ...others] = SHARED_SETTINGS;
  const [duty] = DUTIES;

  expect(faults([{ ...first, type: "gift" }, ...others], [{ ...duty, grade: "D" }, 5])).toEqual([
    "FORM_WRONG supervision/parameters/alert-answer-workdays-red#/type",
    "FORM_WRONG supervision/duties/office-head-sign-off#/grade",
    "FORM_WRONG supervision/duties/1#",
  ]);
});

test("a law that is not in the registry is told", () => {
  const found = faults(SHARED_SETTINGS, DUTIES, [LAWS[0] ?? ""]);

  expect(found).toContain("LAW_UNKNOWN supervision/parameters/published-hours#/values/0/basis/1/law");
  expect(faults(SHARED_SETTINGS, DUTIES, [LAWS[1] ?? ""])).toContain(
    "LAW_UNKNOWN supervision/duties/self-check#/basis/0/law",
  );
});
