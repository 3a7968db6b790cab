import type { PolicyDocuments } from "../../engine/core/model/policy-documents.ts";

/** The documents of a power without its map, which lives on the canvas; they change in the same undo steps. */
export type PackDocuments = Omit<PolicyDocuments, "map">;
