import type { PowerMap } from "../../map/power-map.ts";
import type { PolicyLibrary } from "../../compile/policy-source.ts";
import type { LocalizedText } from "../../model/formats.generated.ts";
import type { PolicyDocuments } from "../../model/policy-documents.ts";

/** A safe way to mend what a finding tells, one click for its user: of the documents, or of an element of the map. */
export type Fix = { readonly title: LocalizedText } & (DocumentsFix | MapFix);

/** `apply` changes nothing that it is given, and nothing but what the title says. */
type DocumentsFix = {
  readonly kind: "documents";
  readonly apply: (documents: PolicyDocuments) => PolicyDocuments;
};

/** What is to be changed on the map, as data: the map is changed on its canvas, where it can be undone. */
type MapFix =
  | { readonly kind: "removeRuleReference"; readonly element: string; readonly rule: string }
  | { readonly kind: "replaceRuleReference"; readonly element: string; readonly rule: string; readonly by: string }
  | { readonly kind: "setMapPower"; readonly power: string };

/** Everything that a fix may look at. */
export type FixContext = {
  readonly documents: PolicyDocuments;
  readonly library: PolicyLibrary;
  readonly map: PowerMap | undefined;
};
