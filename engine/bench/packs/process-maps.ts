import type { PowerMap } from "../../core/map/power-map.ts";
import { drawnMap } from "./drawn-map.ts";

const BRANCHES = 10;
const STEPS_OF_A_BRANCH = 5;

/** A map of sixty steps: five, then ten branches of five steps side by side, then five. */
export function parallelMap(): Promise<PowerMap> {
  const before = line("a", STEPS_OF_A_BRANCH);
  const after = line("z", STEPS_OF_A_BRANCH);
  const branches = numbers(BRANCHES).map((branch) => `p1 ${line(`b${branch}-`, STEPS_OF_A_BRANCH)} p2`);
  return drawnMap([`start ${before} p1`, ...branches, `p2 ${after} end`]);
}

/** A map on which any of so many steps may be done in any order, each of them any number of times. */
export function inclusiveLoopMap(branches: number): Promise<PowerMap> {
  return drawnMap(["start i1", ...loopsOf(branches), "i2 end"]);
}

/** The same, and all of that again any number of times: a case may be in more states than can be looked at. */
export function repeatedInclusiveLoopMap(branches: number): Promise<PowerMap> {
  return drawnMap(["start xm i1", ...loopsOf(branches), "i2 xs end", "xs xm"]);
}

function loopsOf(branches: number): readonly string[] {
  return numbers(branches).flatMap((branch) => [`i1 xm${branch} s${branch} xs${branch} i2`, `xs${branch} xm${branch}`]);
}

function line(name: string, length: number): string {
  return numbers(length)
    .map((index) => `${name}${index}`)
    .join(" ");
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
