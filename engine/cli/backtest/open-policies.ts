import type { CompiledPolicy } from "../../core/compile/compiled-policy.ts";
import { inForceAt } from "../../core/versions/in-force.ts";
import { recompile } from "../../policies/compile-documents.ts";
import { compilePower, openPolicyFolder } from "../open-policy-folder.ts";
import type { Shell } from "../shell.ts";
import { placeOf, withStoresBeside } from "../stores/open-chosen.ts";
import type { ChosenStore } from "../stores/store-options.ts";
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
 * What a draft is compared with: what was recorded, a version of a service, or a power of another folder.
 *
 * @throws UsageError when there is no such thing
 */
export async function openBaseline(
  shell: Shell,
  given: string,
  { power, chosen }: { readonly power: string; readonly chosen: ChosenStore },
): Promise<CompiledPolicy | "recorded"> {
  if (given === "recorded") return "recorded";
  if (given !== "inForce" && !/^[1-9]\d{0,8}$/.test(given)) return openDraft(shell, given, power);
  const version = await withStoresBeside(chosen, async ({ policies }) => {
    const number =
      given === "inForce"
        ? inForceAt(await policies.listVersions(power), shell.now().getTime())?.version
        : Number(given);
    return number === undefined ? undefined : policies.readVersion(power, number);
  });
  if (version !== undefined) return recompile(version);
  const { zh, en } = placeOf(chosen);
  throw new UsageError(
    `${zh}中没有 ${power} 的版本 ${given}；对照也可以是 recorded 或另一个规则库文件夹`,
    `there is no version ${given} of ${power} in ${en}; compare with \`recorded\` or with another policy folder`,
  );
}
