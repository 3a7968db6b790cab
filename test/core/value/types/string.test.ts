import { expect, test } from "vitest";

import { createReader } from "../../../../engine/core/value/create-reader.ts";
import { aFact } from "../../../support/fact-definitions.ts";

const read = createReader(aFact("string"));

test.each([["u-101"], [""], ["字".repeat(10_000)], ["𠮷".repeat(10_000)], ["<script>"]])(
  "%.12s… is read as it is",
  (sent) => {
    expect(read(sent)).toEqual({ ok: true, value: sent });
  },
);

test.each([["a".repeat(10_001)], ["𠮷".repeat(10_001)], ["a".repeat(1_000_000)]])("%.4s… is too long", (sent) => {
  expect(read(sent)).toMatchObject({ ok: false, code: "TOO_LONG" });
});

test.each([[5], [true], [null], [["a"]], [new String("a")]])("%s is no text", (sent) => {
  expect(read(sent)).toMatchObject({ ok: false, code: "WRONG_TYPE" });
});
