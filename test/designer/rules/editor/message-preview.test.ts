import { expect, test } from "vitest";

import { previewMessage } from "../../../../designer/rules/editor/message-preview.ts";
import { aFact } from "../../../support/a-fact.ts";
import { aParameter } from "../../../support/a-policy.ts";

const SCOPE = {
  facts: { days: aFact({ unit: "day", label: { zh: "天数", en: "Days" } }) },
  parameters: [aParameter("limit", "integer", { "2009-01-01": 5, "2030-01-01": 7 }, { unit: "day" })],
  conditions: [],
};

test.each([
  ["用了{days}，上限{limit}", { days: 9 }, "用了9日，上限5日"],
  ["用了{days}", {}, "用了〔天数〕"],
  ["{nothing}", { nothing: 1 }, "{nothing}"],
])("%s", (text, facts, shown) => {
  expect(previewMessage(text, SCOPE, { facts, day: "2026-09-18", language: "zh" })).toBe(shown);
});
