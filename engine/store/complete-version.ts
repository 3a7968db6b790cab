import type { PublishedVersion, Withdrawal } from "./store.ts";

/** A version as it was written: those published before versions had a time of their own have none. */
export type StoredVersion = Omit<PublishedVersion, "effective" | "openCases" | "withdrawn"> &
  Partial<Pick<PublishedVersion, "effective" | "openCases">>;

/** A version as it is read: one without a time of its own took effect when it was published, and open cases kept theirs. */
export function completeVersion(stored: StoredVersion, withdrawn?: Withdrawal): PublishedVersion {
  return {
    ...stored,
    effective: stored.effective ?? { from: stored.publishedAt },
    openCases: stored.openCases ?? { rule: "keep" },
    ...(withdrawn !== undefined && { withdrawn }),
  };
}
