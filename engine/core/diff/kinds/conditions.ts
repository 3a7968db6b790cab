import { conditionWords } from "../../conditions/condition-words.ts";
import type { Grade, NamedCondition } from "../../model/formats.generated.ts";
import { stricterGrade } from "../../model/grade.ts";
import { textAspects } from "../aspect.ts";
import type { PolicyVersion } from "../policy-version.ts";
import { judgeSharedCondition, scoped } from "../reasoning/judge-condition.ts";
import { signedParts } from "../reasoning/signed-parts.ts";
import { thingKind } from "../thing-kind.ts";
import { quoted } from "./element-names.ts";

/** Conditions that rules share (共享条件): which way is stricter, the rules that use them say. */
export const conditions = thingKind<NamedCondition>({
  kind: "condition",
  find: (version) => {
    const gradeOf = gradesOfUse(version);
    return version.conditions.map((condition) => ({
      key: condition.name,
      source: condition,
      title: () => quoted({ zh: "共享条件", en: "shared condition" }, condition.title),
      place: { document: `conditions/${condition.name}`, pointer: "" },
      grade: gradeOf(condition.name),
    }));
  },
  aspects: [
    {
      name: "conditions",
      label: { zh: "什么情况下成立", en: "when it holds" },
      pointer: "/conditions",
      value: (condition) => condition.conditions,
      words: (condition, version, day) =>
        conditionWords(condition.conditions, scoped(condition.conditions, version).scope, day),
      judge: judgeSharedCondition,
    },
    ...textAspects<NamedCondition>("title", { zh: "名称", en: "title" }, ({ title }) => title),
  ],
  coming: () => "changed",
});

function gradesOfUse(version: PolicyVersion): (name: string) => Grade | undefined {
  const grades = new Map<string, Grade>();
  for (const { part, grade } of signedParts(version))
    if (part.kind === "condition") grades.set(part.name, stricterGrade(grades.get(part.name) ?? null, grade));
  return (name) => grades.get(name);
}
