import { createHash, hash, type Hash } from "node:crypto";

import type { BackupPiece } from "./backup-piece.ts";

/** How much there is of a part of a store, and the SHA-256 of all of it: of its lines in their order, or of its documents. */
type PartDigest = { readonly count: number; readonly sha256: string };

/** The parts of a store by their names: `documents`, `files`, and every lane of every journal. Equal digests mean equal content. */
export type BackupDigest = Readonly<Record<string, PartDigest>>;

/** Follows all that a store keeps and answers what it was. */
export class DigestMaker {
  readonly #lanes = new Map<string, { count: number; readonly hash: Hash }>();
  readonly #documents: string[] = [];
  readonly #files: string[] = [];
  readonly #keys: string[] = [];

  add(item: BackupPiece): void {
    if (item.kind === "file") {
      this.#files.push(`${item.path} ${hash("sha256", item.bytes, "hex")}\n`);
      return;
    }
    if (item.kind === "key") {
      this.#keys.push(`${hash("sha256", item.text, "hex")}\n`);
      return;
    }
    if (item.kind === "document") {
      this.#documents.push(`${item.path} ${hash("sha256", item.text, "hex")}\n`);
      return;
    }
    const name = item.lane === 0 ? item.journal : `${item.journal} ${item.lane}`;
    const lane = this.#lanes.get(name) ?? { count: 0, hash: createHash("sha256") };
    lane.count += 1;
    lane.hash.update(item.line).update("\n");
    this.#lanes.set(name, lane);
  }

  /** In whatever order the documents came, and lanes without a record left out. */
  digest(): BackupDigest {
    const lanes = [...this.#lanes].map(([name, lane]) => {
      const part = { count: lane.count, sha256: lane.hash.copy().digest("hex") };
      return [name, part] as const;
    });
    const documents = ["documents", digestOf(this.#documents)] as const;
    const files = ["files", digestOf(this.#files)] as const;
    const keys = this.#keys.length === 0 ? [] : [["personalKeys", digestOf(this.#keys)] as const];
    return Object.fromEntries(
      [documents, files, ...keys, ...lanes].toSorted(([one], [other]) => (one < other ? -1 : 1)),
    );
  }
}

function digestOf(pieces: readonly string[]): PartDigest {
  return { count: pieces.length, sha256: hash("sha256", pieces.toSorted().join(""), "hex") };
}

/** The parts in which two digests differ. */
export function differingParts(one: BackupDigest, other: BackupDigest): readonly string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => one[name]?.sha256 !== other[name]?.sha256).toSorted();
}
