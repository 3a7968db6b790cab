import type { Erasure } from "../../core/model/formats.generated.ts";

/**
 * Keeps the keys that open the personal parts of records, each wrapped by the master key, apart from the records: a key can be
 * destroyed, a record never. A key has the name by which its record names it, the SHA-256 of the key itself.
 *
 * @throws STORE_FULL when the disk takes no more writes.
 */
export interface PersonalKeys extends PersonalKeyReader {
  /** Resolves when the keys are durable: before a record that names them is. */
  keep(keys: readonly KeptKey[]): Promise<void>;
  /**
   * Destroys keys for good and answers the erasures that hold: of a key that was destroyed before that is the first one.
   * What is no key of this store is left out.
   */
  erase(erasures: readonly Erasure[]): Promise<readonly Erasure[]>;
  /** The names of the keys of evaluations of a power that were kept before an instant and still exist. */
  keptBefore(power: string, before: number): AsyncIterable<string>;
  /** Remembers by which master key the keys are wrapped, the first time, and answers the fingerprint that holds. */
  claimMaster(fingerprint: string): Promise<string>;
  close(): Promise<void>;
}

export type PersonalKeyReader = {
  /** What has become of a key; undefined for one that is not known. */
  readonly find: (name: string) => Promise<KeyState | undefined>;
};

/** What a key seals: one evaluation, or whatever a case under supervision is told. */
export type Sealed = "evaluation" | "case";

/** `name`: `sha256:` and 64 hexadecimal digits. `wrapped`: 60 bytes. `keptAt`: milliseconds of the Unix epoch. */
export type KeptKey = {
  readonly name: string;
  readonly seals: Sealed;
  readonly power: string;
  readonly keptAt: number;
  readonly wrapped: Buffer;
};

export type KeyState =
  { readonly state: "kept"; readonly key: KeptKey } | { readonly state: "erased"; readonly erasure: Erasure };

/** Bytes of a wrapped key: its nonce, the key, and the tag that proves both. */
export const WRAPPED_BYTES = 12 + 32 + 16;
