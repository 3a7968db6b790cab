import type { PublishedVersion, VersionEntry } from "./store.ts";

/** A version as it stands in the list of versions. */
export function versionEntry(published: PublishedVersion): VersionEntry {
  const { version, mapVersion, rulePackVersion, digest, publishedAt, note } = published;
  return { version, mapVersion, rulePackVersion, digest, publishedAt, ...(note !== undefined && { note }) };
}
