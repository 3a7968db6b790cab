import { expect, test } from "vitest";

import { createReader } from "../../../../engine/core/value/create-reader.ts";
import { aFact } from "../../../support/fact-definitions.ts";

const read = createReader(aFact("boolean"));

test.each([true, false])("%s is read", (sent) => {
  expect(read(sent)).toEqual({ ok: true, value: sent });
});

test.each([["true"], [1], [0], [""], [null], [undefined], [[]], [{}], [[true]]])(
  "%j is not taken for a boolean",
  (sent) => {
    expect(read(sent)).toMatchObject({ ok: false, code: "WRONG_TYPE" });
  },
);

test("the message says what is expected and what came, without repeating it", () => {
  expect(read("secret")).toMatchObject({
    message: { zh: "须为true 或 false，收到的是文本", en: "true or false is expected, but a text was sent" },
  });
});
