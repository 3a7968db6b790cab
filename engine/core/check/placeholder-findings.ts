import type { CompiledPolicy } from "../compile/compiled-policy.ts";
import type { ExampleCase } from "../model/formats.generated.ts";
import { isObject } from "../model/is-object.ts";
import { PLACEHOLDER_TEXTS } from "../model/placeholder-texts.ts";
import { documentName } from "../schema/read-policy.ts";
import { inside, type CheckFinding, type Place } from "./check-finding.ts";
import { finding } from "./finding-catalog.ts";

/** Every text of a policy that only holds the place of one that is still to be written, in either language. */
export function placeholderFindings(
  { power, sources, parameters, rules }: CompiledPolicy,
  { conditions, cases }: { readonly conditions: readonly unknown[]; readonly cases: readonly ExampleCase[] },
): CheckFinding[] {
  const named = (folder: string, documents: readonly unknown[]): CheckFinding[] =>
    documents.flatMap((document, index) =>
      findingsIn(document, { document: documentName(folder, document, index), pointer: "" }),
    );
  return [
    ...findingsIn(power, { document: "power", pointer: "" }),
    ...sources.flatMap(({ name, definition }) =>
      findingsIn(definition, inside({ document: "facts", pointer: "" }, "facts", name)),
    ),
    ...named("parameters", parameters),
    ...named("conditions", conditions),
    ...named(
      "rules",
      rules.map(({ rule }) => rule),
    ),
    ...named(
      "cases",
      // Their facts are what systems send, whatever that says.
      cases.map(({ name, title, why }) => ({ name, title, why })),
    ),
  ];
}

const PLACEHOLDERS: ReadonlySet<unknown> = new Set(Object.values(PLACEHOLDER_TEXTS).flatMap(({ zh, en }) => [zh, en]));

function findingsIn(value: unknown, place: Place): CheckFinding[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => findingsIn(item, inside(place, index)));
  if (!isObject(value)) return [];
  const text = [value["zh"], value["en"]].find((one) => PLACEHOLDERS.has(one));
  if (typeof text === "string") return [finding("TEXT_NOT_GIVEN", place, { text })];
  return Object.entries(value).flatMap(([key, item]) => findingsIn(item, inside(place, key)));
}
