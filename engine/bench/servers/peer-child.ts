/** Judges a pack with one engine in a process of its own, for as long as each line of its input says: `<engine> <rules> <cases> <seed>`. */
import { createInterface } from "node:readline";

import { microsecondsOf } from "../measure.ts";
import { mixedPack } from "../packs/mixed-pack.ts";
import { PEERS } from "../peers/index.ts";

const [name, rules, cases, seed] = process.argv.slice(2);
const pack = mixedPack(Number(rules), Number(cases), Number(seed));
const prepared = await PEERS.find((peer) => peer.name === name)?.prepare(pack);
if (prepared === undefined) throw new Error(`there is no engine ${name}`);

for await (const milliseconds of createInterface({ input: process.stdin })) {
  const figure = await microsecondsOf(
    (round) => prepared.judge(pack.cases[round % pack.cases.length] ?? {}),
    Number(milliseconds),
  );
  process.stdout.write(`${figure}\n`);
}
