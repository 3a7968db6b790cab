import { ed25519 } from "@noble/curves/ed25519.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";

import { fromBase64, toBase64 } from "./base64.ts";
import { equalBytes } from "./equal-bytes.ts";

/** Who signs: a name without spaces, and an Ed25519 key of 32 bytes. */
export type NoteKey = { readonly name: string; readonly publicKey: Uint8Array };

/** A text with signatures under it (C2SP signed-note). The text ends with a line end. */
export type SignedNote = { readonly text: string; readonly signatures: readonly NoteSignature[] };

type NoteSignature = { readonly name: string; readonly keyHash: Uint8Array; readonly signature: Uint8Array };

const ED25519 = 0x01;
const KEY_HASH = 4;
const MOST_BYTES = 10_000;
const MOST_SIGNATURES = 16;

/** The id of a key: 8 hexadecimal digits, by which a signature says which key it was made with. */
export function keyId({ name, publicKey }: NoteKey): string {
  return bytesToHex(keyHashOf({ name, publicKey }));
}

/** The bytes of the text to be signed. */
export function signedBytes(text: string): Uint8Array {
  return utf8ToBytes(text);
}

/** The note as it is written down. */
export function noteText(text: string, key: NoteKey, signature: Uint8Array): string {
  return `${text}\n— ${key.name} ${toBase64(concatBytes(keyHashOf(key), signature))}\n`;
}

/** Reads a note; undefined for what is none. Nothing is known yet of who signed it. */
export function parseNote(note: string): SignedNote | undefined {
  const split = note.lastIndexOf("\n\n");
  if (note.length > MOST_BYTES || split === -1 || !note.endsWith("\n")) return undefined;
  const lines = note.slice(split + 2, -1).split("\n");
  const signatures = lines.flatMap((line) => signatureOf(line) ?? []);
  if (lines.length > MOST_SIGNATURES || signatures.length !== lines.length) return undefined;
  return { text: note.slice(0, split + 1), signatures };
}

/** The first of some keys that signed the note; undefined when none did. */
export function signerOf<Key extends NoteKey>({ text, signatures }: SignedNote, keys: readonly Key[]): Key | undefined {
  return keys.find((key) =>
    signatures.some(
      ({ name, keyHash, signature }) =>
        name === key.name && equalBytes(keyHash, keyHashOf(key)) && isSignature(signature, text, key.publicKey),
    ),
  );
}

function keyHashOf({ name, publicKey }: NoteKey): Uint8Array {
  return sha256(concatBytes(utf8ToBytes(`${name}\n`), Uint8Array.of(ED25519), publicKey)).subarray(0, KEY_HASH);
}

function signatureOf(line: string): NoteSignature | undefined {
  const [, name = "", base64 = ""] = /^— ([^\s+]+) ([A-Za-z0-9+/=]+)$/.exec(line) ?? [];
  const bytes = fromBase64(base64);
  if (bytes?.length !== KEY_HASH + 64) return undefined;
  return { name, keyHash: bytes.subarray(0, KEY_HASH), signature: bytes.subarray(KEY_HASH) };
}

/** Only the one encoding of RFC 8032 counts: no second signature can be made of a first. */
function isSignature(signature: Uint8Array, text: string, publicKey: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, signedBytes(text), publicKey, { zip215: false });
  } catch {
    return false;
  }
}
