import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { readTsv, writeTsv } from "../../../../designer/rules/sheet/tsv.ts";

const cell = fc.string({ unit: fc.constantFrom("a", "甲", '"', "\t", "\n", "=", "'", "+", "-", " ", "1", ",") });

test("rows are the same after they were copied and pasted", () => {
  const rows = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width })));
  fc.assert(
    fc.property(rows, (table) => {
      fc.pre(table.every((row) => row.some((one) => one.trim() !== "")));
      expect(readTsv(writeTsv(table))).toEqual(table);
    }),
  );
});

describe("what spreadsheets write", () => {
  test.each([
    [
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ['"two\nlines"\t"a ""word"""', [["two\nlines", 'a "word"']]],
    ["a\t\n\t\n", [["a", ""]]],
    ['"" \tb', [[" ", "b"]]],
    ['"open', [['"open']]],
    ["", []],
  ])("%j", (text, rows) => {
    expect(readTsv(text)).toEqual(rows);
  });
});

test("no cell becomes a formula, and numbers stay numbers", () => {
  expect(writeTsv([["=1+1", "@x", "-5", "+86", "-x"]])).toBe("'=1+1\t'@x\t-5\t+86\t'-x");
});
