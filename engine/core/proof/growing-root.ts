import type { TreeHash } from "./tree-hash.ts";

/** The root of a tree that is read leaf by leaf: holds one hash for each complete subtree, and no leaf. */
export class GrowingRoot {
  readonly #hash: TreeHash;
  /** By level; of the subtrees that the count of leaves in binary names. */
  readonly #subtrees: (Uint8Array | undefined)[] = [];
  #size = 0;

  constructor(hash: TreeHash) {
    this.#hash = hash;
  }

  get size(): number {
    return this.#size;
  }

  add(leaf: Uint8Array): void {
    let node = leaf;
    let level = 0;
    for (let beside = this.#subtrees[level]; beside !== undefined; beside = this.#subtrees[level]) {
      node = this.#hash.node(beside, node);
      this.#subtrees[level] = undefined;
      level += 1;
    }
    this.#subtrees[level] = node;
    this.#size += 1;
  }

  root(): Uint8Array {
    let root: Uint8Array | undefined;
    for (const subtree of this.#subtrees) {
      if (subtree !== undefined) root = root === undefined ? subtree : this.#hash.node(subtree, root);
    }
    return root ?? this.#hash.empty;
  }
}
