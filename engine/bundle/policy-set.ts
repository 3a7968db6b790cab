import type { PolicyDocuments } from "../core/model/policy-documents.ts";
import type { LibraryDocuments } from "../store/store.ts";

/** Powers with the library that they share, whether they came from a folder, a bundle or a service. */
export type PolicySet = { readonly library: LibraryDocuments; readonly powers: readonly PolicyDocuments[] };
