import type { LocalizedText, NotUnderstood, NotUnderstoodCode } from "../core/model/formats.generated.ts";

/** Collects what a reader did not understand: each kind once, with its count and its first places. */
export type LogReport = {
  readonly tell: (code: NotUnderstoodCode, place: number, name?: string) => void;
  /** The most frequent first. */
  readonly entries: () => NotUnderstood[];
};

const MOST_ENTRIES = 200;
const MOST_PLACES = 5;
const LONGEST_NAME = 80;

/** Of these the name is the first that was met, not a kind of its own. */
const NAMED_BY_EXAMPLE: ReadonlySet<NotUnderstoodCode> = new Set(["TIME_UNREADABLE", "CASE_TWICE"]);

/** An empty report. It stays small whatever the file holds: kinds beyond the first 200 are counted together. */
export function createLogReport(): LogReport {
  const kinds = new Map<string, Kind>();
  return {
    tell: (code, place, name = "") => {
      const shown = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
      const key = NAMED_BY_EXAMPLE.has(code) ? `${code} ` : `${code} ${shown}`;
      const kind = kinds.get(key) ?? open(kinds, key, { code, name: shown, count: 0, places: [] });
      kind.count += 1;
      if (kind.places.length < MOST_PLACES && kind.places.at(-1) !== place) kind.places.push(place);
    },
    entries: () =>
      [...kinds.values()]
        .toSorted((first, second) => second.count - first.count)
        .map(({ code, name, count, places }) => ({
          code,
          ...(name === "" ? {} : { name }),
          count,
          places: [...places],
          message: MESSAGES[code](name),
        })),
  };
}

type Kind = { readonly code: NotUnderstoodCode; readonly name: string; count: number; readonly places: number[] };

function open(kinds: Map<string, Kind>, key: string, kind: Kind): Kind {
  if (kinds.size < MOST_ENTRIES) {
    kinds.set(key, kind);
    return kind;
  }
  const others = kinds.get("OTHERS ") ?? { code: "OTHERS", name: "", count: 0, places: [] };
  kinds.set("OTHERS ", others);
  return others;
}

const MESSAGES: Readonly<Record<NotUnderstoodCode, (name: string) => LocalizedText>> = {
  COLUMN_NOT_USED: (name) => ({
    zh: `“${name}”未使用：映射中没有它，也不是常见名称`,
    en: `\`${name}\` was not used: the mapping does not name it, and it is no usual name`,
  }),
  CASE_MISSING: () => ({ zh: "没有案件编号", en: "without a number of the case" }),
  ACTIVITY_MISSING: () => ({ zh: "没有环节名称，未使用该事件", en: "events without an activity, not used" }),
  TIME_MISSING: () => ({ zh: "没有时间，未使用该事件", en: "events without a time, not used" }),
  TIME_UNREADABLE: (name) => ({
    zh: `无法读出的时间（如“${name}”），未使用；可在映射中写明 dateFormat`,
    en: `times that cannot be read, such as \`${name}\`, not used; the mapping may name a dateFormat`,
  }),
  TIME_WITHOUT_HOUR: () => ({
    zh: "只有日期没有时刻，按当日零时处理",
    en: "days without an hour, taken as the beginning of the day",
  }),
  TRANSITION_NOT_USED: (name) => ({
    zh: `状态“${name}”的事件未使用：只用开始（start）和完成（complete）`,
    en: `events of the transition \`${name}\`, not used: only start and complete are`,
  }),
  VALUE_UNREADABLE: (name) => ({
    zh: `“${name}”中无法读出的值，未使用`,
    en: `values of \`${name}\` that cannot be read, not used`,
  }),
  TEXT_TOO_LONG: (name) => ({ zh: `“${name}”中过长的文字，已截短`, en: `texts of \`${name}\` that are too long, cut` }),
  EVENT_REPEATED: () => ({
    zh: "同一案件中编号重复的事件，只用第一个",
    en: "events whose id the case has already, only the first is used",
  }),
  CASE_TWICE: (name) => ({
    zh: `分散在文件多处的案件（如“${name}”），已合并`,
    en: `cases that stand in several places, such as \`${name}\`, taken together`,
  }),
  EVENT_WITHOUT_CASE: () => ({ zh: "不属于任何案件的事件，未使用", en: "events of no case, not used" }),
  EVENT_OF_SEVERAL_CASES: () => ({
    zh: "属于多个案件的事件，每个案件各计一次",
    en: "events of several cases, taken for each of them",
  }),
  OTHERS: () => ({ zh: "其他未理解的内容", en: "more that was not understood" }),
};
