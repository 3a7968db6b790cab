import type { BundledPower, LocalizedText, PolicyDiff } from "../../engine/core/model/formats.generated.ts";
import { ask } from "./client.ts";

/** A bundle that was verified, what it would change, and the drafts that were made of it. */
export type BundleImport = {
  readonly manifest: { readonly madeBy: string; readonly madeAt: string; readonly powers: readonly BundledPower[] };
  readonly signedBy: string;
  readonly powers: readonly ImportedPower[];
  readonly library: readonly string[];
  readonly made: readonly { readonly power: string }[];
};

export type ImportedPower = {
  readonly power: string;
  readonly title: LocalizedText;
  readonly state: "new" | "same" | "changed";
  /** What stands there now. */
  readonly over?: { readonly revision: string; readonly version: number | "draft" };
  readonly diff?: PolicyDiff;
};

/** Where the policies in force are to be had as one signed file. */
export const BUNDLE_ADDRESS = "/api/v1/bundle";

/** Has a bundle verified and compared. @throws RequestFailure with the reason for which it is refused */
export async function compareBundle(file: Blob): Promise<BundleImport> {
  return (await ask<BundleImport>("/bundles", { method: "POST", file: zipped(file) })).value;
}

/** Makes drafts of a bundle. `over` are the revisions of the drafts that are replaced. @throws RequestFailure */
export async function importBundle(file: Blob, over: readonly string[]): Promise<BundleImport> {
  const query = new URLSearchParams({ import: "true", over: over.join(",") });
  return (await ask<BundleImport>(`/bundles?${query.toString()}`, { method: "POST", file: zipped(file) })).value;
}

function zipped(file: Blob): Blob {
  return new Blob([file], { type: "application/zip" });
}
