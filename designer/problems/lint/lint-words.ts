import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import type { LintRule } from "./lint-rules.ts";

/** What a rule of drawing finds, why it matters for a power, and what to do about it. */
export type LintWords = {
  readonly message: LocalizedText;
  readonly why: LocalizedText;
  readonly nextStep: LocalizedText;
};

/** The words of every rule of drawing that is checked. */
export const LINT_WORDS: Readonly<Record<LintRule, LintWords>> = {
  "ad-hoc-sub-process": words(
    ["临时子流程里有开始或结束事件", "An ad-hoc sub-process holds a start or end event"],
    ["临时子流程没有固定次序，起点和终点会使人误解", "It has no fixed order; a beginning or an end misleads"],
    ["删去该事件，或改为普通子流程", "Remove the event, or make it an ordinary sub-process"],
  ),
  "conditional-flows": words(
    ["这条流转线没有写明何时走", "It is not said when this flow is taken"],
    [
      "同一分支的其他线写了条件，这条没有，办件人不知道何时走这条",
      "The other ways have conditions; nobody knows when to take this one",
    ],
    ["给它命名、写条件，或设为默认流转", "Name it, give it a condition, or make it the default"],
  ),
  "end-event-required": words(
    ["流程没有结束事件", "The process has no end event"],
    ["看不出事项何时办结，时限也无从止算", "Nobody can see when a case is closed, or where a time limit ends"],
    ["在最后一个环节之后放一个结束事件", "Put an end event after the last step"],
  ),
  "event-based-gateway": words(
    [
      "等待分支少于两条，或其引出的线写了条件",
      "A wait for the first event has fewer than two ways, or a way with a condition",
    ],
    ["这种分支只看哪个事件先发生，不看条件", "Here the event that comes first decides, not a condition"],
    ["补足等待的事件，或去掉条件", "Add the events that are waited for, or remove the condition"],
  ),
  "event-sub-process-typed-start-event": words(
    ["事件子流程的开始事件没有说明由什么触发", "The start of an event sub-process does not say what starts it"],
    ["没有触发事件，这段流程永远不会开始", "Without it this part never starts"],
    ["给开始事件选定类型，例如消息或定时", "Choose its kind, such as a message or a time"],
  ),
  "fake-join": words(
    ["几条线直接汇入同一环节", "Several flows lead straight into one element"],
    ["看上去像等齐后再办，其实每来一条就办一次", "It looks as if it waited for all, but it is done once for each"],
    ["在它前面加一个汇合的网关", "Put a gateway before it where they meet"],
  ),
  global: words(
    [
      "消息、信号等定义没有名称、没有用到或重名",
      "A message, signal or error has no name, is not used, or has the name of another",
    ],
    ["别的工具打开时会混淆", "Other tools will confuse them"],
    ["改正名称，或删去不用的定义", "Correct the name, or remove what is not used"],
  ),
  "label-required": words(
    ["没有名称", "It has no name"],
    ["流程图要公开，没有名称的图元谁也看不懂", "The map is public: nobody understands an element without a name"],
    ["写上名称；条件分支写成问句", "Give it a name; a decision is a question"],
  ),
  "link-event": words(
    ["跳转事件没有对应的另一端，或名称重复", "A link event has no other end, or its name stands twice"],
    ["办到这里不知道接到哪里", "Here nobody knows where the process goes on"],
    ["补上另一端，或改正名称", "Add the other end, or correct the name"],
  ),
  "no-bpmndi": words(
    ["这个图元没有画在图上", "This element is not drawn on the map"],
    ["图上看不见的环节没有人监督", "Nobody supervises a step that cannot be seen"],
    ["在图上重新画出它，或从文件中删去", "Draw it again, or remove it from the file"],
  ),
  "no-complex-gateway": words(
    ["使用了复杂分支", "A complex gateway is used"],
    ["它的走向不能从图上读出来", "Its ways cannot be read from the map"],
    ["改用条件分支或并行", "Use an exclusive or parallel gateway"],
  ),
  "no-disconnected": words(
    ["没有和任何图元相连", "It is connected to nothing"],
    ["不在流程里的环节不会被办理，也不会被检查", "What is not part of the process is neither done nor checked"],
    ["连接它，或删去", "Connect it, or remove it"],
  ),
  "no-duplicate-sequence-flows": words(
    ["两个图元之间有重复的流转线", "Two elements are connected twice in the same way"],
    ["重复的线会使同一环节办两次", "The step behind would be done twice"],
    ["删去其中一条", "Remove one of them"],
  ),
  "no-gateway-join-fork": words(
    ["一个网关既汇合又分支", "One gateway brings ways together and parts them"],
    ["看不清先合后分，条件容易读错", "What belongs to which is easily misread"],
    ["拆成两个：先汇合，再分支", "Make two of it: first they meet, then they part"],
  ),
  "no-implicit-split": words(
    ["一个环节直接引出多条线", "One step leads straight to several others"],
    ["看不出是同时办理还是择一办理", "It is not clear whether all are done or one of them"],
    ["在它后面加一个条件分支或并行网关", "Put a gateway behind it: one of several, or all at once"],
  ),
  "no-implicit-end": words(
    ["没有下一步，也不是结束事件", "It leads nowhere and is no end"],
    ["办到这里就断了，案件不会办结", "A case that comes here is never closed"],
    ["接上下一步，或接到结束事件", "Lead it on, or to an end event"],
  ),
  "no-implicit-start": words(
    ["没有上一步，也不是开始事件", "Nothing leads here and it is no start"],
    ["永远走不到这一环节", "No case ever comes here"],
    ["把上一步连到它，或接到开始事件", "Lead to it from a step or a start event"],
  ),
  "no-inclusive-gateway": words(
    ["使用了多选分支", "An inclusive gateway is used"],
    [
      "要走几条线不能从图上读出来，办件时容易漏掉",
      "How many ways are taken cannot be read from the map; one is easily left out",
    ],
    ["改用条件分支和并行", "Use exclusive and parallel gateways"],
  ),
  "no-overlapping-elements": words(
    ["图元互相重叠，或伸出泳道", "It overlaps with another element, or lies outside its pool"],
    ["公开的流程图看不清", "A public map must be legible"],
    ["把它移开", "Move it aside"],
  ),
  "single-blank-start-event": words(
    ["有不止一个普通开始事件", "There is more than one plain start event"],
    ["看不出案件从哪里开始，时限从何时起算", "Nobody can see where a case begins, or a time limit starts"],
    ["只留一个，其余改为消息或定时开始", "Keep one; make the others message or timer starts"],
  ),
  "single-event-definition": words(
    ["一个事件有几种触发方式", "One event has several triggers"],
    ["看不出它等的是什么", "It is not clear what it waits for"],
    ["拆成几个事件", "Make several events of it"],
  ),
  "start-event-required": words(
    ["流程没有开始事件", "The process has no start event"],
    ["A级权力从起点就要公开，必须看得出起点", "An A-grade power is watched from its first step: it must be seen"],
    ["在第一个环节之前放一个开始事件", "Put a start event before the first step"],
  ),
  "sub-process-blank-start-event": words(
    ["子流程的开始事件带有触发方式", "The start of a sub-process has a trigger"],
    ["子流程由上一环节进入，不由事件开始", "It is entered from the step before, not by an event"],
    ["改为普通开始事件", "Make it a plain start event"],
  ),
  "superfluous-gateway": words(
    ["这个网关只有一进一出", "This gateway has one way in and one way out"],
    ["它不分支也不汇合，只会使人多看一处", "It neither parts nor joins and only adds to what must be read"],
    ["删去它", "Remove it"],
  ),
  "superfluous-label": words(
    ["这条线不是分支的线，却写了名称", "This flow has a name although nothing is decided before it"],
    ["读的人会以为这里有条件", "People will take it for a condition"],
    ["去掉名称，或在前面加上分支", "Remove the name, or put a decision before it"],
  ),
  "superfluous-termination": words(
    ["终止结束用不着", "This termination is not needed"],
    [
      "流程到这里本来就结束，终止会使人以为还有并行的环节",
      "The process ends here anyway; people will look for steps beside it",
    ],
    ["改为普通结束事件", "Make it a plain end event"],
  ),
};

type Pair = readonly [zh: string, en: string];

function words(message: Pair, why: Pair, nextStep: Pair): LintWords {
  return { message: text(message), why: text(why), nextStep: text(nextStep) };
}

function text([zh, en]: Pair): LocalizedText {
  return { zh, en };
}
