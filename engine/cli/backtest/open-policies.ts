import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";

import type { CompiledPolicy } from "../../core/compile/compiled-policy.ts";
import { inForceAt } from "../../core/versions/in-force.ts";
import { recompile } from "../../policies/compile-documents.ts";
import { LowdbPolicyStore } from "../../store/lowdb/lowdb-policy-store.ts";
import { PolicyFolder } from "../../store/lowdb/policy-folder.ts";
import { compilePower, openPolicyFolder } from "../open-policy-folder.ts";
import type { Shell } from "../shell.ts";
import { UsageError } from "../usage-error.ts";

/** Compiles a power of a policy folder. @throws UsageError when it is not there or has errors */
export async function openDraft(shell: Shell, given: string, power: string): Promise<CompiledPolicy> {
  const folder = await openPolicyFolder(shell, given);
  const found = folder.powers.find(({ id }) => id === power);
  if (found === undefined)
    throw new UsageError(`${given} 中没有事项“${power}”`, `there is no power ${power} in ${given}`);
  const compilation = await compilePower(folder, found);
  if (compilation.ok) return compilation.policy;
  throw new UsageError(
    `该事项的规则有错误，请先运行 sunmap check ${given}`,
    `the documents of this power have errors; run \`sunmap check ${given}\` first`,
  );
}

/**
 * What a draft is compared with: what was recorded, a version in the data folder of a service, or a power of another folder.
 *
 * @throws UsageError when there is no such thing
 */
export async function openBaseline(
  shell: Shell,
  given: string,
  { power, data }: { readonly power: string; readonly data: string },
): Promise<CompiledPolicy | "recorded"> {
  if (given === "recorded") return "recorded";
  if (given !== "inForce" && !/^[1-9]\d{0,8}$/.test(given)) return openDraft(shell, given, power);
  const folder = resolve(shell.folder, data);
  const isThere = (await stat(join(folder, "powers")).catch(() => undefined)) !== undefined;
  const store = new LowdbPolicyStore(new PolicyFolder(folder));
  const versions = isThere ? await store.listVersions(power) : [];
  const number = given === "inForce" ? inForceAt(versions, shell.now().getTime())?.version : Number(given);
  const version = number === undefined || !isThere ? undefined : await store.readVersion(power, number);
  if (version !== undefined) return recompile(version);
  throw new UsageError(
    `${data} 中没有 ${power} 的版本 ${given}；对照也可以是 recorded 或另一个规则库文件夹`,
    `there is no version ${given} of ${power} in ${data}; compare with \`recorded\` or with another policy folder`,
  );
}
