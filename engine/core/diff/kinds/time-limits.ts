import type { StepPause, StepTimeLimit } from "../../map/power-map.ts";
import type { LocalizedText } from "../../model/formats.generated.ts";
import { citedWords } from "../../model/cited-words.ts";
import { noted, plain } from "../../model/localized-text.ts";
import { membersControl, opposite } from "../gravity.ts";
import { thingKind } from "../thing-kind.ts";
import { elementName, joined, ofStep } from "./element-names.ts";
import { partsOfSteps } from "./parts-of-steps.ts";
import { EXTENSION_ASPECT, TIME_ASPECT } from "./time-aspect.ts";

/** Time limits of steps (环节时限): how long, from where to where, by which law, and what does not count. */
export const timeLimits = thingKind<StepTimeLimit>({
  kind: "timeLimit",
  find: (version) =>
    partsOfSteps(version, ({ timeLimits: items }) => items, {
      nameOf: ({ id, bound }) => id ?? bound,
      titleOf: (_limit, step) => ofStep(step, { zh: "时限", en: "time limit" }),
    }),
  aspects: [
    TIME_ASPECT,
    EXTENSION_ASPECT,
    {
      name: "span",
      label: { zh: "起止", en: "from and until" },
      pointer: "",
      value: ({ startEvent, endEvent }) => (startEvent ?? endEvent) && { startEvent, endEvent },
      words: ({ startEvent, endEvent }, version) => {
        const [from, to] = [startEvent, endEvent].map((id) =>
          id === undefined ? { zh: "（本环节）", en: "(this step)" } : elementName(version, id),
        );
        return { zh: `${from?.zh} → ${to?.zh}`, en: `${from?.en} → ${to?.en}` };
      },
      judge: () => "changed",
    },
    {
      name: "basis",
      label: { zh: "依据", en: "legal basis" },
      pointer: "",
      value: ({ law, article }) => law && { law, article },
      words: (limit, { library }) => provision(limit, library.laws),
      judge: () => "changed",
    },
    {
      name: "pauses",
      label: { zh: "不计入的时间（中止）", en: "time not counted (pauses)" },
      pointer: "",
      value: ({ pauses }) => (pauses.length === 0 ? undefined : pauses),
      words: ({ pauses }, { library }) =>
        joined(pauses.map((pause) => noted(plain(pause.reason), provision(pause, library.laws)))),
      judge: (before, after) => opposite(membersControl(reasons(before.pauses), reasons(after.pauses))),
    },
  ],
  coming: () => "strengthened",
});

function provision(
  { law, article }: { readonly law: string | undefined; readonly article: string | undefined },
  laws: Parameters<typeof citedWords>[1],
): LocalizedText | undefined {
  return law === undefined ? undefined : citedWords([{ law, ...(article && { article }) }], laws);
}

function reasons(pauses: readonly StepPause[]): string[] {
  return pauses.map(({ reason, law, article }) => JSON.stringify([reason, law, article]));
}
