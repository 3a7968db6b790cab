import { expect, test } from "vitest";

import { waitingName } from "../../../../designer/rules/json/waiting-name.ts";

const former = { name: "former" };
const all = [former, { name: "other" }];

test.each([
  ["the same name", "former", false, { waits: false, said: false }],
  ["a new name while it is typed", "new", false, { waits: true, said: false }],
  ["a new name when it is done", "new", true, { waits: false, said: false }],
  ["a name that another has, while it is typed", "other", false, { waits: true, said: false }],
  ["a name that another has, when it is done", "other", true, { waits: true, said: true }],
] as const)("%s", (_what, name, isDone, expected) => {
  const { waits, refusal } = waitingName({ name }, former, all, { text: "", isDone });
  expect({ waits, said: refusal?.en.includes(`“${name}”`) ?? false }).toEqual(expected);
});
