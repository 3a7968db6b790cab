import fc from "fast-check";

import type { MapNode, PowerMap } from "../../../engine/core/map/power-map.ts";
import { aProcess } from "./a-process.ts";

/** A part of a map with one way in and one way out. */
type Block =
  | { readonly kind: "step"; readonly boundary: "none" | "interrupting" | "beside"; readonly repeats: boolean }
  | { readonly kind: "event" }
  | { readonly kind: "sequence"; readonly parts: readonly Block[] }
  | { readonly kind: "choice" | "parallel" | "inclusive" | "split"; readonly parts: readonly Block[] }
  | { readonly kind: "loop" | "subprocess" | "interruptible" | "optional"; readonly part: Block };

const { block } = fc.letrec<{ block: Block }>((tie) => {
  const parts = fc.array(tie("block"), { minLength: 2, maxLength: 3 });
  return {
    block: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.record({
        kind: fc.constant("step" as const),
        boundary: fc.constantFrom(
          "none" as const,
          "none" as const,
          "none" as const,
          "interrupting" as const,
          "beside" as const,
        ),
        repeats: fc.integer({ min: 0, max: 5 }).map((chance) => chance === 0),
      }),
      fc.constant({ kind: "event" as const }),
      fc.record({ kind: fc.constant("sequence" as const), parts }),
      fc.record({
        kind: fc.constantFrom("choice" as const, "parallel" as const, "inclusive" as const, "split" as const),
        parts,
      }),
      fc.record({
        kind: fc.constantFrom("loop" as const, "subprocess" as const, "interruptible" as const, "optional" as const),
        part: tie("block"),
      }),
    ),
  };
});

/** Small maps made of blocks. */
export const blockProcess: fc.Arbitrary<PowerMap> = block
  .map((root) => new Draughtsman().draw(root))
  .filter(({ nodes }) => nodes.length < 26);

class Draughtsman {
  readonly #ways = new Map<string, string[]>();
  readonly #nodes: Record<string, Partial<MapNode>> = {};
  #count = 0;

  draw(root: Block): PowerMap {
    this.#lead("", "start", this.#block(root, ""), "end");
    const inside = Object.fromEntries([...this.#ways].filter(([scope]) => scope !== ""));
    return aProcess(this.#ways.get("") ?? [], { inside, nodes: this.#nodes });
  }

  #name(kind: string): string {
    this.#count++;
    return `${kind}${this.#count}`;
  }

  #way(scope: string, way: string): void {
    this.#ways.set(scope, [...(this.#ways.get(scope) ?? []), way]);
  }

  #lead(scope: string, from: string, { first, last }: Ends, to: string): void {
    this.#way(scope, `${from} > ${first}`);
    this.#way(scope, `${last} > ${to}`);
  }

  #block(block: Block, scope: string): Ends {
    switch (block.kind) {
      case "step":
        return this.#step(block, scope);
      case "event":
        return only(this.#name("t"));
      case "sequence": {
        const ends = block.parts.map((part) => this.#block(part, scope));
        for (const [index, { first }] of ends.entries())
          if (index > 0) this.#way(scope, `${ends[index - 1]?.last} > ${first}`);
        return { first: ends[0]?.first ?? "", last: ends.at(-1)?.last ?? "" };
      }
      case "choice":
        return this.#between(this.#name("x"), block.parts, this.#name("x"), scope);
      case "parallel":
        return this.#between(this.#name("p"), block.parts, this.#name("p"), scope);
      case "inclusive":
        return this.#between(this.#name("i"), block.parts, this.#name("i"), scope);
      case "split":
        return this.#between(this.#name("step"), block.parts, this.#name("p"), scope);
      case "optional": {
        const ends = this.#between(this.#name("x"), [block.part], this.#name("x"), scope);
        this.#way(scope, `${ends.first} > ${ends.last}`);
        return ends;
      }
      case "loop": {
        const ends = this.#between(this.#name("x"), [block.part], this.#name("x"), scope);
        this.#way(scope, `${ends.last} > ${ends.first}`);
        return ends;
      }
      case "subprocess":
      case "interruptible":
        return this.#subprocess(block.part, scope, block.kind === "interruptible");
    }
  }

  #step({ boundary, repeats }: Block & { readonly kind: "step" }, scope: string): Ends {
    const step = this.#name("step");
    if (repeats) this.#nodes[step] = { repetition: "sequential" };
    if (boundary !== "none") this.#boundary(step, scope, boundary === "beside");
    return only(step);
  }

  #boundary(host: string, scope: string, isBeside: boolean): void {
    const event = this.#name("on");
    this.#nodes[event] = { attachedTo: host, ...(isBeside ? { nonInterrupting: true as const } : {}) };
    this.#way(scope, `${event} > ${this.#name("step")} > ${this.#name("end")}`);
  }

  #subprocess(part: Block, scope: string, isInterruptible: boolean): Ends {
    const subprocess = this.#name("sub");
    this.#lead(subprocess, this.#name("start"), this.#block(part, subprocess), this.#name("end"));
    if (isInterruptible) this.#boundary(subprocess, scope, false);
    return only(subprocess);
  }

  #between(first: string, parts: readonly Block[], last: string, scope: string): Ends {
    for (const part of parts) this.#lead(scope, first, this.#block(part, scope), last);
    return { first, last };
  }
}

type Ends = { readonly first: string; readonly last: string };

function only(node: string): Ends {
  return { first: node, last: node };
}

/** Small maps with flows drawn anyhow: much of what they say is nonsense, and still has one meaning. */
export const anyProcess: fc.Arbitrary<PowerMap> = fc
  .record({
    kinds: fc.array(fc.constantFrom("step", "step", "step", "x", "x", "p", "i", "t", "end"), {
      minLength: 3,
      maxLength: 8,
    }),
    flows: fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { minLength: 3, maxLength: 12 }),
  })
  .map(({ kinds, flows }) => {
    const names = kinds.map((kind, index) => `${kind}${index + 1}`);
    const last = [...names, "end"];
    const ways = flows
      .map(([from, to]) => `${names[from % names.length]} > ${last[to % last.length]}`)
      .filter((way) => !way.startsWith("end"));
    return aProcess([`start > ${names[0]}`, `${names.at(-1)} > end`.replace(/^end\d+ > end$/, "start > end"), ...ways]);
  });

/** Traces over the nodes of a map that may be in a log, and one that it does not know. */
export function anyTrace(map: PowerMap): fc.Arbitrary<readonly string[]> {
  const shown = map.nodes.filter(({ type }) => !type.endsWith("Gateway")).map(({ id }) => id);
  const steps = map.nodes.filter(({ type }) => type === "UserTask").map(({ id }) => id);
  return fc.array(
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...steps, ...shown) }, { weight: 1, arbitrary: fc.constant("") }),
    {
      maxLength: 6,
    },
  );
}
