export type XesType = "string" | "date" | "int" | "float" | "boolean";

const WITHOUT_SECONDS = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?=[Z+-])/;

/** One attribute of XES as XML. Characters that XML cannot hold become U+FFFD; XML wants seconds in a date. */
export function xesAttribute(type: XesType, key: string, value: string): string {
  const text = type === "date" ? value.replace(WITHOUT_SECONDS, "$1:00") : value;
  return `<${type} key="${escaped(key)}" value="${escaped(text)}"/>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

const SPECIAL = /[&<>"\n\r\t]|[^\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const UNWRITABLE = /[^\n\r\t\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** Whether XML can hold every character of a text. */
export function isWritable(text: string): boolean {
  return !UNWRITABLE.test(text);
}

function escaped(text: string): string {
  return text.replaceAll(SPECIAL, (character) => ESCAPES[character] ?? "\uFFFD");
}
