import { compileProcess } from "../../conformance/compile-process.ts";
import type { PackCheck } from "../pack-check.ts";

/** The map runs as supervision reads it: nothing on it is passed over, every step can be done, and a case can finish. */
export const processRuns: PackCheck = ({ source: { map }, report }) => {
  if (map === undefined) return;
  for (const found of compileProcess(map).findings) report(found);
};
