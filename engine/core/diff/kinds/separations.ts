import type { Separation } from "../../map/power-map.ts";
import { citedWords } from "../../model/cited-words.ts";
import { stricterGrade } from "../../model/grade.ts";
import type { Grade } from "../../model/formats.generated.ts";
import { SEPARATION_LABELS } from "../../model/map-labels.ts";
import { textAspects } from "../aspect.ts";
import type { PolicyVersion } from "../policy-version.ts";
import { thingKind } from "../thing-kind.ts";
import { elementName, gradeOfStep } from "./element-names.ts";
import { uniquelyNamed } from "./uniquely-named.ts";

/** Steps that one person or post may not both carry out (不相容岗位分离). A pair has no order. */
export const separations = thingKind<Separation>({
  kind: "separation",
  find: (version) =>
    uniquelyNamed(version.diagram.map.separations.toSorted(byWhom), pairOf).map(({ name, item }) => {
      const [first, second] = [elementName(version, item.first), elementName(version, item.second)];
      return {
        key: name,
        source: item,
        title: () => ({
          zh: `“${first.zh}”与“${second.zh}”的分离`,
          en: `separation of “${first.en}” and “${second.en}”`,
        }),
        place: { document: "map", pointer: item.first },
        grade: gradeOf(item, version),
        owners: () => [item.first, item.second].map((id) => `step/${id}`),
      };
    }),
  aspects: [
    {
      name: "by",
      label: { zh: "要求", en: "what is asked" },
      pointer: "",
      value: ({ by }) => by,
      words: ({ by }) => SEPARATION_LABELS[by],
      judge: () => "changed",
    },
    {
      name: "basis",
      label: { zh: "依据", en: "legal basis" },
      pointer: "",
      value: ({ law, article }) => law && { law, article },
      words: ({ law, article }, { library }) =>
        law === undefined ? undefined : citedWords([{ law, ...(article && { article }) }], library.laws),
      judge: () => "changed",
    },
    ...textAspects<Separation>("text", { zh: "理由", en: "reason" }, ({ text }) => text),
  ],
  coming: () => "strengthened",
});

function pairOf({ first, second }: Separation): string {
  return [first, second].toSorted().join("+");
}

/** Two separations of one pair are told apart whatever their order on the map. */
function byWhom(one: Separation, other: Separation): number {
  return one.by.localeCompare(other.by);
}

function gradeOf({ first, second }: Separation, { diagram }: PolicyVersion): Grade | undefined {
  const grades = diagram.map.steps.filter(({ id }) => id === first || id === second).map(gradeOfStep);
  return grades.reduce<Grade | undefined>(
    (one, other) => (one === undefined ? other : stricterGrade(other ?? null, one)),
    undefined,
  );
}
