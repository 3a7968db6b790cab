import { LAW_KIND_LABELS } from "../../model/document-labels.ts";
import type { Law } from "../../model/formats.generated.ts";
import { plain } from "../../model/localized-text.ts";
import { periodWords } from "../../model/period-words.ts";
import { choiceAspect, textAspects } from "../aspect.ts";
import { thingKind } from "../thing-kind.ts";
import { quoted } from "./element-names.ts";
import { judgeUse, usersOfLaws } from "./used-library.ts";

/** The laws that a version cites (依据). */
export const laws = thingKind<Law>({
  kind: "law",
  find: (version) => {
    const users = usersOfLaws(version);
    return version.library.laws
      .filter(({ name }) => users.has(name))
      .map((law) => ({
        key: law.id,
        source: law,
        title: () => quoted({ zh: "依据", en: "law" }, law.title),
        place: { document: `laws/${law.id}`, pointer: "" },
        owners: () => users.get(law.name) ?? [],
      }));
  },
  aspects: [
    {
      name: "effective",
      label: { zh: "施行期间", en: "time in force" },
      pointer: "/effective",
      value: ({ effective }) => effective,
      words: ({ effective }) => effective && periodWords(effective),
      judge: () => "changed",
    },
    choiceAspect("kind", { zh: "种类", en: "kind" }, ({ kind }) => kind, LAW_KIND_LABELS),
    {
      name: "name",
      label: { zh: "引用名", en: "name by which it is cited" },
      pointer: "/name",
      value: ({ name }) => name,
      words: ({ name }) => plain(name),
      judge: () => "changed",
    },
    {
      name: "version",
      label: { zh: "版本", en: "version" },
      pointer: "/version",
      value: ({ version }) => version,
      words: ({ version = "" }) => plain(version),
      judge: () => "changed",
    },
    ...textAspects<Law>("title", { zh: "名称", en: "title" }, ({ title }) => title),
    {
      name: "checked",
      label: { zh: "核对情况", en: "how it was checked" },
      pointer: "",
      value: ({ checkedOn, confidence }) => (checkedOn ?? confidence) && { checkedOn, confidence },
      words: ({ checkedOn, confidence }) => plain([checkedOn, confidence].filter(Boolean).join(" · ")),
      judge: () => "wording",
    },
  ],
  coming: () => "changed",
  comingOrGoing: (law, sides) => judgeUse(law, sides, ({ laws: known }) => known.find(({ id }) => id === law.id)),
  use: { added: { zh: "开始引用", en: "now used" }, removed: { zh: "不再引用", en: "no longer used" } },
});
