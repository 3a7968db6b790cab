import { JSONParser } from "@streamparser/json";

import { unpackedBytes } from "../input/unpacked-bytes.ts";
import type { LogSource } from "../input/log-source.ts";
import { LOG_LIMITS } from "../log-limits.ts";
import { LogRefused } from "../log-refused.ts";

/** A member of one of the lists at the top of the file, such as `events`. */
export type ListMember = { readonly list: string; readonly value: unknown };

/**
 * The members of these lists, one at a time, in the order of the file; what stands beside them is passed over.
 *
 * @throws LogRefused when the file is not JSON, or when one thing in it is larger than any real one
 */
export async function* readValues(
  source: LogSource,
  lists: readonly string[],
  progress: (bytes: number) => void,
): AsyncGenerator<readonly ListMember[]> {
  const members: ListMember[] = [];
  let sinceValue = 0;
  const parser = new JSONParser({ paths: ["$.*.*"], keepStack: false });
  parser.onValue = ({ value, stack }) => {
    sinceValue = 0;
    const list = String(stack[1]?.key ?? "");
    if (lists.includes(list)) members.push({ list, value });
  };
  for await (const chunk of unpackedBytes(source, progress)) {
    for (let from = 0; from < chunk.length; from += SLICE) {
      const slice = chunk.subarray(from, from + SLICE);
      sinceValue += slice.length;
      if (sinceValue > LOG_LIMITS.charactersAtOnce) throw tooMuch();
      write(parser, slice);
    }
    if (members.length > 0) yield members.splice(0);
  }
  if (!parser.isEnded) throw new LogRefused("JSON 文件不完整", "the JSON is cut off");
}

const SLICE = 65_536;

function write(parser: JSONParser, bytes: Uint8Array): void {
  try {
    parser.write(bytes);
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    throw new LogRefused(`不是有效的 JSON：${why}`, `this is not JSON: ${why}`, { cause: fault });
  }
}

function tooMuch(): LogRefused {
  const most = LOG_LIMITS.charactersAtOnce;
  return new LogRefused(
    `OCEL 文件中有一项超过${most}个字节`,
    `one object or event of the OCEL file has more than ${most} bytes`,
  );
}
