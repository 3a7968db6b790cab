import type { PublishedVersion, VersionEntry } from "./store.ts";

/** A version as it stands in the list of versions. */
export function versionEntry({ documents: _documents, library: _library, ...entry }: PublishedVersion): VersionEntry {
  return entry;
}
