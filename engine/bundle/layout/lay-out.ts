import { join } from "node:path";

import type { PolicyDocuments } from "../../core/model/policy-documents.ts";
import { repositoryRoot } from "../../files/repository-root.ts";
import { readSchemas } from "../../generate/read-schemas.ts";
import type { LibraryDocuments } from "../../store/store.ts";
import { jsonText } from "./json-text.ts";
import { keyOrder, type OrderKeys } from "./key-order.ts";

/** The files of a policy folder by their paths, which have forward slashes. */
export type PolicyFiles = ReadonlyMap<string, string>;

/** Lays powers, and the library where it is given, out as the files of a policy folder, in the order of their paths. */
export type LayOut = (set: {
  readonly library?: LibraryDocuments;
  readonly powers: readonly PolicyDocuments[];
}) => PolicyFiles;

/** Opens the one way to write policies down, in the order of keys of the product's schemas. */
export async function openLayOut(): Promise<LayOut> {
  const order = keyOrder(await readSchemas(join(repositoryRoot(), "rules", "schemas")));
  return ({ library, powers }) => {
    const files = [...(library === undefined ? [] : libraryFiles(library)), ...powers.flatMap(powerFiles)];
    return new Map(
      files
        .map(([path, content]) => [path, typeof content === "string" ? content : textOf(path, content, order)] as const)
        .toSorted(([one], [other]) => (one < other ? -1 : 1)),
    );
  };
}

type File = readonly [path: string, content: string | object];

function libraryFiles({ laws, measures, tiers, calendarYears }: LibraryDocuments): File[] {
  return [
    ...laws.map((law): File => [`rules/laws/${law.id}.json`, law]),
    ...measures.map((measure): File => [`rules/measures/${measure.id}.json`, measure]),
    ...calendarYears.map((year): File => [`rules/calendar/${year.year}.json`, year]),
    ["rules/tiers.json", tiers],
  ];
}

function powerFiles({ power, map, facts, parameters, conditions, rules, cases }: PolicyDocuments): File[] {
  const [folder, examples] = [`rules/${power.id}`, `examples/${power.id}`];
  return [
    [`${folder}/power.json`, power],
    [`${folder}/facts.json`, facts],
    ...parameters.map((one): File => [`${folder}/parameters/${one.name}.json`, one]),
    ...conditions.map((one): File => [`${folder}/conditions/${one.name}.json`, one]),
    ...rules.map((one): File => [`${folder}/rules/${one.name}.json`, one]),
    ...cases.map((one, index): File => [`${examples}/cases/${one.name ?? `case-${index + 1}`}.json`, one]),
    ...(map === "" ? [] : [[`${examples}/map.bpmn`, map] as const]),
  ];
}

/** By which schema each file is read: the first pattern that fits. */
const SCHEMAS: readonly (readonly [path: RegExp, schema: string])[] = [
  [/^rules\/tiers\.json$/, "tiers"],
  [/^rules\/laws\//, "law"],
  [/^rules\/measures\//, "measure"],
  [/^rules\/calendar\//, "calendar-year"],
  [/\/power\.json$/, "power"],
  [/\/facts\.json$/, "facts"],
  [/\/parameters\//, "parameter"],
  [/\/conditions\//, "named-condition"],
  [/\/rules\//, "rule"],
  [/\/cases\//, "example-case"],
];

function textOf(path: string, document: object, order: OrderKeys): string {
  const name = `${SCHEMAS.find(([pattern]) => pattern.test(path))?.[1]}.schema.json`;
  const depth = path.split("/").length - 2;
  const up = depth === 0 ? "./" : "../".repeat(depth);
  const place = path.startsWith("rules/") ? "" : "../rules/";
  const $schema = `${path.startsWith("rules/") ? up : "../".repeat(depth)}${place}schemas/${name}`;
  return jsonText(order({ ...document, $schema }, name));
}
