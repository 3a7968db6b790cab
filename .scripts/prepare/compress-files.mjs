import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** What a browser gains from having compressed; pictures and fonts are compressed already. */
const TEXT = /\.(js|css|svg|json|map|wasm)$/;
const WORTH_COMPRESSING = 1000;

/** Leaves beside each text file of a folder the same content as `.br` and `.gz`, as small as it gets. */
export async function compressFiles(folder) {
  for (const name of (await readdir(folder)).filter((file) => TEXT.test(file))) {
    const path = join(folder, name);
    const content = await readFile(path);
    if (content.length < WORTH_COMPRESSING) continue;
    const hint = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    const [br, gz] = await Promise.all([
      promisify(brotliCompress)(content, { params: hint }),
      promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
    ]);
    await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
  }
}
