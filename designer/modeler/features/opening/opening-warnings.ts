import type { CheckFinding } from "../../../../engine/core/check/check-finding.ts";
import { refused } from "../../../../engine/core/map/read-map.ts";
import type { LocalizedText } from "../../../../engine/core/model/formats.generated.ts";

/** What bpmn-js warns of while it opens a map, as a finding: the map is there, and one thing of it is not understood. */
export function openingWarning(message: string): CheckFinding {
  const { zh, en } = wordsOf(message);
  return { ...refused(zh, en), severity: "warning", nextStep: NEXT_STEP };
}

const NEXT_STEP: LocalizedText = {
  zh: "请在流程图上核对，缺少的补画上去",
  en: "look at the map, and draw again what is missing",
};

function wordsOf(message: string): LocalizedText {
  for (const [pattern, tell] of KINDS) {
    const [whole, what = ""] = pattern.exec(message) ?? [];
    if (whole !== undefined) return tell(what, /\bline: (\d+)/.exec(message)?.[1]);
  }
  return { zh: `文件中有内容没有读懂：${message}`, en: `part of the file was not understood: ${message}` };
}

type Tell = (what: string, line: string | undefined) => LocalizedText;

/** The warnings that maps of other tools give rise to, by the words of bpmn-moddle and bpmn-js. */
const KINDS: readonly (readonly [RegExp, Tell])[] = [
  [
    /unparsable content <([^\s/>]+)/,
    (what, line) => ({
      zh: `BPMN没有元素<${what}>${line === undefined ? "" : `（第${line}行）`}，已略过`,
      en: `BPMN has no element <${what}>${line === undefined ? "" : ` (line ${line})`}; it was left out`,
    }),
  ],
  [
    /unresolved reference (<[^>]+>)/,
    (what) => ({ zh: `文件引用了不存在的${what}`, en: `the file refers to ${what}, which it does not have` }),
  ],
  [
    /^failed to import (<.+>)$/,
    (what) => ({
      zh: `${what}没有画出来：位置或大小不对`,
      en: `${what} could not be drawn: its place or size is wrong`,
    }),
  ],
  [
    /no bpmnElement referenced in (<.+>)/,
    (what) => ({
      zh: `图形${what}没有对应的元素，已略过`,
      en: `the shape ${what} belongs to no element; it was left out`,
    }),
  ],
];
