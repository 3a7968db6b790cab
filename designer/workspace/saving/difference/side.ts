import type { PolicyLibrary } from "../../../../engine/core/compile/policy-source.ts";
import type { PowerMap } from "../../../../engine/core/map/power-map.ts";
import type { LocalizedText } from "../../../../engine/core/model/formats.generated.ts";
import type { PackDocuments } from "../../../modeler/pack-documents.ts";

/** The documents of one person, or those from which both began; each is told with the words of its own side. */
export type Side = {
  readonly documents: PackDocuments;
  /** Undefined while it is read. */
  readonly map: PowerMap | undefined;
};

/** What all sides share: the library, and the day on which dated values are read. */
export type SharedWords = { readonly library: Pick<PolicyLibrary, "laws" | "measures">; readonly day: string };

/** The title of a document by its name; the name itself where there is no such document. */
export function titleOf(
  items: readonly { readonly title: LocalizedText; readonly name?: string; readonly id?: string }[],
  name: string,
): LocalizedText {
  return items.find((item) => (item.name ?? item.id) === name)?.title ?? { zh: name, en: name };
}
