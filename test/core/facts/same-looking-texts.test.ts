import { describe, expect, test } from "vitest";

import { createReader } from "../../../engine/core/value/create-reader.ts";

const character = String.fromCodePoint;
const ZERO_WIDTH_SPACE = character(0x200b);
const [ZERO_WIDTH_JOINER, ACUTE] = [0x200d, 0x301];
/** As lists of names have it that tell forms of one Han character apart. */
const VARIATION_SELECTOR = 0xe0101;
const HALF_WIDTH_FILLER = 0xffa0;
const CONTROL = 0x01;

describe("two texts that look the same are the same", () => {
  const read = createReader({ type: "string" });

  test.each([
    ["u1 ", "u1"],
    [" 张三", "张三"],
    [`张${ZERO_WIDTH_SPACE}三`, "张三"],
    ["Ａ１２", "A12"],
    ["2 lots", "2 lots"],
    [`张${character(VARIATION_SELECTOR)}三`, "张三"],
    [`u-${character(HALF_WIDTH_FILLER)}205`, "u-205"],
    [`u-${character(CONTROL)}205`, "u-205"],
    [`Jose${character(ZERO_WIDTH_JOINER)}${character(ACUTE)}`, "José"],
  ])("%j is read as %j", (sent, value) => {
    expect(read(sent)).toEqual({ ok: true, value });
  });

  test("in an identifier no blank tells two apart", () => {
    const readIdentifier = createReader({ type: "string", identifier: true });

    expect(readIdentifier("6222 0001　0002")).toEqual(readIdentifier("622200010002"));
  });
});

describe("signs of an identifier that look the same are the same", () => {
  const read = createReader({ type: "string", identifier: true });

  test.each([0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212, 0xff0d])(
    "a hyphen may be the sign of number %i",
    (code) => {
      expect(read(`u${character(code)}205`)).toEqual(read("u-205"));
    },
  );

  test.each([0x2022, 0x2027, 0x2219, 0x22c5, 0x30fb, 0xff65])(
    "the dot in a name may be the sign of number %i",
    (code) => {
      expect(read(`阿里木${character(code)}买买提`)).toEqual({ ok: true, value: "阿里木·买买提" });
    },
  );

  test("a text that identifies nobody keeps its dashes", () => {
    expect(createReader({ type: "string" })("甲——乙")).toEqual({ ok: true, value: "甲——乙" });
  });
});

describe("the letters of an official number are one letter in both cases", () => {
  const read = createReader({ type: "string", identifier: true });

  test.each([
    ["an identity card", "11010519491231002x", "11010519491231002X"],
    ["a social credit code", "91130100ma07xyl09q", "91130100MA07XYL09Q"],
  ])("%s", (_number, sent, official) => {
    expect(read(sent)).toEqual({ ok: true, value: official });
  });

  test.each(["u-205", "EX01x", "11010519491231002", "a-name-of-18-signs", "abcdefghijklmnopqr"])(
    "%j is none, and stays as it is",
    (sent) => {
      expect(read(sent)).toEqual({ ok: true, value: sent });
    },
  );
});

describe("an empty identifier", () => {
  test.each(["", "  ", "　"])("%j names nobody and cannot be used", (sent) => {
    expect(createReader({ type: "string", identifier: true })(sent)).toMatchObject({ ok: false, code: "EMPTY" });
  });
});

describe("a list that cannot be empty", () => {
  test("is refused below its fewest entries and taken at them", () => {
    const read = createReader({ type: "list", items: { type: "integer" }, minimum: 1 });

    expect(read([])).toMatchObject({ ok: false, code: "OUT_OF_RANGE" });
    expect(read([7])).toEqual({ ok: true, value: [7] });
  });
});
