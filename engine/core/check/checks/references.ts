import { placeholdersOf } from "../../evaluate/message.ts";
import type { Basis } from "../../model/formats.generated.ts";
import type { RuleParts } from "../../schema/rule-parts.ts";
import { inside, type Place } from "../check-finding.ts";
import { finding, hint, type FindingCode } from "../finding-catalog.ts";
import { checkLaws } from "../known-laws.ts";
import { nearestName } from "../nearest-name.ts";
import type { PackCheck } from "../pack-check.ts";

/** Every law, measure and placeholder that is named exists. */
export const references: PackCheck = ({ source, ruleParts, report }) => {
  const laws = source.library.laws.map(({ name }) => name);
  const measures = source.library.measures.map(({ id }) => id);
  const placeholders = [...Object.keys(source.facts.facts), ...source.parameters.map(({ name }) => name)];
  const expect = (name: string, known: readonly string[], code: FindingCode, place: Place): void => {
    if (!known.includes(name)) report(finding(code, place, { name, ...hint(nearestName(name, known)) }));
  };

  const expectLaws = (basis: readonly Basis[], place: Place): void => checkLaws(basis, laws, place, report);

  const checkRule = ({ document, basis = [], measures: required = [], message }: RuleParts): void => {
    const place = { document, pointer: "" };
    expectLaws(basis, place);
    const params = inside(place, "event", "params");
    for (const [index, measure] of required.entries())
      expect(measure, measures, "MEASURE_UNKNOWN", inside(params, "measures", index));
    for (const language of ["zh", "en"] as const) {
      for (const placeholder of placeholdersOf(message?.[language] ?? "")) {
        expect(placeholder, placeholders, "PLACEHOLDER_UNKNOWN", inside(params, "message", language));
      }
    }
  };

  const power = { document: "power", pointer: "" };
  expectLaws(source.power.basis, power);
  for (const [index, { basis }] of source.power.timeLimits.entries())
    expectLaws(basis, inside(power, "timeLimits", index));
  for (const { name, values } of source.parameters) {
    for (const [index, { basis }] of values.entries())
      expectLaws(basis, { document: `parameters/${name}`, pointer: `/values/${index}` });
  }
  for (const parts of ruleParts) checkRule(parts);
  for (const grade of ["A", "B", "C"] as const) {
    const place = { document: "tiers", pointer: `/${grade}` };
    const tier = source.library.tiers[grade];
    expectLaws(tier.basis, place);
    for (const measure of tier.measures) {
      if (measures.includes(measure)) continue;
      const words = { grade, name: measure, ...hint(nearestName(measure, measures)) };
      report(finding("TIER_MEASURE_UNKNOWN", inside(place, "measures"), words));
    }
  }
};
