import type { Benchmark, Cell } from "../benchmark.ts";
import { mediansByTurns, type Timing } from "../measure.ts";
import { mixedPack } from "../packs/mixed-pack.ts";
import type { SyntheticPack } from "../packs/pack-input.ts";
import { PEERS } from "../peers/index.ts";
import type { Peer } from "../peers/peer.ts";
import { startPeer } from "../servers/start-peer.ts";
import { sunmap } from "../peers/sunmap.ts";

/** Judges the same cases by the same packs with every peer in turn, each in a process of its own. */
export const inProcess: Benchmark = {
  name: "in-process",
  title: "In process: one case, judged by packs of mixed conditions",
  run: async ({ pace, progress }) => {
    const rows: Cell[][] = [];
    for (const size of pace === "quick" ? [20] : [20, 200]) {
      const pack = mixedPack(size, CASES, SEED);
      const fired = await requireAgreement(PEERS, pack);
      progress(`${size} rules, ${PEERS.length} engines`);
      const figures = await figuresOf(size, pace === "quick" ? QUICK : NORMAL);
      const [own = Number.NaN] = figures;
      for (const [index, { name, explains }] of PEERS.entries()) {
        const microseconds = figures[index] ?? Number.NaN;
        rows.push([size, fired / CASES, name, explains ? "yes" : "no", microseconds, microseconds / own]);
      }
    }
    return {
      columns: ["rules", "fired per case", "engine", "explains", "µs per case", "times ours"],
      rows,
      notes: [
        "`times ours`: how many times as long as Sunmap with generated code. Goals: json-rules-engine 300, zen-engine 20, json-logic-engine 1.",
        "What is measured is the answer of each engine as it comes. Each has a process of its own, in which it judges alone, as whoever embeds it would have it.",
        "Sunmap judges whole: facts checked by type, three-valued, condition trees of what fired, required controls. json-logic-engine says only whether a rule holds.",
      ],
    };
  },
};

const CASES = 128;
const SEED = 2009;
const QUICK: Timing = { warmUp: 20, turn: 10, turns: 3 };
const NORMAL: Timing = { warmUp: 4_000, turn: 200, turns: 15 };

/**
 * Peers that fire other rules would compare nothing. Answers how many rules all cases fire together.
 *
 * @throws when a peer fires other rules than ours.
 */
export async function requireAgreement(peers: readonly Peer[], pack: SyntheticPack): Promise<number> {
  const expected = await firedBy(sunmap("closures"), pack);
  for (const peer of peers) {
    const fired = await firedBy(peer, pack);
    if (fired.join(";") !== expected.join(";")) throw new Error(`${peer.name} fires other rules than ours`);
  }
  return expected.reduce((sum, names) => sum + (names === "" ? 0 : names.split(",").length), 0);
}

async function firedBy(peer: Peer, pack: SyntheticPack): Promise<string[]> {
  const { fired } = await peer.prepare(pack);
  const all: string[] = [];
  for (const facts of pack.cases) all.push([...(await fired(facts))].toSorted().join(","));
  return all;
}

async function figuresOf(rules: number, timing: Timing): Promise<number[]> {
  const running = PEERS.map((peer) => startPeer(peer, { rules, cases: CASES, seed: SEED }));
  try {
    return await mediansByTurns(
      running.map(({ turn }) => turn),
      timing,
    );
  } finally {
    await Promise.all(running.map(({ stop }) => stop()));
  }
}
