import { describeCondition } from "../../engine/core/evaluate/describe-condition.ts";
import type { ConditionWords } from "../../engine/core/evaluate/test-sentence.ts";
import type { PowerMap } from "../../engine/core/map/power-map.ts";
import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import type { Language } from "../../engine/core/value/value-form.ts";
import type { WayOut } from "./walk.ts";

/** When a way is taken, as a sentence; undefined where the map does not say. */
export function wayCondition({ condition }: WayOut, words: ConditionWords, language: Language): string | undefined {
  return condition === undefined ? undefined : describeCondition(condition, words, language);
}

/** Where a way leads: the title of the first node on it that has one. */
export function wayTarget({ flow }: WayOut, { nodes, flows }: PowerMap): LocalizedText | undefined {
  const seen = new Set<string>();
  for (let at: string | undefined = flow.to; at !== undefined && !seen.has(at);) {
    seen.add(at);
    const id: string = at;
    const title = nodeTitle(nodes, id);
    if (title !== undefined) return title;
    at = flows.find(({ from }) => from === id)?.to;
  }
  return undefined;
}

/** What a node is called on the map; undefined for one without a name, which the map calls by its id. */
export function nodeTitle(nodes: PowerMap["nodes"], id: string): LocalizedText | undefined {
  const title = nodes.find((node) => node.id === id)?.title;
  return title?.zh === id ? undefined : title;
}
