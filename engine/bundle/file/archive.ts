import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

import { SunmapError } from "../../core/errors.ts";
import { equalBytes } from "../../core/proof/equal-bytes.ts";

/** The files of an archive by their names. */
export type ArchivedFiles = ReadonlyMap<string, string>;

/** What a bundle may weigh, in bytes, and how many files it may hold: two thousand powers. */
export const BUNDLE_LIMITS = { bytes: 64_000_000, files: 50_000 } as const;

/** The earliest time that a zip can tell: an archive tells no time of its own. */
const NO_TIME = new Date(1980, 0, 1);

/** Packs files into a zip, uncompressed and in the order of their names: equal files give equal bytes. */
export function packArchive(files: ArchivedFiles): Uint8Array {
  const entries = [...files].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(entries.map(([name, text]) => [name, strToU8(text)])), {
    level: 0,
    mtime: NO_TIME,
  });
}

/**
 * Unpacks what `packArchive` packed, and nothing else: packed anew it must give the same bytes. Nothing in it is
 * compressed, so no file in it is larger than it is, and nothing is inflated to find that out.
 *
 * @throws BUNDLE_REFUSED
 */
export function unpackArchive(bytes: Uint8Array): ArchivedFiles {
  if (bytes.length > BUNDLE_LIMITS.bytes) throw refused("it is too large");
  const files = new Map(Object.entries(unzipped(bytes)).map(([name, content]) => [name, textOf(content)]));
  if (!equalBytes(packArchive(files), bytes)) throw refused("it is not packed as a bundle is");
  return files;
}

function unzipped(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  let [files, total] = [0, 0];
  try {
    return unzipSync(bytes, {
      filter: ({ size, originalSize, compression }) => {
        files += 1;
        total += originalSize;
        if (compression !== 0 || size !== originalSize) throw refused("a file in it is compressed");
        if (files > BUNDLE_LIMITS.files || total > bytes.length) throw refused("it holds too much");
        return true;
      },
    });
  } catch (fault) {
    if (fault instanceof SunmapError) throw fault;
    throw refused("it is no zip file");
  }
}

function textOf(content: Uint8Array): string {
  return strFromU8(content);
}

function refused(why: string): SunmapError {
  return new SunmapError("BUNDLE_REFUSED", { why });
}
