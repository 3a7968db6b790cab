import { hash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { isAbsent } from "../../store/disk-fault.ts";

/** A file of the built designer. `br` and `gzip` are its content compressed, where the build left it so. */
export type DesignerFile = {
  readonly content: Buffer;
  readonly br?: Buffer;
  readonly gzip?: Buffer;
  readonly revision: string;
};

/** The files of the built designer by their addresses: `/index.html`, `/assets/index-CxTNNiO3.js`. */
export type BuiltDesigner = ReadonlyMap<string, DesignerFile>;

const COMPRESSED = /\.(br|gz)$/;

/**
 * Reads the built designer into memory, so that the pages of one build stay together when the next one takes its place.
 * Empty when it was never built.
 */
export async function readDesigner(folder: string): Promise<BuiltDesigner> {
  const contents = new Map(
    await Promise.all((await filesIn(folder)).map(async (path) => [path, await readFile(join(folder, path))] as const)),
  );
  const own = [...contents].filter(([path]) => !COMPRESSED.test(path));
  return new Map(own.map(([path, content]) => [path, withCompressed(path, content, contents)]));
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length).replaceAll("\\", "/"));
  } catch (fault) {
    if (isAbsent(fault)) return [];
    throw fault;
  }
}

function withCompressed(path: string, content: Buffer, contents: ReadonlyMap<string, Buffer>): DesignerFile {
  const [br, gzip] = [contents.get(`${path}.br`), contents.get(`${path}.gz`)];
  const revision = `sha256:${hash("sha256", content, "hex")}`;
  return { content, revision, ...(br && { br }), ...(gzip && { gzip }) };
}
