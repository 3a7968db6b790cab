import { SunmapError } from "../core/errors.ts";

const FULL_OR_FAILING = new Set(["ENOSPC", "EDQUOT", "EFBIG", "EIO", "EROFS"]);

/** What to throw after a failed write: STORE_FULL when the disk is full or failing, else the fault as it came. */
export function diskFault(fault: unknown, path: string): unknown {
  const code = codeOf(fault);
  return code !== undefined && FULL_OR_FAILING.has(code)
    ? new SunmapError("STORE_FULL", { path, code }, { cause: fault })
    : fault;
}

/** Whether a file could not be read because there is none of that name. */
export function isAbsent(fault: unknown): boolean {
  const code = codeOf(fault);
  return code === "ENOENT" || code === "ENOTDIR";
}

/** The code of a fault of the operating system, e.g. `ENOENT`. */
export function codeOf(fault: unknown): string | undefined {
  return fault instanceof Error && "code" in fault && typeof fault.code === "string" ? fault.code : undefined;
}
