import { setImmediate as othersTurn } from "node:timers/promises";

import { consistencyProof, type Growth } from "../../core/proof/consistency-proof.ts";
import { inclusionProof, type LeafPlace } from "../../core/proof/inclusion-proof.ts";
import { rootHash, type TreeNode } from "../../core/proof/leaf-range.ts";
import { HASH_BYTES } from "../../core/proof/tree-hash.ts";
import { rootOfLeaves, TREE_HASH } from "../../store/journal/leaf-hash.ts";
import type { EvaluationJournal } from "../../store/store.ts";
import { UpperLevel } from "./upper-level.ts";

/** What a tree is made of. */
export type LeafSource = Pick<EvaluationJournal, "putInOrder" | "leafHashes">;

/** A tile holds the leaves of one subtree of this level; their roots are kept, and what lies between is made when asked for. */
const TILE_LEVEL = 8;
const TILE = 2 ** TILE_LEVEL;
/** Nodes of this level and above are remembered: on a tree of a hundred million leaves they are some thousands. */
const REMEMBERED_LEVEL = 13;
const TILES_A_READ = 64;
const HELD_TILES = 32;

/**
 * The Merkle tree over a journal. Leaves lie with the journal; of the tree the roots of tiles are kept (32 bytes for 256
 * records), so that a proof reads one tile and memory stays small with millions of records.
 */
export class JournalTree {
  readonly #leaves: LeafSource;
  readonly #tiles: UpperLevel;
  readonly #remembered = new Map<string, Uint8Array>();
  readonly #held = new Map<number, Buffer>();
  #catchingUp: Promise<void> = Promise.resolve();

  private constructor(leaves: LeafSource, tiles: UpperLevel) {
    this.#leaves = leaves;
    this.#tiles = tiles;
  }

  /** `path` is where the roots of tiles are kept between starts. */
  static async open(leaves: LeafSource, path?: string): Promise<JournalTree> {
    return new JournalTree(leaves, await UpperLevel.open(path, Math.floor((await leaves.putInOrder()) / TILE)));
  }

  /** The root over the first so many records, of which there must be so many. */
  async root(size: number): Promise<Uint8Array> {
    await this.#catchUp();
    return rootHash(size, (node) => this.#read(node), TREE_HASH);
  }

  async inclusion(place: LeafPlace): Promise<readonly Uint8Array[]> {
    await this.#catchUp();
    return inclusionProof(place, (node) => this.#read(node), TREE_HASH);
  }

  async consistency(growth: Growth): Promise<readonly Uint8Array[]> {
    await this.#catchUp();
    return consistencyProof(growth, (node) => this.#read(node), TREE_HASH);
  }

  /** Forgets what was kept, because it leads to another root than was signed; it is made anew from the leaves. */
  async rebuild(): Promise<void> {
    await this.#catchUp();
    this.#remembered.clear();
    this.#held.clear();
    await this.#tiles.clear();
  }

  #catchUp(): Promise<void> {
    this.#catchingUp = this.#catchingUp.catch(() => undefined).then(() => this.#addTiles());
    return this.#catchingUp;
  }

  /** Others get their turn after every few tiles. */
  async #addTiles(): Promise<void> {
    const whole = Math.floor((await this.#leaves.putInOrder()) / TILE);
    while (this.#tiles.count < whole) {
      const count = Math.min(TILES_A_READ, whole - this.#tiles.count);
      const leaves = await this.#leaves.leafHashes(this.#tiles.count * TILE + 1, count * TILE);
      for (let tile = 0; tile < count; tile += 1) {
        this.#tiles.add(rootOfLeaves(leaves.subarray(tile * TILE * HASH_BYTES, (tile + 1) * TILE * HASH_BYTES)));
        if (tile % 4 === 3) await othersTurn();
      }
    }
    await this.#tiles.keep();
  }

  async #read({ level, index }: TreeNode): Promise<Uint8Array> {
    if (level === TILE_LEVEL) return this.#tiles.at(index);
    if (level < TILE_LEVEL) return this.#readBelow({ level, index });
    const key = `${level}/${index}`;
    const known = this.#remembered.get(key);
    if (known !== undefined) return known;
    const below = { level: level - 1, index: index * 2 };
    const node = TREE_HASH.node(await this.#read(below), await this.#read({ ...below, index: below.index + 1 }));
    if (level >= REMEMBERED_LEVEL) this.#remembered.set(key, node);
    return node;
  }

  async #readBelow({ level, index }: TreeNode): Promise<Uint8Array> {
    const count = 2 ** level;
    const tile = Math.floor((index * count) / TILE);
    const start = index * count - tile * TILE;
    const leaves = await this.#tile(tile);
    return rootOfLeaves(leaves.subarray(start * HASH_BYTES, (start + count) * HASH_BYTES));
  }

  async #tile(tile: number): Promise<Buffer> {
    const held = this.#held.get(tile);
    if (held?.length === TILE * HASH_BYTES) return held;
    const leaves = await this.#leaves.leafHashes(tile * TILE + 1, TILE);
    this.#held.delete(tile);
    this.#held.set(tile, leaves);
    for (const oldest of [...this.#held.keys()].slice(0, -HELD_TILES)) this.#held.delete(oldest);
    return leaves;
  }
}
