import type { Grade, TierPack } from "../../model/formats.generated.ts";
import { GRADE_LABELS, rolesInWords } from "../../model/labels.ts";
import { listed, plain } from "../../model/localized-text.ts";
import { basisAspect, textAspects } from "../aspect.ts";
import { membersControl } from "../gravity.ts";
import { thingKind } from "../thing-kind.ts";
import { quoted } from "./element-names.ts";

type Tier = { readonly grade: Grade; readonly tier: TierPack["A"] };

/** Who monitors at each grade, and what is then always required (分级监控). */
export const tiers = thingKind<Tier>({
  kind: "tier",
  find: ({ library }) =>
    (["A", "B", "C"] as const).map((grade) => ({
      key: grade,
      source: { grade, tier: library.tiers[grade] },
      title: () => quoted({ zh: "分级监控", en: "tier" }, GRADE_LABELS[grade]),
      place: { document: "tiers", pointer: `/${grade}` },
      grade,
    })),
  aspects: [
    {
      name: "measures",
      label: { zh: "必须落实的措施", en: "measures always required" },
      pointer: "/measures",
      value: ({ tier }) => tier.measures,
      words: ({ tier }, { library }) =>
        listed(tier.measures.map((id) => library.measures.find((one) => one.id === id)?.title ?? plain(id))),
      judge: (before, after) => membersControl(before.tier.measures, after.tier.measures),
    },
    {
      name: "monitors",
      label: { zh: "监控责任人", en: "who monitors" },
      pointer: "/monitors",
      value: ({ tier }) => tier.monitors,
      words: ({ tier }) => rolesInWords(tier.monitors),
      judge: (before, after) => membersControl(before.tier.monitors, after.tier.monitors),
    },
    {
      name: "supports",
      label: { zh: "协助", en: "who supports" },
      pointer: "/supports",
      value: ({ tier }) => tier.supports,
      words: ({ tier }) => rolesInWords(tier.supports),
      judge: (before, after) => membersControl(before.tier.supports, after.tier.supports),
    },
    ...textAspects<Tier>("inspection", { zh: "检查方式", en: "inspection" }, ({ tier }) => tier.inspection, {
      gravity: "changed",
    }),
    basisAspect(({ tier }) => tier.basis),
  ],
  coming: () => "strengthened",
});
