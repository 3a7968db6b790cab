import { ed25519 } from "@noble/curves/ed25519.js";
import * as fc from "fast-check";
import { expect, test } from "vitest";

import { fromBase64, toBase64 } from "../../../engine/core/proof/base64.ts";
import { checkpointText, parseCheckpoint } from "../../../engine/core/proof/checkpoint.ts";
import { keyId, noteText, parseNote, signedBytes, signerOf } from "../../../engine/core/proof/signed-note.ts";
import { bytes, hex } from "./a-tree.ts";

const CHECKPOINT = {
  origin: "sunmap/journal/0011223344556677",
  size: 1234,
  root: new Uint8Array(32).fill(7),
  time: "2026-09-18T01:30:00.000Z",
  previous: "ab".repeat(32),
};
const SECRET = new Uint8Array(32).fill(1);
const KEY = { name: CHECKPOINT.origin, publicKey: ed25519.getPublicKey(SECRET) };

test("a checkpoint is read back from its text, and only from that", () => {
  const text = checkpointText(CHECKPOINT);

  expect(text).toBe(
    "sunmap/journal/0011223344556677\n1234\nBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=\n" +
      `time 2026-09-18T01:30:00.000Z\nprevious ${"ab".repeat(32)}\n`,
  );
  expect(parseCheckpoint(text)).toEqual(CHECKPOINT);
  for (const [from, to] of [
    ["1234", "01234"],
    ["1234", "-1"],
    ["BwcHBwc=", "BwcHBwd="],
    ["time ", "when "],
    ["previous", "after"],
    ["\n1234\n", "\n1234\n\n"],
  ] as const) {
    expect(parseCheckpoint(text.replace(from, to))).toBeUndefined();
  }
  expect(parseCheckpoint(`${text}more\n`)).toBeUndefined();
});

test("whoever has the key knows who signed a note", () => {
  const note = aNote();

  const parsed = parseNote(note);
  expect(parsed?.text).toBe(checkpointText(CHECKPOINT));
  expect(parsed && signerOf(parsed, [KEY])).toBe(KEY);
});

test("a key is told by its name and its bytes, as other tools tell it", () => {
  // A verifier key of Go's checksum database: sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8
  expect(keyId({ name: "sum.golang.org", publicKey: golang() })).toBe("033de0ae");
});

test("no letter of a signed note can be another", () => {
  const note = aNote();
  fc.assert(
    fc.property(
      fc.nat(note.length - 1),
      fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 1 }),
      (at, letter) => {
        fc.pre(note[at] !== letter);
        const parsed = parseNote(note.slice(0, at) + letter + note.slice(at + 1));

        expect(parsed && signerOf(parsed, [KEY])).toBeUndefined();
      },
    ),
    { numRuns: 400 },
  );
});

test("a note that another key or nobody signed has no signer", () => {
  const other = { name: KEY.name, publicKey: ed25519.getPublicKey(new Uint8Array(32).fill(2)) };
  const parsed = parseNote(aNote());

  expect(parsed && signerOf(parsed, [other])).toBeUndefined();
  expect(parsed && signerOf(parsed, [{ ...KEY, name: "another" }])).toBeUndefined();
  expect(parseNote(checkpointText(CHECKPOINT))).toBeUndefined();
  expect(parseNote(`${checkpointText(CHECKPOINT)}\n`)).toBeUndefined();
  expect(parseNote("x".repeat(20_000))).toBeUndefined();
});

test("Base64 is as Node writes it, and nothing else is read", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (some) => {
      expect(toBase64(some)).toBe(Buffer.from(some).toString("base64"));
      expect(fromBase64(toBase64(some))).toEqual(some);
    }),
  );
  for (const text of ["A", "AA", "AAA", "AB==", "AAB=", "A===", "AA=A", "A A=", "AAAA="])
    expect(fromBase64(text)).toBeUndefined();
});

function aNote(): string {
  const text = checkpointText(CHECKPOINT);
  return noteText(text, KEY, ed25519.sign(signedBytes(text), SECRET));
}

/** The bytes of that key, without the byte that says it is of Ed25519. */
function golang(): Uint8Array {
  const keyed = fromBase64("Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8") ?? bytes("");
  expect(hex(keyed.subarray(0, 1))).toBe("01");
  return keyed.subarray(1);
}
