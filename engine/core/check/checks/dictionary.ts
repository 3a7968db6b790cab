import type { PolicySource } from "../../compile/policy-source.ts";
import type { FactDefinition, Unit } from "../../model/formats.generated.ts";
import { asSeen } from "../../value/as-seen.ts";
import { inside, type Place, type Report } from "../check-finding.ts";
import { finding, hint } from "../finding-catalog.ts";
import { nearestName } from "../nearest-name.ts";
import type { PackCheck } from "../pack-check.ts";

/** Every dictionary entry says enough for its type to be read. */
export const dictionary: PackCheck = ({ source, report }) => {
  const { openedBy } = source.power;
  if (openedBy !== undefined) checkOpeningFact(openedBy, source.facts.facts, report);
  for (const [name, definition] of Object.entries(source.facts.facts)) {
    if (definition !== undefined) checkDefinition(definition, { document: "facts", pointer: `/facts/${name}` }, report);
  }
};

function checkDefinition(definition: FactDefinition, place: Place, report: Report): void {
  const { type, fields, items, minimum, maximum } = definition;
  checkScalar(definition, place, report);
  if (items !== undefined) checkScalar(items, inside(place, "items"), report);
  if (type === "list" && (fields === undefined) === (items === undefined))
    report(finding("LIST_WITHOUT_CONTENT", place));
  if (minimum !== undefined && maximum !== undefined && minimum > maximum)
    report(finding("RANGE_REVERSED", inside(place, "maximum")));
  for (const [name, field] of Object.entries(fields ?? {})) {
    if (field === undefined) continue;
    const at = inside(place, "fields", name);
    if (field.type === "list")
      report(finding("FORM_WRONG", at, { zh: "记录字段不能是列表", en: "a field of a record cannot be a list" }));
    checkDefinition(field, at, report);
  }
}

function checkScalar(
  { type, unit, values }: Pick<FactDefinition, "type" | "unit" | "values">,
  place: Place,
  report: Report,
): void {
  if (type === "enum" && values === undefined) report(finding("ENUM_WITHOUT_VALUES", place));
  if (type === "money" && !isMoneyUnit(unit)) report(finding("MONEY_WITHOUT_UNIT", place));
  for (const [index, { value }] of (values ?? []).entries()) {
    if (values?.findIndex((other) => asSeen(other.value) === asSeen(value)) !== index) {
      report(finding("NAME_DUPLICATE", inside(place, "values", index), { name: value }));
    }
  }
}

function checkOpeningFact(name: string, facts: PolicySource["facts"]["facts"], report: Report): void {
  const place = { document: "power", pointer: "/openedBy" };
  const definition = Object.hasOwn(facts, name) ? facts[name] : undefined;
  if (definition === undefined) {
    report(finding("FACT_UNKNOWN", place, { name, ...hint(nearestName(name, Object.keys(facts))) }));
  } else if (definition.type !== "date" || definition.source !== "input") {
    report(finding("FORM_WRONG", place, { zh: "须为录入的日期事实", en: "it must be an input fact of type date" }));
  }
}

/** Whether a unit is one of money. */
export function isMoneyUnit(unit: Unit | undefined): boolean {
  return unit === "fen" || unit === "yuan" || unit === "wanYuan";
}
