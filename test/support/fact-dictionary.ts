import type { FactDefinition } from "../../engine/core/model/formats.generated.ts";
import { readDocument } from "../../engine/core/schema/document-findings.ts";
import { aFact } from "./a-fact.ts";

/** A dictionary from entries, or only the types of inputs. */
export function definitionsOf(facts: Readonly<Record<string, unknown>>): Record<string, FactDefinition | undefined> {
  const entries = Object.entries(facts).map(([name, fact]) => [
    name,
    typeof fact === "string" ? { ...aFact(), type: fact } : fact,
  ]);
  const reading = readDocument("FactsDictionary", { facts: Object.fromEntries(entries) }, "facts");
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return reading.document.facts;
}
