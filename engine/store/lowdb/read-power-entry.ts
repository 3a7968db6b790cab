import { SunmapError } from "../../core/errors.ts";
import type { PowerEntry } from "../store.ts";
import type { PolicyFolder } from "./policy-folder.ts";
import type { StoredDocument } from "./stored-document.ts";

type Damage = NonNullable<PowerEntry["damage"]>;

/** One line of the catalogue; undefined when nothing of the power is there. A damaged file is told, not thrown. */
export async function readPowerEntry(folder: PolicyFolder, power: string): Promise<PowerEntry | undefined> {
  const latestVersion = (await folder.versions(power)).at(-1);
  const draft = await readOrDamage(folder.draft(power));
  const retirement = await readOrDamage(folder.retirement(power));
  const damage = draft.damage ?? retirement.damage;
  if (latestVersion === undefined && draft.content === undefined && damage === undefined) return undefined;
  return {
    id: power,
    state: retirement.content === undefined ? "active" : "retired",
    ...(retirement.content && { retirement: retirement.content }),
    ...(draft.content && { draft: { revision: draft.content.revision } }),
    ...(latestVersion !== undefined && { latestVersion }),
    ...(damage && { damage }),
  };
}

async function readOrDamage<T>(document: StoredDocument<T>): Promise<{ content?: T | undefined; damage?: Damage }> {
  try {
    return { content: await document.read() };
  } catch (fault) {
    const damage = damageOf(fault);
    if (damage === undefined) throw fault;
    return { damage };
  }
}

function damageOf(fault: unknown): Damage | undefined {
  if (!(fault instanceof SunmapError) || fault.code !== "STORE_DAMAGED") return undefined;
  const { path, lastGood } = fault.details;
  return { path: String(path), lastGood: typeof lastGood === "string" ? lastGood : null };
}
