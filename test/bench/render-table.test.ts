import { expect, test } from "vitest";

import { renderTable } from "../../engine/bench/render-table.ts";

test("a table is Markdown with numbers to the right, in three digits, and its notes below", () => {
  const columns = ["engine", "µs per case"];
  const rows = [
    ["ours", 0.75123],
    ["another", 12_345.6],
    ["a third", 20],
  ];

  expect(renderTable({ columns, rows, notes: ["Read it so."] })).toBe(
    [
      "| engine  | µs per case |",
      "| ------- | ----------: |",
      "| ours    |       0.751 |",
      "| another |      12,346 |",
      "| a third |          20 |",
      "",
      "- Read it so.",
    ].join("\n"),
  );
});
