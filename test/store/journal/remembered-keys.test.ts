import { expect, test } from "vitest";

import { RememberedKeys } from "../../../engine/store/journal/remembered-keys.ts";

test("a key that was recorded anew is as young as its new record", () => {
  const keys = new RememberedKeys();
  keys.add("first", 1, 0);
  keys.add("second", 2, 0);
  keys.add("first", 3, 0);

  for (let seq = 4; seq < 100_003; seq += 1) keys.add(`${seq}`, seq, 0);

  expect(keys.find("first", 0)).toBe(3);
  expect(keys.find("second", 0)).toBeUndefined();
});
