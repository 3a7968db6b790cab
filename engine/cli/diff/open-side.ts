import { stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

import type { PolicyVersion } from "../../core/diff/policy-version.ts";
import { readPolicyVersion } from "../../core/diff/read-policy-version.ts";
import { inForceAt } from "../../core/versions/in-force.ts";
import { readPolicy } from "../../core/schema/read-policy.ts";
import { comparableVersion } from "../../policies/comparable-version.ts";
import { openPolicyFolder } from "../open-policy-folder.ts";
import type { Shell } from "../shell.ts";
import { placeOf, withStoresBeside } from "../stores/open-chosen.ts";
import type { ChosenStore } from "../stores/store-options.ts";
import { UsageError } from "../usage-error.ts";

/** One side of a comparison: its powers by id. `only` is the power that it names, where it names one. */
export type Side = { readonly powers: ReadonlyMap<string, () => Promise<PolicyVersion>>; readonly only?: string };

/**
 * Opens what a person named: a policy folder, one power in it (`<folder>/rules/<power>`), or `<power>@<version>` of the
 * store of a service, which may run meanwhile.
 *
 * @throws UsageError when there is no such thing, or it cannot be read
 */
export async function openSide(shell: Shell, given: string, chosen: ChosenStore): Promise<Side> {
  const folder = resolve(shell.folder, given);
  // A power has a folder of rules too.
  if (await exists(join(folder, "power.json"))) {
    const power = basename(folder);
    return onlyPower(await folderSide(shell, dirname(dirname(folder))), power, given);
  }
  if (await exists(join(folder, "rules"))) return folderSide(shell, folder);
  const [, power, version] = /^([a-z0-9-]+)@(draft|inForce|[1-9]\d{0,8})$/.exec(given) ?? [];
  if (power === undefined || version === undefined) {
    throw new UsageError(
      `“${given}”既不是规则库文件夹，也不是其中的事项，也不是 <事项>@<版本>`,
      `\`${given}\` is neither a policy folder, nor a power in one, nor <power>@<version>`,
    );
  }
  return storedSide(power, version, { chosen, now: shell.now().getTime() });
}

async function folderSide(shell: Shell, folder: string): Promise<Side> {
  const repository = await openPolicyFolder(shell, folder);
  const powers = repository.powers.map(({ id, documents, mapXml = "" }) => {
    const read = async (): Promise<PolicyVersion> => {
      const { source } = readPolicy({ ...documents, library: repository.library });
      const reading = source === undefined ? undefined : await readPolicyVersion(source, mapXml);
      if (reading?.ok === true) return reading.version;
      throw new UsageError(
        `事项“${id}”的文件有错误，请先运行 sunmap check ${folder}`,
        `the documents of the power ${id} have errors; run \`sunmap check ${folder}\` first`,
      );
    };
    return [id, read] as const;
  });
  return { powers: new Map(powers) };
}

function onlyPower({ powers }: Side, power: string, given: string): Side {
  if (powers.has(power)) return { powers, only: power };
  throw new UsageError(`${given} 中没有事项`, `there is no power in ${given}`);
}

async function storedSide(
  power: string,
  version: string,
  { chosen, now }: { readonly chosen: ChosenStore; readonly now: number },
): Promise<Side> {
  const { zh, en } = placeOf(chosen);
  if ("folder" in chosen && !(await exists(chosen.folder)))
    throw new UsageError(
      `没有数据文件夹 ${zh}；请用 --data 指定`,
      `there is no data folder ${en}; name it with --data`,
    );
  const { documents, library } = await withStoresBeside(chosen, async ({ policies }) => {
    const draft = version === "draft" ? await policies.readDraft(power) : undefined;
    const number =
      version === "inForce" ? inForceAt(await policies.listVersions(power), now)?.version : Number(version);
    const isPublished = version !== "draft" && number !== undefined;
    const published = isPublished ? await policies.readVersion(power, number) : undefined;
    return {
      documents: draft?.documents ?? published?.documents,
      library: published?.library ?? (await policies.readLibrary())?.documents,
    };
  });
  if (documents === undefined || library === undefined) {
    throw new UsageError(`${zh}中没有 ${power}@${version}`, `there is no ${power}@${version} in ${en}`);
  }
  const read = async (): Promise<PolicyVersion> => {
    const reading = await comparableVersion(documents, library);
    if (reading.ok) return reading.version;
    throw new UsageError(`${power}@${version} 的流程图无法读取`, `the map of ${power}@${version} cannot be read`);
  };
  return { powers: new Map([[power, read]]), only: power };
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
