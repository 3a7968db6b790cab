import { isObject } from "../../core/model/is-object.ts";

const LONGEST = 200_000;
const DEEPEST = 16;

/** The JSON value in a cell; undefined when it is none, or longer or deeper than any that is written there. */
export function parseJsonCell(text: string): unknown {
  if (text.length > LONGEST || depthOf(text) > DEEPEST) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** As `parseJsonCell`, of an object. */
export function parseObjectCell(text: string): Readonly<Record<string, unknown>> | undefined {
  const value = parseJsonCell(text);
  return isObject(value) ? value : undefined;
}

/** How deep the brackets stand, those within texts counted too: nothing is parsed before it is known to be shallow. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 91 || code === 123) deepest = Math.max(deepest, (depth += 1));
    else if (code === 93 || code === 125) depth -= 1;
  }
  return deepest;
}
