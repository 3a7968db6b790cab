import { PopupEntries, type ElementDefinition } from "bpmn-js/lib/features/popup-menu/PopupEntries";

import type { LocalizedText } from "../../../../engine/core/model/formats.generated.ts";
import { eventOf, kindWords } from "../../../../engine/core/map/kind-words.ts";

/**
 * The texts of bpmn-js that name a kind of element, by the English under which they ask for them: in our words, so that
 * a kind has one name in menus, inspector and outline.
 */
export const KIND_TEXTS: ReadonlyMap<string, LocalizedText> = new Map([
  ...Object.values(PopupEntries).flatMap(({ label, target }) => {
    const words = wordsOf(target);
    return [
      [label, { zh: words.zh, en: capitalized(words.en) }],
      [`Append ${uncapitalized(label)}`, { zh: `后接：${words.zh}`, en: `Append: ${words.en}` }],
    ] as const;
  }),
  ...Object.entries({
    "Sub-process": { zh: "子流程", en: "Sub-process" },
    "Ad-hoc sub-process": { zh: "临时子流程", en: "Ad-hoc sub-process" },
    "Sequence flow": { zh: "流转线", en: "Flow" },
    "Default flow": { zh: "默认流转线", en: "Default flow" },
    "Conditional flow": { zh: "有条件的流转线", en: "Conditional flow" },
    "Empty pool/participant (removes content)": {
      zh: "参与方（折叠，内容将删除）",
      en: "Participant (collapsed, removes its content)",
    },
    "Append task": { zh: "后接环节", en: "Append a step" },
    "Append gateway": { zh: "后接分支", en: "Append a gateway" },
    "Append end event": { zh: "后接结束", en: "Append an end" },
    "Append compensation activity": { zh: "后接补救环节", en: "Append a step that compensates" },
    "Append intermediate/boundary event": { zh: "后接里程碑", en: "Append a milestone" },
    "Create task": { zh: "添加环节", en: "Add a step" },
    "Create gateway": { zh: "添加分支", en: "Add a gateway" },
    "Create start event": { zh: "添加开始", en: "Add a start" },
    "Create end event": { zh: "添加结束", en: "Add an end" },
    "Create intermediate/boundary event": { zh: "添加里程碑或边界事件", en: "Add a milestone or an event at a step" },
    "Create data object reference": { zh: "添加数据对象", en: "Add a data object" },
    "Create data store reference": { zh: "添加数据存储", en: "Add a data store" },
    "Create expanded sub-process": { zh: "添加子流程", en: "Add a sub-process" },
    "Create pool/participant": { zh: "添加参与方", en: "Add a participant" },
  }),
]);

function wordsOf(target: ElementDefinition["target"]): LocalizedText {
  if (target.triggeredByEvent === true) return { zh: "事件子流程", en: "event sub-process" };
  const event = target.eventDefinitionType === undefined ? undefined : eventOf(target.eventDefinitionType);
  const words = kindWords({ type: target.type.replace("bpmn:", ""), event });
  const isEvent = event !== undefined;
  if (isEvent && (target.isInterrupting === false || target.cancelActivity === false))
    return { zh: `${words.zh}，不中断`, en: `${words.en}, non-interrupting` };
  if (isEvent || target.isExpanded === undefined || target.type === "bpmn:Transaction") return words;
  return target.isExpanded
    ? { zh: `${words.zh}（展开）`, en: `${words.en} (expanded)` }
    : { zh: `${words.zh}（折叠）`, en: `${words.en} (collapsed)` };
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function uncapitalized(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
