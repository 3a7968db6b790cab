import { expect, test } from "vitest";

import { conflictTitle, sideLines } from "../../../../designer/workspace/saving/conflict-words.ts";

test("a conflict is called by the title of its document, in both languages", () => {
  const mine = { title: { zh: "投标保证金超限", en: "Deposit over the cap" } };

  expect(conflictTitle({ part: "rules", name: "deposit", mine, theirs: undefined })).toEqual({
    zh: "风险规则“投标保证金超限”",
    en: "Rule “Deposit over the cap”",
  });
});

test("a conflict over a whole document is called by its kind", () => {
  expect(conflictTitle({ part: "map", mine: "<a/>", theirs: "<b/>" }).zh).toBe("流程图");
});

test("both sides are written line by line, and what the other side lacks is marked", () => {
  const { mine, theirs } = sideLines({ part: "rules", name: "x", mine: { a: 1, b: 2 }, theirs: { a: 1, b: 3 } });

  expect(mine.filter(({ differs }) => differs).map(({ text }) => text.trim())).toEqual(['"b": 2']);
  expect(theirs.filter(({ differs }) => differs).map(({ text }) => text.trim())).toEqual(['"b": 3']);
});

test("a side that removed the document has no lines", () => {
  const { mine } = sideLines({ part: "rules", name: "x", mine: undefined, theirs: {} });

  expect(mine).toEqual([]);
});
