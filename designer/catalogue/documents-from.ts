import type { PolicyDocuments } from "../../engine/core/model/policy-documents.ts";
import { renamePower } from "../../engine/core/model/rename-power.ts";
import { getDocuments } from "../api/policies.ts";
import { getTemplate } from "../api/templates.ts";
import { todayInShanghai } from "../language/today.ts";
import { blankMap } from "../modeler/templates/blank-map.ts";
import { readXml } from "../workspace/exchange/read-xml.ts";
import { asNewPower, blankPower, type PowerIdentity } from "./new-power.ts";

/** What a new power begins with. */
export type Beginning =
  | { readonly kind: "template" }
  | { readonly kind: "blank" }
  | { readonly kind: "file"; readonly file: File }
  | { readonly kind: "copy"; readonly power: string };

/** Puts together the documents of a new power. @throws RequestFailure */
export async function documentsFrom(beginning: Beginning, identity: PowerIdentity): Promise<PolicyDocuments> {
  switch (beginning.kind) {
    case "template":
      return asNewPower(renamePower(await getTemplate(identity.type), identity.id), identity);
    case "copy": {
      const { value } = await getDocuments(beginning.power, "latest");
      return asNewPower(renamePower(value, identity.id), identity);
    }
    case "file":
      return blankPower(identity, await readXml(beginning.file), todayInShanghai());
    case "blank": {
      const documents = blankPower(identity, "", todayInShanghai());
      return { ...documents, map: blankMap(documents.power) };
    }
    default:
      return beginning satisfies never;
  }
}
