import { expect, test } from "vitest";

import { explainBroken } from "../../engine/audit/explain-broken.ts";
import { ChainCheck, missing } from "../../engine/store/chain/chain-check.ts";
import { inspectSeal } from "../../engine/store/chain/seal.ts";

test("whatever a chain finds wrong is told in Chinese too", () => {
  const check = new ChainCheck<{ readonly seq: number; readonly previous: string }>(
    { seq: 1, previous: "before" },
    (line) => ({ sound: true, head: JSON.parse(line.toString()), hash: line.toString() }),
  );
  for (const head of [
    { seq: 1, previous: "changed" },
    { seq: 3, previous: "" },
    { seq: 2, previous: "" },
    { seq: 7, previous: "" },
  ])
    check.accept(Buffer.from(JSON.stringify(head)));
  check.skip("its line end is missing");
  const unsealed = inspectSeal(Buffer.from("{}"));
  const changed = inspectSeal(Buffer.from(`{"a":1,"hash":"${"0".repeat(64)}"}`));
  const whys = [...check.broken.map(({ why }) => why), missing(4, 4), ...whyOf(unsealed), ...whyOf(changed)];

  const explained = whys.map((why) => explainBroken({ seq: 9, why }));

  expect(new Set(whys).size).toBe(7);
  for (const { zh, en } of explained) {
    expect(zh).toMatch(/^第9条记录：[^a-z]+$/);
    expect(en).toMatch(/^Record 9: it/);
  }
});

function whyOf(inspected: ReturnType<typeof inspectSeal>): string[] {
  return inspected.sound ? [] : [inspected.why];
}
