import type { MapFlow, MapMessage, MapNode, PowerMap } from "../../../engine/core/map/power-map.ts";
import { aStep } from "../a-map.ts";

type Drawing = {
  /** In a subprocess or a process: its ways. */
  readonly inside?: Readonly<Record<string, readonly string[]>>;
  /** What is said of a node beside its type. */
  readonly nodes?: Readonly<Record<string, Partial<MapNode>>>;
  /** Each as `from > to`. */
  readonly messages?: readonly string[];
};

/**
 * A map drawn as ways such as `start > a > x1 > b > end`; `>?` is a flow with a condition, `>!` the default flow. What a
 * node is its name tells: `start`, `end`, `x` exclusive, `p` parallel, `i` inclusive, `e` event-based, `c` complex
 * gateways and `t` intermediate events with a number, `sub` a subprocess, every other a step.
 */
export function aProcess(ways: readonly string[], { inside = {}, nodes = {}, messages = [] }: Drawing = {}): PowerMap {
  const parts = [
    { scope: undefined, ways },
    ...Object.entries(inside).map(([scope, inner]) => ({ scope, ways: inner })),
  ];
  const drawn = new Map<string, MapNode>();
  const flows = new Map<string, MapFlow>();
  for (const { scope, ways: inner } of parts)
    for (const way of inner) {
      const words = way.split(" ");
      for (const [index, id] of words.entries()) {
        if (index % 2 === 1) continue;
        if (!drawn.has(id)) drawn.set(id, { ...aNode(id, scope), ...nodes[id] });
        const [from, arrow] = [words[index - 2], words[index - 1]];
        if (from !== undefined && arrow !== undefined) flows.set(`${from}-${id}`, aFlowBetween(from, arrow, id));
      }
    }
  const all = [...drawn.values()];
  return {
    power: undefined,
    separations: [],
    steps: all.filter(({ type }) => STEP.test(type)).map(({ id, title }) => aStep(id, { title })),
    nodes: all,
    flows: [...flows.values()],
    messages: messages.map(aMessage),
  };
}

const STEP = /Task$|SubProcess|Transaction|CallActivity/;

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^start/, "StartEvent"],
  [/^end/, "EndEvent"],
  [/^x\d/, "ExclusiveGateway"],
  [/^p\d/, "ParallelGateway"],
  [/^i\d/, "InclusiveGateway"],
  [/^e\d/, "EventBasedGateway"],
  [/^c\d/, "ComplexGateway"],
  [/^t\d/, "IntermediateCatchEvent"],
  [/^on/, "BoundaryEvent"],
  [/^sub/, "SubProcess"],
];

function aNode(id: string, scope: string | undefined): MapNode {
  const type = TYPES.find(([pattern]) => pattern.test(id))?.[1] ?? "UserTask";
  const holder =
    scope === undefined || scope.startsWith("pool") ? { process: scope ?? "p" } : { process: "p", parent: scope };
  return { id, type, title: { zh: id, en: id }, ...holder };
}

function aFlowBetween(from: string, arrow: string, to: string): MapFlow {
  const condition = arrow === ">?" ? "yes" : undefined;
  return { id: `${from}-${to}`, title: undefined, from, to, condition, isDefault: arrow === ">!" };
}

function aMessage(way: string): MapMessage {
  const [from = "", to = ""] = way.split(" > ");
  return { id: way, from, to };
}
