import { parametersOf, sourcesOf } from "../../compile/plan.ts";
import { placeholdersOf } from "../../evaluate/message.ts";
import { ownSettingOf } from "../../supervision/setting-table.ts";
import { finding } from "../finding-catalog.ts";
import type { PackCheck } from "../pack-check.ts";

/** Facts and parameters that nothing reads are told, as a warning: a system would send them in vain. Settings of supervision are read. */
export const unused: PackCheck = ({ source, rules, derivations, report }) => {
  const used = new Set(source.power.openedBy === undefined ? [] : [source.power.openedBy]);
  for (const { plan, rule } of rules) {
    for (const name of sourcesOf(plan).keys()) used.add(name);
    for (const name of parametersOf(plan).keys()) used.add(name);
    for (const name of placeholdersOf(rule.event.params.message.zh)) used.add(name);
  }
  for (const { formula } of derivations) for (const name of [...formula.inputs, ...formula.parameters]) used.add(name);
  for (const name of Object.keys(source.facts.facts)) {
    if (!used.has(name)) report(finding("FACT_UNUSED", { document: "facts", pointer: `/facts/${name}` }, { name }));
  }
  for (const { name } of source.parameters) {
    if (!used.has(name) && ownSettingOf(name) === undefined)
      report(finding("PARAMETER_UNUSED", { document: `parameters/${name}`, pointer: "" }, { name }));
  }
};
