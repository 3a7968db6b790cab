import type { StepDisclosure } from "../../map/power-map.ts";
import type { LocalizedText } from "../../model/formats.generated.ts";
import { plain } from "../../model/localized-text.ts";
import { DISCLOSURE_AUDIENCE_LABELS, DISCLOSURE_FIELD_LABELS } from "../../model/map-labels.ts";
import { textAspects } from "../aspect.ts";
import { moreIsStricter } from "../gravity.ts";
import { thingKind } from "../thing-kind.ts";
import { ofStep } from "./element-names.ts";
import { partsOfSteps } from "./parts-of-steps.ts";

/** What a step discloses (公开), and to whom: the public sees more than the party, the party more than the office. */
export const disclosures = thingKind<StepDisclosure>({
  kind: "disclosure",
  find: (version) =>
    partsOfSteps(version, ({ disclosures: items }) => items, {
      nameOf: ({ field }) => field,
      titleOf: ({ field }, step) => {
        const { zh, en } = labelled(DISCLOSURE_FIELD_LABELS, field);
        return ofStep(step, { zh: `公开事项“${zh}”`, en: `disclosure “${en}”` });
      },
    }),
  aspects: [
    {
      name: "audience",
      label: { zh: "公开对象", en: "to whom" },
      pointer: "",
      value: ({ audience }) => audience,
      words: ({ audience }) => labelled(DISCLOSURE_AUDIENCE_LABELS, audience),
      judge: (before, after) => {
        const [seen, sees] = [AUDIENCES.indexOf(before.audience), AUDIENCES.indexOf(after.audience)];
        return seen === -1 || sees === -1 ? "changed" : moreIsStricter(seen, sees);
      },
    },
    ...textAspects<StepDisclosure>("text", { zh: "公开内容", en: "what is disclosed" }, ({ text }) => text, {
      gravity: "changed",
    }),
  ],
  coming: () => "strengthened",
});

/** From the fewest people to the most. */
const AUDIENCES: readonly string[] = ["internal", "applicant", "public"];

function labelled(labels: Readonly<Record<string, LocalizedText>>, name: string): LocalizedText {
  return (Object.hasOwn(labels, name) ? labels[name] : undefined) ?? plain(name);
}
