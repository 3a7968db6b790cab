import { createPrivateKey, sign, type KeyObject } from "node:crypto";
import { readFile } from "node:fs/promises";

import { SunmapError } from "../../core/errors.ts";
import { fromBase64 } from "../../core/proof/base64.ts";
import { keyId, noteText, signedBytes, type NoteKey } from "../../core/proof/signed-note.ts";
import { isAbsent } from "../../store/disk-fault.ts";
import type { SharedProof, SharedRing } from "../../store/shared-proof.ts";
import { signerOfCheckpoint, type KeptCheckpoint } from "../checkpoints/kept-checkpoint.ts";
import { readKeyRing, type KeyRing, type KnownKey } from "./key-ring.ts";
import { makeKey, privateKeyPath } from "./make-key.ts";

/** What is signed with: a private key, and the public half of it. */
type OwnKey = { readonly ring: KeyRing; readonly signing: KnownKey; readonly privateKey: KeyObject };

/**
 * The keys with which a journal signs: one with which this process signs now, and the public halves of those before and of
 * those of other processes.
 */
export class SigningKeys {
  readonly #signing: KnownKey;
  readonly #privateKey: KeyObject;
  readonly #readRing: () => Promise<KeyRing>;
  #ring: KeyRing;

  private constructor({ ring, signing, privateKey }: OwnKey, readRing: () => Promise<KeyRing>) {
    this.#ring = ring;
    this.#signing = signing;
    this.#privateKey = privateKey;
    this.#readRing = readRing;
  }

  /**
   * Opens the keys in a folder; the first key is made at the first start. `now` is ISO text.
   *
   * @throws STORE_DAMAGED when the private key is gone: it is never made anew in silence, for that would hide a theft.
   */
  static async open(folder: string, now: string): Promise<SigningKeys> {
    const own = await openOwnKey(folder, now);
    return new SigningKeys(own, () => Promise.resolve(own.ring));
  }

  /** As `open`, for a process that signs one journal with others: its private key stays in its folder. */
  static async openShared(folder: string, now: string, shared: SharedProof): Promise<SigningKeys> {
    const own = await openOwnKey(folder, now);
    const ring = ringOf(await shared.joinRing(own.ring));
    const { publicKey, createdAt } = own.signing;
    const signing = { id: keyId(noteKeyOf(ring, own.signing)), publicKey, createdAt };
    return new SigningKeys({ ring, signing, privateKey: own.privateKey }, async () => ringOf(await shared.readRing()));
  }

  /** Learns the keys of processes that came meanwhile. */
  async refresh(): Promise<void> {
    this.#ring = await this.#readRing();
  }

  /** The id of the key of ours that signed a checkpoint; undefined when none did. */
  async signerOf(kept: KeptCheckpoint): Promise<string | undefined> {
    const known = signerOfCheckpoint(kept, this.trusted);
    if (known !== undefined) return known;
    await this.refresh();
    return signerOfCheckpoint(kept, this.trusted);
  }

  /** The name of the journal: no other one has it. */
  get origin(): string {
    return this.#ring.origin;
  }

  get ring(): KeyRing {
    return this.#ring;
  }

  /** The id of the key with which this process signs now. */
  get signing(): string {
    return this.#signing.id;
  }

  /** The public half of the key with which this process signs now: 32 bytes in Base64. */
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

async function openOwnKey(folder: string, now: string): Promise<OwnKey> {
  const ring = (await readKeyRing(folder)) ?? (await makeKey(folder, undefined, now));
  const signing = ring.keys.at(-1);
  const path = privateKeyPath(folder, signing?.id ?? "");
  if (signing === undefined) throw new SunmapError("STORE_DAMAGED", { path: folder, why: "there is no key" });
  const pem = await readFile(path, "utf8").catch((cause: unknown) => {
    if (!isAbsent(cause)) throw cause;
    throw new SunmapError("STORE_DAMAGED", { path, why: "the private key is missing" }, { cause });
  });
  return { ring, signing, privateKey: createPrivateKey(pem) };
}

/** A ring of several processes: the id of a key is made of it and of the name of their journal. */
export function ringOf({ origin, keys }: SharedRing): KeyRing {
  return { origin, keys: keys.map((key) => ({ ...key, id: keyId(noteKeyOf({ origin }, key)) })) };
}

/** The keys of a ring, to check signatures with. */
export function trustedKeys(ring: KeyRing): readonly NoteKey[] {
  return ring.keys.map((key) => noteKeyOf(ring, key));
}

function noteKeyOf({ origin }: Pick<KeyRing, "origin">, { publicKey }: Pick<KnownKey, "publicKey">): NoteKey {
  return { name: origin, publicKey: fromBase64(publicKey) ?? new Uint8Array() };
}
