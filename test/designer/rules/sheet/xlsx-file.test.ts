import { expect, test } from "vitest";

import { readWorkbook, writeWorkbook } from "../../../../designer/rules/sheet/xlsx-file.ts";

test("sheets come back from a file as they were, whatever the texts look like", async () => {
  const sheets = [
    {
      name: "规则",
      rows: [
        ["标识 [name]", "x"],
        ["=1+1", "007"],
        ["2026-09-18", "<b>&\"'"],
        ["两\n行", "1e5"],
      ],
    },
    { name: "Facts", rows: [["a"], ["b"]] },
  ];
  expect(await readWorkbook(await writeWorkbook(sheets))).toEqual(sheets);
});

test("what is no workbook is refused", async () => {
  await expect(readWorkbook(new Blob(["name\tvalue"]))).rejects.toThrow();
});
