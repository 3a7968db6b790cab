import { sunmapModdle } from "../map/sunmap-moddle.ts";
import type { PolicyDocuments } from "./policy-documents.ts";

/**
 * The documents of a power under another id, for a copy of a power or a power from a template: the power, its example
 * cases and its map name the new id, everything else stays as it is. The map is changed in that one place of its text,
 * so nothing that others put there is lost.
 */
export function renamePower(documents: PolicyDocuments, id: string): PolicyDocuments {
  return {
    ...documents,
    power: { ...documents.power, id },
    map: renamedMap(documents.map, id),
    cases: documents.cases.map((example) => ({ ...example, power: id })),
  };
}

const PREFIX = new RegExp(`xmlns:([\\w-]+)\\s*=\\s*["']${sunmapModdle.uri}["']`, "g");

function renamedMap(xml: string, id: string): string {
  const prefixes = [...xml.matchAll(PREFIX)].map(([, prefix]) => prefix);
  const power = new RegExp(`(<(?:${prefixes.join("|")}):power\\b[^>]*?\\spower\\s*=\\s*)(?:"[^"]*"|'[^']*')`, "g");
  return xml.replace(power, `$1"${id}"`);
}
