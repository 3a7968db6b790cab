import { expect, test } from "vitest";

import { createReader } from "../../../../engine/core/value/create-reader.ts";
import { aFact } from "../../../support/fact-definitions.ts";

const read = createReader(aFact("date"));

test.each(["2026-09-18", "2024-02-29", "0001-01-01", "9999-12-31"])("%s is read", (sent) => {
  expect(read(sent)).toEqual({ ok: true, value: sent });
});

test.each([
  ["2026-02-29", "IMPOSSIBLE_DATE"],
  ["2026-9-18", "IMPOSSIBLE_DATE"],
  ["2026年9月18日", "IMPOSSIBLE_DATE"],
  ["2026-09-18T00:00:00+08:00", "IMPOSSIBLE_DATE"],
  ["", "IMPOSSIBLE_DATE"],
  [20_260_918, "WRONG_TYPE"],
  [new Date("2026-09-18"), "WRONG_TYPE"],
  [null, "WRONG_TYPE"],
])("%s is refused with %s", (sent, code) => {
  expect(read(sent)).toMatchObject({ ok: false, code });
});
