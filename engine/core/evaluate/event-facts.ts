import type { CaseEvent, CaseFacts, Notice } from "../model/formats.generated.ts";
import { frozenCopy } from "../model/frozen-copy.ts";
import { isEqualJson } from "../value/equal-json.ts";

/**
 * A case is judged by its facts. What events bring beside them, or other than they say, is not judged here and must not be
 * passed over: which of the two holds now nobody can tell.
 */
export function eventFactsNotJudged(events: readonly CaseEvent[], facts: CaseFacts): boolean {
  return events.some(({ facts: brought = {} }) =>
    Object.entries(brought).some(([name, value]) => value !== null && !isEqualJson(value, ownFact(facts, name))),
  );
}

export const EVENT_FACTS_NOT_JUDGED: Notice = frozenCopy({
  code: "EVENT_FACTS_NOT_JUDGED",
  message: {
    zh: "办件事件带有案件事实中没有或者与之不同的事实；评估只依据案件的事实，请把现行的事实列入后重新评估",
    en: "events bring facts that the facts of the case do not have, or that differ from them; the facts alone are judged, so list them as they stand and judge the case again",
  },
});

function ownFact(facts: CaseFacts, name: string): unknown {
  return Object.hasOwn(facts, name) ? facts[name] : undefined;
}
