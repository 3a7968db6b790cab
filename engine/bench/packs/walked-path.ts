import { createAligner } from "../../core/conformance/aligner.ts";
import { compileProcess } from "../../core/conformance/compile-process.ts";
import { readMap } from "../../core/map/read-map.ts";
import { readPolicyFolder } from "../../files/read-policy-folder.ts";
import { repositoryRoot } from "../../files/repository-root.ts";

/** The elements of a map that a case which follows it does one after the other. */
export type WalkedPath = readonly string[];

/** So many ways are tried; of those the longest counts. */
const MOST_TRIED = 3000;

/** The longest way along the map of a power, of those that pass nothing twice. */
export async function pathOf(power: string): Promise<WalkedPath> {
  const { powers } = await readPolicyFolder(repositoryRoot());
  const reading = await readMap(powers.find(({ id }) => id === power)?.mapXml ?? "");
  if (!reading.ok) throw new Error(`there is no map of ${power}`);
  const { model } = compileProcess(reading.map);
  const aligner = createAligner(model, { costs: { skip: one, add: one }, maximumStates: 100_000, remembered: 1000 });
  let longest: WalkedPath = [];
  let tried = 0;
  const walk = (path: WalkedPath): void => {
    const { next, mustEnd } = aligner.alignPrefix(path);
    if (mustEnd && path.length > longest.length) longest = path;
    for (const element of next) {
      tried += 1;
      if (tried < MOST_TRIED && !path.includes(element)) walk([...path, element]);
    }
  };
  walk([]);
  return longest;
}

function one(): number {
  return 1;
}
