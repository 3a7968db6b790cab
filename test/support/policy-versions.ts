import type { PolicyVersion } from "../../engine/core/diff/policy-version.ts";
import { readPolicyVersion } from "../../engine/core/diff/read-policy-version.ts";
import { readPolicy } from "../../engine/core/schema/read-policy.ts";
import { readPolicyFolder } from "../../engine/files/read-policy-folder.ts";
import type { PolicyInput } from "../../engine/core/compile/policy-source.ts";
import { PROJECT_ROOT } from "./source-files.ts";

/** The documents of a power and its map, before they were read. */
export type UnreadVersion = { readonly input: PolicyInput; readonly mapXml: string };

/** Every power of this repository, unread. */
export async function unreadPowers(): Promise<UnreadVersion[]> {
  const { powers, library } = await readPolicyFolder(PROJECT_ROOT);
  return powers.map(({ documents, mapXml = "" }) => ({ input: { ...documents, library }, mapXml }));
}

/** Reads documents that must be sound; a test names only what it is about. */
export async function aVersion(input: PolicyInput, mapXml = ""): Promise<PolicyVersion> {
  const version = await versionOf({ input, mapXml });
  if (version === undefined) throw new Error("the documents or the map cannot be read");
  return version;
}

/** The version that documents make; undefined where they cannot be read. */
export async function versionOf({ input, mapXml }: UnreadVersion): Promise<PolicyVersion | undefined> {
  const { source, findings } = readPolicy(input);
  if (source === undefined || findings.length > 0) return undefined;
  const reading = await readPolicyVersion(source, mapXml);
  return reading.ok ? reading.version : undefined;
}
