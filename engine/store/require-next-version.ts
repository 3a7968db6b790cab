import { SunmapError } from "../core/errors.ts";

/** Lets only the number after the latest be published. @throws PRECONDITION_FAILED */
export function requireNextVersion(power: string, version: number, latest: number | undefined): void {
  const next = (latest ?? 0) + 1;
  if (version !== next) {
    throw new SunmapError("PRECONDITION_FAILED", { document: `${power} version`, expected: version, actual: next });
  }
}
