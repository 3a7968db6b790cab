import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { isObject } from "../../core/model/is-object.ts";

/** On which revision of each power the files of a folder rest: that of the last pull or push. */
export type PulledRevisions = Readonly<Record<string, string>>;

/** Beside the policies and kept out of git: it tells of this copy of the folder alone. */
const FOLDER = ".sunmap";
const FILE = "pulled.json";

/** Empty for a folder that was never pulled into. */
export async function readPulledRevisions(root: string): Promise<PulledRevisions> {
  const text = await readFile(join(root, FOLDER, FILE), "utf8").catch(() => "{}");
  const value = parsed(text);
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([power, revision]) => (typeof revision === "string" ? [[power, revision]] : [])),
  );
}

export async function rememberRevisions(root: string, revisions: PulledRevisions): Promise<void> {
  const known = { ...(await readPulledRevisions(root)), ...revisions };
  await mkdir(join(root, FOLDER), { recursive: true });
  await writeFile(join(root, FOLDER, ".gitignore"), "*\n");
  await writeFile(join(root, FOLDER, FILE), `${JSON.stringify(known, null, 2)}\n`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
