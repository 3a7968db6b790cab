import { expect, test } from "vitest";

import { fitText } from "../../../../../designer/modeler/features/text/fit-text.ts";

const FONT = { size: 12, lineHeight: 1 };
const measure = (text: string, size: number): number => text.length * size;

test("a text that fits keeps its size", () => {
  expect(fitText("受理", { width: 60, height: 12 }, FONT, measure)).toEqual({
    lines: ["受理"],
    fontSize: 12,
    isCut: false,
  });
});

test("a text that is too high is written smaller", () => {
  expect(fitText("受理申请材料", { width: 60, height: 20 }, FONT, measure)).toEqual({
    lines: ["受理申请材料"],
    fontSize: 10,
    isCut: false,
  });
});

test("a text that does not fit in the smallest letters is cut with an ellipsis", () => {
  const { lines, fontSize, isCut } = fitText("受理申请材料并登记", { width: 36, height: 18 }, FONT, measure);

  expect([lines, fontSize, isCut]).toEqual([["受理申", "请材…"], 9, true]);
});

test("without a height there is room for any number of lines", () => {
  const { lines, fontSize } = fitText("受理申请材料并登记", { width: 24, height: undefined }, FONT, measure);

  expect([lines.length, fontSize]).toEqual([5, 12]);
});
