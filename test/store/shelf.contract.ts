import { describe, expect, test } from "vitest";

import type { Shelf } from "../../engine/store/shelf.ts";

type Person = { readonly name: string; readonly roles?: readonly string[] };

/** What every shelf keeps, whatever it is made of. */
export function shelfContract(kind: string, openEmpty: () => Promise<Shelf<Person>>): void {
  describe(`a shelf (${kind})`, () => {
    test("what was written is read, under its id and with its revision", async () => {
      const shelf = await openEmpty();
      const revision = await shelf.write("li-min", { name: "李敏" }, null);

      expect(await shelf.read("li-min")).toEqual({ id: "li-min", document: { name: "李敏" }, revision });
      expect(await shelf.read("nobody")).toBeUndefined();
    });

    test("all documents are listed in the order of their ids", async () => {
      const shelf = await openEmpty();
      for (const id of ["b", "a", "c"]) await shelf.write(id, { name: id }, null);

      expect((await shelf.list()).map(({ id }) => id)).toEqual(["a", "b", "c"]);
    });

    test("equal content has an equal revision, whatever the order of its keys", async () => {
      const shelf = await openEmpty();

      expect(await shelf.write("a", { name: "x", roles: ["trainer"] }, null)).toBe(
        await shelf.write("b", { roles: ["trainer"], name: "x" }, null),
      );
    });

    test("a change on another revision than the present one is refused and changes nothing", async () => {
      const shelf = await openEmpty();
      const first = await shelf.write("a", { name: "first" }, null);
      const second = await shelf.write("a", { name: "second" }, first);

      await expect(shelf.write("a", { name: "third" }, first)).rejects.toMatchObject({
        code: "PRECONDITION_FAILED",
        details: { expected: first, actual: second },
      });
      await expect(shelf.write("a", { name: "third" }, null)).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
      await expect(shelf.remove("a", first)).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
      expect((await shelf.read("a"))?.document).toEqual({ name: "second" });
    });

    test("of two changes at once on the same revision one succeeds", async () => {
      const shelf = await openEmpty();
      const outcomes = await Promise.allSettled([
        shelf.write("a", { name: "one" }, null),
        shelf.write("a", { name: "other" }, null),
      ]);

      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    });

    test("what was removed is gone, and its id is free again", async () => {
      const shelf = await openEmpty();
      await shelf.remove("a", await shelf.write("a", { name: "x" }, null));

      expect(await shelf.list()).toEqual([]);
      await shelf.write("a", { name: "y" }, null);
      expect((await shelf.read("a"))?.document).toEqual({ name: "y" });
    });

    test("what was read cannot change what is kept", async () => {
      const shelf = await openEmpty();
      await shelf.write("a", { name: "x", roles: ["trainer"] }, null);
      Object.assign((await shelf.read("a"))?.document ?? {}, { name: "changed" });

      expect((await shelf.read("a"))?.document.name).toBe("x");
    });

    test.each(["", ".", "..", "../people", "a/b", ".hidden", "张三", "a".repeat(129)])(
      "`%s` is no id: nothing is written under it and nothing is there",
      async (id) => {
        const shelf = await openEmpty();

        await expect(shelf.write(id, { name: "x" }, null)).rejects.toMatchObject({ code: "DOCUMENT_INVALID" });
        expect(await shelf.read(id)).toBeUndefined();
      },
    );
  });
}
