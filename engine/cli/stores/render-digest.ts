import type { BackupDigest } from "../../store/backup/backup-digest.ts";

/** The parts of a store, a line each: how much there is, and its digest. */
export function renderDigest(digest: BackupDigest): readonly string[] {
  const names = Object.keys(digest);
  const widest = Math.max(...names.map((name) => name.length));
  return Object.entries(digest).map(
    ([name, { count, sha256 }]) => `${name.padEnd(widest)}  ${String(count).padStart(9)}  sha256:${sha256}`,
  );
}
