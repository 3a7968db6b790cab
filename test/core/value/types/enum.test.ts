import { expect, test } from "vitest";

import { createReader } from "../../../../engine/core/value/create-reader.ts";
import { aFact, anEnum } from "../../../support/fact-definitions.ts";

const read = createReader(anEnum("open", "invited", "direct"));

test.each([["open"], ["open "], ["ｏｐｅｎ"]])("%j is the listed value that it looks like", (sent) => {
  expect(read(sent)).toEqual({ ok: true, value: "open" });
});

test.each([["opne"], ["OPEN"], ["o pen"], [""], ["constructor"], ["__proto__"], ["toString"]])(
  "%j is not listed",
  (sent) => {
    expect(read(sent)).toMatchObject({ ok: false, code: "NOT_A_CHOICE" });
  },
);

test.each([[0], [true], [null], [["open"]], [{ toString: () => "open" }]])("%j is no text", (sent) => {
  expect(read(sent)).toMatchObject({ ok: false, code: "WRONG_TYPE" });
});

test("the message lists what may be sent, with the labels", () => {
  expect(read("x")).toMatchObject({
    message: {
      zh: "须为以下之一：选项open（open）、选项invited（invited）、选项direct（direct）",
      en: "it must be one of: OPEN (`open`), INVITED (`invited`), DIRECT (`direct`)",
    },
  });
});

test("an enum without values takes nothing", () => {
  expect(createReader(aFact("enum"))("x")).toMatchObject({ ok: false, code: "NOT_A_CHOICE" });
});
