import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";

import { preparePolicy } from "../core/compile/prepare-policy.ts";
import type { Compilation } from "../core/compile/compile-policy.ts";
import type { PolicyFolder, PowerFolder } from "../files/policy-folder.ts";
import { readPolicyFolder } from "../files/read-policy-folder.ts";
import type { Shell } from "./shell.ts";
import { UsageError } from "./usage-error.ts";

export type OpenPolicyFolder = PolicyFolder & { readonly root: string };

/** Opens the policy repository that a command was given: a folder that holds `rules/`. */
export async function openPolicyFolder({ folder }: Shell, given = "."): Promise<OpenPolicyFolder> {
  const root = resolve(folder, given);
  if (!(await isFolder(join(root, "rules")))) {
    throw new UsageError(
      `${root} 中没有 rules/ 文件夹；请指定一个含 rules/ 和 examples/ 的文件夹`,
      `there is no rules/ in ${root}; name a folder that holds rules/ and examples/`,
    );
  }
  const repository = await readPolicyFolder(root);
  if (repository.powers.length === 0) {
    throw new UsageError(
      `${join(root, "rules")} 中没有任何事项：每个事项一个文件夹`,
      `there is no power in ${join(root, "rules")}: each has a folder of its own`,
    );
  }
  return { root, ...repository };
}

/** Compiles one power of the folder with what all powers share. */
export function compilePower({ library }: PolicyFolder, { documents, mapXml }: PowerFolder): Promise<Compilation> {
  return preparePolicy({ ...documents, library }, mapXml);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
