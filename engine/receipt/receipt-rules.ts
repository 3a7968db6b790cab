import type { ReceiptRules } from "../core/model/formats.generated.ts";
import type { KeyRing } from "../proof/keys/key-ring.ts";
import type { PublishedVersion } from "../store/store.ts";

/**
 * By what the receipts of a published version are checked: exactly what judges, and the public keys of the journal. Whoever
 * holds a receipt may have it, so example cases, notes and who published are left out.
 */
export function receiptRules(published: PublishedVersion, { origin, keys }: KeyRing): ReceiptRules {
  const { version, mapVersion, rulePackVersion, effective, digest, documents, library } = published;
  const { power, map, facts, parameters, conditions, rules } = documents;
  const { laws, measures, tiers, calendarYears: calendar } = library;
  return {
    format: "sunmap/receipt-rules/1",
    journal: { name: origin, publicKeys: keys.map(({ publicKey }) => publicKey) },
    version: { power: power.id, version, mapVersion, rulePackVersion, effective, digest },
    documents: { power, map, facts, parameters: [...parameters], conditions: [...conditions], rules: [...rules] },
    library: { laws: [...laws], measures: [...measures], tiers, calendar: [...calendar] },
  };
}
