import type { OrganNode } from "../../engine/core/model/formats.generated.ts";
import { ask, type Reply } from "./client.ts";

type KeptTree = { readonly organs: readonly OrganNode[] };

/** The tree of organs with the revision that a change of it names. */
export function getOrgans(): Promise<Reply<KeptTree>> {
  return ask<KeptTree>("/organs");
}

/** Puts another tree in its place. @throws RequestFailure, with findings when it is no tree */
export async function putOrgans(organs: readonly OrganNode[], revision: string): Promise<Reply<KeptTree>> {
  return ask<KeptTree>("/organs", { method: "PUT", body: { organs }, revision });
}
