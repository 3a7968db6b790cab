import { kindWords } from "../../map/kind-words.ts";
import type { MapNode, NodeBehaviour, Repetition } from "../../map/power-map.ts";
import type { LocalizedText } from "../../model/formats.generated.ts";
import { listed, noted, plain } from "../../model/localized-text.ts";
import { textAspects, type Aspect } from "../aspect.ts";
import type { PolicyVersion } from "../policy-version.ts";
import { elementName } from "./element-names.ts";

/** A node with what the map says around it. */
export type NodeSource = {
  readonly node: MapNode;
  /** The post or organ in whose lane it stands. */
  readonly post: { readonly id: string; readonly title: LocalizedText } | undefined;
  /** What its timer waits for, or its condition asks. */
  readonly trigger: string | undefined;
};

/** What every node of a map says of itself; what it is, nothing but its name tells. */
export const NODE_ASPECTS: readonly Aspect<NodeSource>[] = [
  ...textAspects<NodeSource>("title", { zh: "名称", en: "name" }, ({ node }) => node.title, { gravity: "changed" }),
  {
    name: "post",
    label: { zh: "岗位", en: "post" },
    pointer: "",
    value: ({ post }) => post?.id,
    words: ({ post }) => post?.title,
    judge: () => "changed",
    isPlace: true,
  },
  {
    name: "type",
    label: { zh: "种类", en: "kind" },
    pointer: "",
    value: ({ node }) => node.type,
    words: ({ node }) => kindWords({ type: node.type, event: undefined }),
    judge: () => "changed",
  },
  {
    name: "events",
    label: { zh: "等待或发出的事件", en: "events" },
    pointer: "",
    value: ({ node, trigger }) => (node.events === undefined ? undefined : { events: node.events, trigger }),
    words: ({ node, trigger }) => {
      const kinds = (node.events ?? []).map(({ kind, reference }) =>
        noted(EVENT_LABELS[kind], reference === undefined ? undefined : plain(reference)),
      );
      return noted(listed(kinds), trigger === undefined ? undefined : plain(trigger));
    },
    judge: () => "changed",
  },
  {
    name: "inside",
    label: { zh: "所在流程或步骤", en: "where it stands" },
    pointer: "",
    value: ({ node: { process, parent, attachedTo } }) => ({ process, parent, attachedTo }),
    words: ({ node: { process, parent, attachedTo } }, version) =>
      elementName(version, attachedTo ?? parent ?? process ?? ""),
    judge: () => "changed",
  },
  {
    name: "running",
    label: { zh: "运行方式", en: "how it runs" },
    pointer: "",
    value: ({ node }) => behaviourOf(node),
    words: ({ node }, version) => behaviourWords(node, version),
    judge: () => "changed",
  },
];

/** The nodes of a kind in a version, each with its lane and its trigger. */
export function nodeSources(
  { diagram: { map, lanes, triggers } }: PolicyVersion,
  isMeant: (node: MapNode) => boolean,
): NodeSource[] {
  const posts = new Map(lanes.flatMap(({ id, title, nodes }) => nodes.map((node) => [node, { id, title }] as const)));
  return map.nodes.filter(isMeant).map((node) => ({ node, post: posts.get(node.id), trigger: triggers.get(node.id) }));
}

type Behaviour = Omit<NodeBehaviour, "process" | "parent" | "attachedTo" | "events">;

function behaviourOf(node: MapNode): Behaviour | undefined {
  const { id: _id, type: _type, title: _title, process: _process, parent: _parent, ...rest } = node;
  const { attachedTo: _attachedTo, events: _events, ...behaviour } = rest;
  return Object.keys(behaviour).length === 0 ? undefined : behaviour;
}

function behaviourWords(node: MapNode, version: PolicyVersion): LocalizedText {
  const { repetition, compensatedBy } = node;
  const flags = FLAGS.filter(([name]) => node[name] === true).map(([, label]) => label);
  const repeats = repetition === undefined ? [] : [REPETITION_LABELS[repetition]];
  const undone =
    compensatedBy === undefined
      ? []
      : [noted({ zh: "由另一环节撤销", en: "undone by" }, elementName(version, compensatedBy))];
  return listed([...repeats, ...flags, ...undone]);
}

const FLAGS = [
  ["needsAllEvents", { zh: "须等到全部事件", en: "waits for all of its events" }],
  ["nonInterrupting", { zh: "不中断原环节", en: "does not interrupt" }],
  ["triggeredByEvent", { zh: "由事件启动", en: "started by an event" }],
  ["isForCompensation", { zh: "用于撤销", en: "undoes something" }],
  ["isSequential", { zh: "依次办理", en: "one after the other" }],
] as const satisfies readonly (readonly [keyof Behaviour, LocalizedText])[];

const REPETITION_LABELS: Readonly<Record<Repetition, LocalizedText>> = {
  sequential: { zh: "逐一重复", en: "repeated one by one" },
  parallel: { zh: "同时重复", en: "repeated at once" },
  loop: { zh: "循环（至少一次）", en: "repeated, at least once" },
  loopTestedBefore: { zh: "循环（可以不办）", en: "repeated, perhaps not done at all" },
};

const EVENT_LABELS: Readonly<Record<NonNullable<NodeBehaviour["events"]>[number]["kind"], LocalizedText>> = {
  timer: { zh: "定时", en: "timer" },
  message: { zh: "消息", en: "message" },
  error: { zh: "差错", en: "error" },
  escalation: { zh: "上报", en: "escalation" },
  compensation: { zh: "补救", en: "compensation" },
  signal: { zh: "信号", en: "signal" },
  conditional: { zh: "条件", en: "condition" },
  link: { zh: "链接", en: "link" },
  terminate: { zh: "终止", en: "termination" },
  cancel: { zh: "取消", en: "cancellation" },
};
