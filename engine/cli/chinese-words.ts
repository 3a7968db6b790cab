/** What commander says in English of itself, said in Chinese: of a wrong call, and beside an option in the help. */
export function inChinese(words: string): string {
  return WORDS.reduce((said, [english, chinese]) => said.replace(english, chinese), words);
}

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.*?)'/, "没有选项“$1”"],
  [/^error: unknown command '(.*?)'/, "没有命令“$1”"],
  [/^error: missing required argument '(.*?)'/, "缺少参数“$1”"],
  [/^error: option '(.*?)' argument missing/, "选项“$1”缺少取值"],
  [/^error: option '(.*?)' argument '(.*?)' is invalid\./s, "选项“$1”不能取“$2”。"],
  [/^error: required option '(.*?)' not specified/, "缺少必需的选项“$1”"],
  [/^error: option '(.*?)' cannot be used with option '(.*?)'/, "选项“$1”不能与选项“$2”同用"],
  [
    /^error: too many arguments(?: for '.*?')?\. Expected (\d+) arguments? but got (\d+)\./,
    "参数过多：应有$1个，实有$2个。",
  ],
  [/ ?Allowed choices are (.*?)\./, "可选：$1。"],
  [/\(Did you mean (?:one of )?(.*?)\?\)/, "（是否为：$1？）"],
  [/\bchoices: /, "可选："],
  [/\bdefault: /, "默认："],
];
