import { expect, test } from "vitest";

import { offlinePage, rulesIn } from "../../engine/receipt/receipt-page.ts";
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
