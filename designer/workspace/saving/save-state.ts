import type { PolicyDocuments } from "../../../engine/core/model/policy-documents.ts";
import type { Problem } from "../../api/problem.ts";
import type { Conflict } from "./merge-documents.ts";

/** Where the changes of a person are now. Nothing is lost in any of them: the browser keeps what the service has not. */
export type SaveState =
  | { readonly kind: "saved" }
  | { readonly kind: "unsaved" }
  | { readonly kind: "saving" }
  /** The service cannot be reached; it is tried again. */
  | { readonly kind: "offline" }
  /** The service refused it, for a reason that trying again does not cure. */
  | { readonly kind: "refused"; readonly problem: Problem }
  /** Somebody else changed the same documents differently; the person decides. */
  | {
      readonly kind: "conflict";
      readonly conflicts: readonly Conflict[];
      /** What both began with. */
      readonly before: PolicyDocuments;
      readonly theirs: PolicyDocuments;
      readonly theirRevision: string;
    };
