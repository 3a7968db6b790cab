import { finding } from "../finding-catalog.ts";
import type { PackCheck } from "../pack-check.ts";
import { namesOf } from "../rule-names.ts";

/** No two documents of one kind may have one name, id or year. */
export const duplicateNames: PackCheck = ({ source, ruleParts, report }) => {
  const { parameters, conditions, library } = source;
  const lists = [
    { folder: "rules", key: "name", names: namesOf(ruleParts) },
    { folder: "parameters", key: "name", names: parameters.map(({ name }) => name) },
    { folder: "conditions", key: "name", names: conditions.map(({ name }) => name) },
    { folder: "measures", key: "id", names: library.measures.map(({ id }) => id) },
    { folder: "laws", key: "name", names: library.laws.map(({ name }) => name) },
    { folder: "calendar", key: "year", names: library.calendar.map(({ year }) => String(year)) },
  ];
  for (const { folder, key, names } of lists) {
    const twice = names.filter((name, index) => names.indexOf(name) !== index);
    for (const name of new Set(twice))
      report(finding("NAME_DUPLICATE", { document: `${folder}/${name}`, pointer: `/${key}` }, { name }));
  }
};
