import { expect, test } from "vitest";

import { sampleName } from "../../../engine/core/backtest/sample-name.ts";

test("a case of a file is called by its line in words, every other by its id", () => {
  expect(sampleName("line-20")).toEqual({ zh: "第20行", en: "line 20" });
  expect(sampleName("ev-000000000020")).toEqual({ zh: "ev-000000000020", en: "ev-000000000020" });
  expect(sampleName("online-20-days")).toEqual({ zh: "online-20-days", en: "online-20-days" });
});
