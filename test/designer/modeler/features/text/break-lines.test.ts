import { describe, expect, test } from "vitest";

import { breakLines } from "../../../../../designer/modeler/features/text/break-lines.ts";

/** Chinese letters are two wide, others one. */
const measure = (text: string): number => text.split("").reduce((width, letter) => width + (letter > "ÿ" ? 2 : 1), 0);

describe("a text is broken into lines", () => {
  test.each([
    ["one that fits stays whole", "受理申请", 8, ["受理申请"]],
    ["Chinese between any two letters, in even lines", "依据和理由说明", 12, ["依据和理", "由说明"]],
    ["English between words", "Give notice of the hearing", 12, ["Give notice", "of the", "hearing"]],
    ["behind a hyphen", "on-site check", 9, ["on-site", "check"]],
    ["in between the two scripts", "报送BPMN图", 5, ["报送", "BPMN", "图"]],
    ["a word that is too long letter by letter", "prequalification", 6, ["prequa", "lifica", "tion"]],
    ["where the text itself is broken", "甲\n乙", 20, ["甲", "乙"]],
    ["an empty text into one empty line", "", 20, [""]],
  ])("%s", (_what, text, maximum, lines) => {
    expect(breakLines(text, maximum, measure)).toEqual(lines);
  });

  test("a line never begins with closing punctuation nor ends with an opening one", () => {
    expect(breakLines("材料，证件", 5, measure)).toEqual(["材", "料，", "证件"]);
    expect(breakLines("核查（房产）", 6, measure)).toEqual(["核查", "（房", "产）"]);
  });

  test("no line is wider than allowed, whatever the width", () => {
    const text = "真实性核查（房产、贷款、社保联网） or on-site check";
    for (let width = 8; width < 40; width++)
      expect(Math.max(...breakLines(text, width, measure).map(measure))).toBeLessThanOrEqual(width);
  });
});
