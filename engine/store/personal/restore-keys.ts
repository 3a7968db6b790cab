import type { KeyPiece } from "./key-piece.ts";
import { WRAPPED_BYTES, type PersonalKeys } from "./personal-keys.ts";

/** Pieces that are put in together. */
const GROUP = 1000;

/** Puts the keys of a backup into a store of keys. A key that was destroyed is known there as destroyed, and never existed. */
export class KeyRestore {
  readonly #keys: PersonalKeys;
  #waiting: KeyPiece[] = [];
  /** How many keys came back that still exist. */
  kept = 0;

  constructor(keys: PersonalKeys) {
    this.#keys = keys;
  }

  async add(piece: KeyPiece): Promise<void> {
    if ("master" in piece) {
      await this.#keys.claimMaster(piece.master);
      return;
    }
    if ("key" in piece) this.kept += 1;
    this.#waiting.push(piece);
    if (this.#waiting.length >= GROUP) await this.end();
  }

  async end(): Promise<void> {
    const pieces = this.#waiting;
    this.#waiting = [];
    if (pieces.length === 0) return;
    await this.#keys.keep(
      pieces.flatMap((piece) => {
        if ("key" in piece) return [piece.key];
        if (!("erasure" in piece)) return [];
        const { key: name, power } = piece.erasure;
        const { seals, keptAt } = piece;
        return [{ name, seals, power, keptAt, wrapped: Buffer.alloc(WRAPPED_BYTES) }];
      }),
    );
    const erasures = pieces.flatMap((piece) => ("erasure" in piece ? [piece.erasure] : []));
    if (erasures.length > 0) await this.#keys.erase(erasures);
  }
}
