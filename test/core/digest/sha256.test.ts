import { createHash } from "node:crypto";

import * as fc from "fast-check";
import { expect, test } from "vitest";

import { sha256Hex } from "../../../engine/core/digest/sha256.ts";

test("the digest of `abc` is the one of FIPS 180-4", () => {
  expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("the digest of the empty text is the one of FIPS 180-4", () => {
  expect(sha256Hex("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
});

test("any text has the digest that Node gives, Chinese and emoji included", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(sha256Hex(`阳光${text}`)).toBe(createHash("sha256").update(`阳光${text}`, "utf8").digest("hex"));
    }),
  );
});
