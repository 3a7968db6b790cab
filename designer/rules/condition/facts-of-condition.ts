import { isObject } from "../../../engine/core/model/is-object.ts";

/** The names of all facts in a written condition: judged, or compared with. Shared conditions are not looked into. */
export function factsOfCondition(written: unknown): ReadonlySet<string> {
  const facts = new Set<string>();
  collect(written, facts);
  return facts;
}

function collect(written: unknown, into: Set<string>): void {
  if (Array.isArray(written)) written.forEach((one) => collect(one, into));
  if (!isObject(written)) return;
  for (const [key, value] of Object.entries(written)) {
    if (key === "fact" && typeof value === "string") into.add(value);
    else collect(value, into);
  }
}
