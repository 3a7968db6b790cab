import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { namesIn } from "../../store/names-in.ts";
import { isPublicKey } from "./signature.ts";

/** The public keys whose bundles an office takes besides its own: every word in a file of `keys/trusted` that is one. */
export async function readTrustedKeys(keys: string): Promise<readonly string[]> {
  const folder = join(keys, "trusted");
  const texts = await Promise.all((await namesIn(folder)).map((name) => readFile(join(folder, name), "utf8")));
  return texts.flatMap(publicKeysIn);
}

/** The public keys in a text, such as the answer of `sunmap journal keys` or a list of keys in JSON. */
export function publicKeysIn(text: string): readonly string[] {
  return text.split(/[\s",]+/).filter(isPublicKey);
}
