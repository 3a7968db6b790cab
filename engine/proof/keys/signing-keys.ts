import { createPrivateKey, sign, type KeyObject } from "node:crypto";
import { readFile } from "node:fs/promises";

import { SunmapError } from "../../core/errors.ts";
import { fromBase64 } from "../../core/proof/base64.ts";
import { noteText, signedBytes, type NoteKey } from "../../core/proof/signed-note.ts";
import { isAbsent } from "../../store/disk-fault.ts";
import { readKeyRing, type KeyRing, type KnownKey } from "./key-ring.ts";
import { makeKey, privateKeyPath } from "./make-key.ts";

/** The keys with which a journal signs: one that signs now, and the public halves of those before. */
export class SigningKeys {
  readonly #ring: KeyRing;
  readonly #signing: KnownKey;
  readonly #privateKey: KeyObject;

  private constructor(ring: KeyRing, signing: KnownKey, privateKey: KeyObject) {
    this.#ring = ring;
    this.#signing = signing;
    this.#privateKey = privateKey;
  }

  /**
   * Opens the keys in a folder; the first key is made at the first start. `now` is ISO text.
   *
   * @throws STORE_DAMAGED when the private key is gone: it is never made anew in silence, for that would hide a theft.
   */
  static async open(folder: string, now: string): Promise<SigningKeys> {
    const ring = (await readKeyRing(folder)) ?? (await makeKey(folder, undefined, now));
    const signing = ring.keys.at(-1);
    const path = privateKeyPath(folder, signing?.id ?? "");
    if (signing === undefined) throw new SunmapError("STORE_DAMAGED", { path: folder, why: "there is no key" });
    const pem = await readFile(path, "utf8").catch((cause: unknown) => {
      if (!isAbsent(cause)) throw cause;
      throw new SunmapError("STORE_DAMAGED", { path, why: "the private key is missing" }, { cause });
    });
    return new SigningKeys(ring, signing, createPrivateKey(pem));
  }

  /** The name of the journal: no other one has it. */
  get origin(): string {
    return this.#ring.origin;
  }

  get ring(): KeyRing {
    return this.#ring;
  }

  /** The id of the key that signs now. */
  get signing(): string {
    return this.#signing.id;
  }

  /** The public half of the key that signs now: 32 bytes in Base64. */
  get publicKey(): string {
    return this.#signing.publicKey;
  }

  /** Every key that ever signed, the oldest first. */
  get known(): readonly KnownKey[] {
    return this.#ring.keys;
  }

  /** As `known`, to check signatures with. */
  get trusted(): readonly NoteKey[] {
    return trustedKeys(this.#ring);
  }

  /** The signed note of a text. */
  sign(text: string): string {
    const { name, publicKey } = noteKeyOf(this.#ring, this.#signing);
    return noteText(text, { name, publicKey }, sign(null, signedBytes(text), this.#privateKey));
  }

  /** The bytes of an Ed25519 signature over others, in Base64: for what goes out and is no note. */
  signBytes(bytes: Uint8Array): string {
    return sign(null, bytes, this.#privateKey).toString("base64");
  }
}

/** The keys of a ring, to check signatures with. */
export function trustedKeys(ring: KeyRing): readonly NoteKey[] {
  return ring.keys.map((key) => noteKeyOf(ring, key));
}

function noteKeyOf({ origin }: KeyRing, { publicKey }: KnownKey): NoteKey {
  return { name: origin, publicKey: fromBase64(publicKey) ?? new Uint8Array() };
}
