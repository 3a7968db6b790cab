import type { ModdleElement } from "bpmn-moddle";

import { elementsOf } from "./moddle-values.ts";
import type { LocalizedText } from "../model/formats.generated.ts";

/** What kind of element something on the map is. */
type Kind = {
  /** Its BPMN type without prefix, e.g. `UserTask`. */
  readonly type: string;
  /** What an event waits for or does, e.g. `timer`; undefined for a plain one. */
  readonly event: string | undefined;
};

/** The kinds of step among which people choose. */
export const STEP_KINDS = {
  UserTask: { zh: "人工办理", en: "done by a person in the system" },
  ManualTask: { zh: "线下办理", en: "done by hand, outside the system" },
  ServiceTask: { zh: "系统自动办理", en: "done by the system" },
  SendTask: { zh: "送达、通知", en: "sends a document or notice" },
  ReceiveTask: { zh: "等待材料", en: "waits for documents" },
  BusinessRuleTask: { zh: "按规则判断", en: "decided by rules" },
  ScriptTask: { zh: "脚本", en: "script" },
  Task: { zh: "一般环节", en: "step of no special kind" },
  CallActivity: { zh: "调用另一流程", en: "calls another process" },
  SubProcess: { zh: "子流程", en: "sub-process" },
} as const satisfies Readonly<Record<string, LocalizedText>>;

const OTHER_KINDS: Readonly<Record<string, LocalizedText>> = {
  Transaction: { zh: "事务子流程", en: "transaction" },
  AdHocSubProcess: { zh: "临时子流程", en: "ad-hoc sub-process" },
  StartEvent: { zh: "开始", en: "start" },
  EndEvent: { zh: "结束", en: "end" },
  IntermediateCatchEvent: { zh: "等待事件", en: "wait for an event" },
  IntermediateThrowEvent: { zh: "里程碑", en: "milestone" },
  BoundaryEvent: { zh: "边界事件", en: "event at a step" },
  ExclusiveGateway: { zh: "条件分支", en: "one of several ways" },
  InclusiveGateway: { zh: "多选分支", en: "one or more ways" },
  ParallelGateway: { zh: "并行", en: "all ways at once" },
  EventBasedGateway: { zh: "按先发生的事件分支", en: "the way of the event that comes first" },
  ComplexGateway: { zh: "复杂分支", en: "complex gateway" },
  SequenceFlow: { zh: "流转线", en: "flow" },
  MessageFlow: { zh: "消息流", en: "message flow" },
  Lane: { zh: "岗位（泳道）", en: "post (lane)" },
  Participant: { zh: "参与方", en: "participant" },
  Process: { zh: "流程", en: "process" },
  DataObjectReference: { zh: "数据对象", en: "data object" },
  DataStoreReference: { zh: "数据存储", en: "data store" },
  DataObject: { zh: "数据对象", en: "data object" },
};

const KINDS: ReadonlyMap<string, LocalizedText> = new Map(Object.entries({ ...OTHER_KINDS, ...STEP_KINDS }));

/** An event that is thrown for somebody is more than a milestone that the process passes. */
const SENT_OUT: LocalizedText = { zh: "发出事件", en: "send out an event" };

const EVENT_WORDS: Readonly<Record<string, LocalizedText>> = {
  message: { zh: "消息", en: "message" },
  timer: { zh: "定时", en: "timer" },
  conditional: { zh: "条件", en: "condition" },
  signal: { zh: "信号", en: "signal" },
  error: { zh: "差错", en: "error" },
  escalation: { zh: "上报", en: "escalation" },
  terminate: { zh: "终止", en: "terminate" },
  compensate: { zh: "补救", en: "compensation" },
  cancel: { zh: "取消", en: "cancel" },
  link: { zh: "链接", en: "link" },
};

export function kindOf(element: ModdleElement): Kind {
  const [definition] = elementsOf(element, "eventDefinitions");
  return {
    type: element.$type.replace("bpmn:", ""),
    event: definition === undefined ? undefined : eventOf(definition.$type),
  };
}

/** What an event is about, by the type of its definition: `timer` of `bpmn:TimerEventDefinition`. */
export function eventOf(definitionType: string): string {
  return definitionType.replace(/^bpmn:(\w+)EventDefinition$/, "$1").toLowerCase();
}

/** What kind of element it is, in words; of a kind that we have no words for, BPMN's own name. */
export function kindWords({ type, event }: Kind): LocalizedText {
  const kind = KINDS.get(type);
  const words = type === "IntermediateThrowEvent" && event !== undefined ? SENT_OUT : (kind ?? { zh: type, en: type });
  const what = event !== undefined && Object.hasOwn(EVENT_WORDS, event) ? EVENT_WORDS[event] : undefined;
  return what === undefined ? words : { zh: `${words.zh}（${what.zh}）`, en: `${words.en} (${what.en})` };
}

/** An element as people speak of it: by its name, or by its kind where it has none. */
export function partWords(part: (Kind & { readonly title: LocalizedText | undefined }) | undefined): LocalizedText {
  if (part === undefined) return { zh: "不在图上", en: "not on the map" };
  return part.title ?? kindWords(part);
}
