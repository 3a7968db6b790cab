import type { EventTransition, LogMapping } from "../../core/model/formats.generated.ts";

const USUAL: readonly (readonly [EventTransition, readonly string[]])[] = [
  ["start", ["start", "started", "begin", "开始", "已开始", "接收"]],
  ["complete", ["complete", "completed", "end", "finished", "完成", "已完成", "结束", "办结", "已办结", "办理完成"]],
];

/** What a log's word for a transition means: as the mapping says, else by the usual words. */
export function transitionsOf({ transitions = {} }: LogMapping): (word: string) => EventTransition | undefined {
  const usual = USUAL.flatMap(([transition, words]) => words.map((word) => [word, transition] as const));
  const known = new Map([...usual, ...Object.entries(transitions)]);
  return (word) => known.get(word) ?? known.get(word.trim().toLowerCase());
}
