import { isObject } from "../model/is-object.ts";
import type { Rule } from "../model/formats.generated.ts";
import { readDocument } from "./document-findings.ts";

/** What checks look at in a rule beside its conditions: all of a sound rule, and of a faulty one what is in good form. */
export type RuleParts = { readonly document: string } & Readonly<
  Partial<Pick<Rule, "name" | "ref" | "basis" | "effective"> & Rule["event"]["params"]>
>;

/** The parts of a sound rule. */
export function partsOf({ name, ref, basis, effective, event }: Rule): RuleParts {
  return { document: `rules/${name}`, name, ...(ref !== undefined && { ref }), basis, effective, ...event.params };
}

/** The parts of a faulty rule that are in good form: each is tried in a rule in which everything else is. */
export function soundParts(written: Readonly<Record<string, unknown>>, document: string): RuleParts {
  const event = isObject(written["event"]) ? written["event"] : {};
  const params = isObject(event["params"]) ? event["params"] : {};
  const parts: { -readonly [Part in keyof RuleParts]: RuleParts[Part] } = { document };
  const whole = (part: string): Rule | undefined => sound({ ...SOUND, [part]: written[part] });
  const inEvent = (part: string): Rule["event"]["params"] | undefined =>
    sound({ ...SOUND, event: { ...SOUND.event, params: { ...SOUND.event.params, [part]: params[part] } } })?.event
      .params;
  assign(parts, "name", whole("name")?.name);
  assign(parts, "ref", whole("ref")?.ref);
  assign(parts, "basis", whole("basis")?.basis);
  assign(parts, "effective", whole("effective")?.effective);
  assign(parts, "message", inEvent("message")?.message);
  assign(parts, "measures", inEvent("measures")?.measures);
  assign(parts, "grade", inEvent("grade")?.grade);
  assign(parts, "effect", inEvent("effect")?.effect);
  return parts;
}

function assign<Part extends keyof RuleParts>(
  parts: { -readonly [Known in keyof RuleParts]: RuleParts[Known] },
  part: Part,
  value: RuleParts[Part] | undefined,
): void {
  if (value !== undefined) parts[part] = value;
}

function sound(rule: unknown): Rule | undefined {
  const reading = readDocument("Rule", rule, "");
  return reading.ok ? reading.document : undefined;
}

const TEXT = { zh: "—", en: "—" };

const SOUND: Rule = {
  name: "rule",
  title: TEXT,
  basis: [{ law: "—" }],
  effective: { from: "2000-01-01" },
  conditions: { all: [{}] },
  event: { type: "finding", params: { grade: "A", effect: "stop", message: TEXT, measures: ["measure"] } },
};
