import { expect, test } from "vitest";

import { OneAtATime } from "../../engine/store/one-at-a-time.ts";

test("the tasks of one key run one after the other in their order", async () => {
  const turns = new OneAtATime();
  const seen: string[] = [];
  const task = (name: string) => async () => {
    seen.push(`${name} begins`);
    await new Promise((resolve) => {
      setTimeout(resolve, 2);
    });
    seen.push(`${name} ends`);
    return name;
  };

  const names = await Promise.all(["a", "b", "c"].map((name) => turns.run("key", task(name))));

  expect(names).toEqual(["a", "b", "c"]);
  expect(seen).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
});

test("a task that fails holds up nobody else", async () => {
  const turns = new OneAtATime();

  const failed = turns.run("key", () => Promise.reject(new Error("first")));
  const next = turns.run("key", async () => "second");

  await expect(failed).rejects.toThrowError("first");
  expect(await next).toBe("second");
});

test("another key does not wait", async () => {
  const turns = new OneAtATime();
  const never = turns.run("one", () => new Promise(() => {}));

  expect(await turns.run("other", async () => "done")).toBe("done");
  expect(never).toBeInstanceOf(Promise);
});
