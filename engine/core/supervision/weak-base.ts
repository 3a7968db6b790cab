import type { PowerMap } from "../map/power-map.ts";
import type { IsoDateTime, LocalizedText, Power, SupervisionFinding } from "../model/formats.generated.ts";
import { mechanism } from "./field-report.ts";
import { supervisionFinding } from "./supervision-finding.ts";

/** What a power lacks before it can be exercised and supervised: map, time limit, basis, published guide (M117). */
export function weakBaseOf(power: Power, map: PowerMap | undefined, at: IsoDateTime): readonly SupervisionFinding[] {
  const steps = map?.steps ?? [];
  const lacking: Readonly<Record<keyof typeof WORDS, boolean>> = {
    map: steps.length === 0,
    limit: power.timeLimits.length === 0 && steps.every(({ timeLimits }) => timeLimits.length === 0),
    basis: power.basis.length === 0,
    guide: !steps.some(({ disclosures }) => disclosures.some(({ audience }) => PUBLISHED.has(audience))),
  };
  return (["map", "limit", "basis", "guide"] as const)
    .filter((part) => lacking[part])
    .map((part) =>
      supervisionFinding({
        code: "WEAK_BASE",
        grade: power.baselineGrade,
        place: undefined,
        about: part,
        message: {
          zh: `“${power.title.zh}”基础建设不扎实：${WORDS[part].zh}`,
          en: `the groundwork of “${power.title.en}” is weak: ${WORDS[part].en}`,
        },
        basis: [mechanism("M117")],
        events: [],
        at,
      }),
    );
}

/** Beyond the organ itself. */
const PUBLISHED = new Set(["public", "applicant"]);

const WORDS = {
  map: { zh: "没有权力运行流程图", en: "it has no map" },
  limit: { zh: "没有规定或承诺任何办理时限", en: "it has no time limit, neither set nor promised" },
  basis: { zh: "没有写明依据", en: "it names no legal basis" },
  guide: {
    zh: "没有向社会或当事人公开任何内容（办事指南）",
    en: "it discloses nothing to the public or the party (no published guide)",
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;
