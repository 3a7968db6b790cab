import type { LogEncoding } from "../../core/model/formats.generated.ts";
import { LogRefused } from "../log-refused.ts";

/**
 * The text of some bytes, without the mark of their order at the beginning.
 *
 * @throws LogRefused when they are not of this encoding
 */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  try {
    for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (fault) {
    if (!(fault instanceof TypeError)) throw fault;
    throw new LogRefused(
      `文件不是 ${encoding} 编码；可在映射中写明 encoding，例如 gb18030`,
      `the file is not ${encoding}; the mapping may name its encoding, such as gb18030`,
      { cause: fault },
    );
  }
}

/** What the first bytes of a text say of its encoding: the mark of their order, else UTF-8 where they are, else GB18030. */
export function encodingOf(start: Uint8Array): LogEncoding {
  const [first = 0, second = 0] = start;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(start, { stream: true });
    return "utf-8";
  } catch {
    return "gb18030";
  }
}

function decoderOf(encoding: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch (fault) {
    throw new LogRefused(`不认识的编码 ${encoding}`, `the encoding ${encoding} is not known`, { cause: fault });
  }
}
