import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

import type { PackFiles } from "./pack-folder.ts";

/** The most that an archive may hold, unpacked: a few bytes of it could stand for any number. */
const MOST_FILES = 20_000;
const MOST_BYTES = 50_000_000;
/** The same for every archive, so that the same documents give the same bytes. */
const FIXED_TIME = new Date("2009-01-01T00:00:00");

/** Packs text files into a zip archive. */
export function zipOf(files: PackFiles): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: FIXED_TIME });
}

/** Unpacks the text files of a zip archive; undefined when it is none, or holds more than anyone needs. */
export function filesOf(archive: Uint8Array): PackFiles | undefined {
  let [count, bytes] = [0, 0];
  try {
    const entries = unzipSync(archive, {
      filter: ({ name, originalSize }) => {
        count += 1;
        bytes += originalSize;
        return count <= MOST_FILES && bytes <= MOST_BYTES && /\.(?:json|bpmn)$/.test(name);
      },
    });
    if (count > MOST_FILES || bytes > MOST_BYTES) return undefined;
    return Object.fromEntries(Object.entries(entries).map(([path, content]) => [rooted(path), strFromU8(content)]));
  } catch {
    return undefined;
  }
}

/** The path from `rules/` or `examples/` on, wherever in the archive these lie. */
function rooted(path: string): string {
  return /(?:^|\/)((?:rules|examples)\/.*)$/.exec(path)?.[1] ?? path;
}
