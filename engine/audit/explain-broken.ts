import type { LocalizedText } from "../core/model/formats.generated.ts";
import type { BrokenRecord } from "../core/proof/record-fault.ts";

/** What is wrong with a record of a chain, for whoever looks after it: the chain tells it in English. */
export function explainBroken({ seq, why }: BrokenRecord): LocalizedText {
  const found = REASONS.map(({ said, zh }) => ({ match: said.exec(why), zh })).find(({ match }) => match !== null);
  const reason = found === undefined ? why : found.zh(found.match?.[1] ?? "");
  return { zh: `第${seq}条记录：${reason}`, en: `Record ${seq}: ${why}` };
}

const REASONS: readonly { readonly said: RegExp; readonly zh: (number: string) => string }[] = [
  { said: /^it is not a record$/, zh: () => "不是一条完整的记录" },
  { said: /^its content does not match its hash$/, zh: () => "内容与其哈希值不符，写入后被改动过" },
  { said: /^its number stands after that of record (\d+)$/, zh: (number) => `编号不应排在第${number}条之后` },
  { said: /^it does not bear the hash of record (\d+)$/, zh: (number) => `没有衔接第${number}条的哈希值` },
  { said: /^it is missing$/, zh: () => "缺失" },
  { said: /^it and those up to (\d+) are missing$/, zh: (number) => `至第${number}条缺失` },
  { said: /^its line end is missing$/, zh: () => "末尾不完整" },
];
