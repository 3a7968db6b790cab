import { expect, test } from "vitest";

import { checkLifecycle } from "../../../engine/core/lifecycle/check-lifecycle.ts";
import { aLifecycle } from "../../support/a-lifecycle.ts";

test("nothing is wrong with a sound life cycle", () => {
  expect(checkLifecycle(aLifecycle())).toEqual([]);
});

test("an end may have a way back, and a circle that leads to an end is sound", () => {
  const { transitions } = aLifecycle();
  const title = { zh: "退回", en: "send back" };
  const back = { act: "sendBack", title, from: ["sent", "delivered"], to: "packed" };

  expect(checkLifecycle(aLifecycle({ transitions: [...transitions, back] }))).toEqual([]);
});

test("a circle out of which nothing leads is told at each of its states", () => {
  const [send] = aLifecycle().transitions;
  const title = { zh: "退回", en: "send back" };
  const transitions = [...(send === undefined ? [] : [send]), { act: "sendBack", title, from: ["sent"], to: "packed" }];

  const codes = checkLifecycle(aLifecycle({ transitions })).map(({ code, pointer }) => `${code} ${pointer}`);

  expect(codes).toEqual([
    "LIFECYCLE_WITHOUT_WAY_OUT /states/0",
    "LIFECYCLE_WITHOUT_WAY_OUT /states/1",
    "LIFECYCLE_STATE_UNREACHABLE /states/2",
  ]);
});
