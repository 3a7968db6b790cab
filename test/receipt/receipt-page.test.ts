import { expect, test } from "vitest";

import { KINDS_OF_RECEIPTS } from "../../engine/generate/kinds-of-receipts.ts";
import { offlinePage, rulesIn } from "../../engine/receipt/receipt-page.ts";
import { sourceFiles } from "../support/source-files.ts";
import { aReceipt } from "./a-receipt.ts";

test("nothing that stands in the rules can end the element they stand in, or be taken for anything else", async () => {
  const { rules } = await aReceipt();
  const attack = "</script><script>alert(1)</script><!-- <script> $& $' $` \u2028 ]]>";
  const hostile = { ...rules, documents: { ...rules.documents, map: attack } };
  const html = offlinePage({ before: "<body>", after: "</body>", policy: "" }, hostile);

  expect(html.match(/<\/?script/g)).toEqual(["<script", "</script"]);
  expect(html).not.toContain("<!--");
  expect(JSON.parse(rulesIn(html) ?? "")).toEqual(hostile);
});

test("the offline page is built with the validators of all that its code reads, and of nothing else", () => {
  const read = sourceFiles("engine/core/receipt", "engine/core/schema")
    .filter(({ path }) => /\/receipt\/|\/read-policy\.ts$/.test(path))
    .flatMap(({ text }) => [...text.matchAll(/\b(?:readDocument|one|many)\(\s*"(\w+)"/g)])
    .map(([, kind = ""]) => kind);

  expect([...new Set(read)].toSorted()).toEqual(KINDS_OF_RECEIPTS.toSorted());
});
