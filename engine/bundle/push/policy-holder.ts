import type { PolicyDocuments } from "../../core/model/policy-documents.ts";
import type { LibraryDocuments } from "../../store/store.ts";

/** Which state of a power is asked for: what is being worked on (the draft, else the latest version), or one of these. */
export type AskedState = "draft" | "latest" | "inForce" | number;

/** The documents of a power as a service has them. `revision` is of exactly these; a draft has no version. */
export type HeldPolicy = {
  readonly documents: PolicyDocuments;
  readonly revision: string;
  readonly version: number | "draft";
};

/**
 * Holds the policies that a folder or a bundle is set against: a running service, or the store of one.
 *
 * @throws PRECONDITION_FAILED by `write` when something else stands there than what is named.
 */
export interface PolicyHolder {
  /** The ids of all powers, in their order. */
  powers(): Promise<readonly string[]>;
  /** Undefined when the power, or that state of it, is not there. */
  read(power: string, state: AskedState): Promise<HeldPolicy | undefined>;
  library(): Promise<LibraryDocuments>;
  /** Makes documents the draft in place of what is named, or begins a new power; gives the revision of the draft. */
  write(documents: PolicyDocuments, over: HeldPolicy | undefined): Promise<string>;
}
