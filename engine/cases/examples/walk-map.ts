import { createAligner } from "../../core/conformance/aligner.ts";
import { compileProcess } from "../../core/conformance/compile-process.ts";
import type { PowerMap } from "../../core/map/power-map.ts";

const LONGEST = 40;

/** Makes walks along a map: each the elements that a case does one after the other, to an end, chosen by chance. */
export function walker(map: PowerMap): (random: () => number) => readonly string[] {
  const { model } = compileProcess(map);
  const costs = { skip: sameForAll, add: sameForAll };
  const aligner = createAligner(model, { costs, maximumStates: 20_000, remembered: 5000 });
  return (random) => {
    const path: string[] = [];
    while (path.length < LONGEST) {
      const { next, mustEnd } = aligner.alignPrefix(path);
      const fresh = next.filter((element) => !path.includes(element));
      const chosen = fresh[Math.floor(random() * fresh.length)];
      if (mustEnd || chosen === undefined) break;
      path.push(chosen);
    }
    return path;
  };
}

function sameForAll(): number {
  return 1;
}
