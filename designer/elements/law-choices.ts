import { LAW_KIND_LABELS } from "../../engine/core/model/document-labels.ts";
import type { Law } from "../../engine/core/model/formats.generated.ts";
import { language, say } from "../language/language.ts";
import type { Choice } from "./matching-choices.ts";

const KINDS = ["law", "regulation", "rule", "partyRegulation", "local", "report", "setting"] as const;

/** The laws of the library to pick from, grouped by kind. They are found by their titles in either language. */
export function lawChoices(laws: readonly Law[]): Choice[] {
  return KINDS.flatMap((kind) =>
    laws
      .filter((law) => law.kind === kind)
      .map(({ name, title }) => ({
        value: name,
        label: say({ zh: name, en: title.en }),
        ...(language.value === "zh" && title.zh !== name ? { description: title.zh } : {}),
        group: say(LAW_KIND_LABELS[kind]),
        keywords: `${name} ${title.zh} ${title.en}`,
      })),
  );
}
