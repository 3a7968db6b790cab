import { finding } from "../finding-catalog.ts";
import type { PackCheck } from "../pack-check.ts";

/** No two rules, parameters or shared conditions of a pack may have one name, and no two measures one id. */
export const duplicateNames: PackCheck = ({ source, report }) => {
  const lists = {
    rules: source.rules.map(({ name }) => name),
    parameters: source.parameters.map(({ name }) => name),
    conditions: source.conditions.map(({ name }) => name),
    measures: source.library.measures.map(({ id }) => id),
    laws: source.library.laws.map(({ name }) => name),
  };
  for (const [folder, names] of Object.entries(lists)) {
    const twice = names.filter((name, index) => names.indexOf(name) !== index);
    for (const name of new Set(twice))
      report(finding("NAME_DUPLICATE", { document: `${folder}/${name}`, pointer: "/name" }, { name }));
  }
};
