import type { LocalizedText, TimeLimit } from "../../../engine/core/model/formats.generated.ts";

/** A limit whose beginning or end has other words; one language alone stands for both, and none takes the words away. */
export function withWords(limit: TimeLimit, end: "start" | "end", { zh, en }: LocalizedText): TimeLimit {
  const { [end]: _before, ...rest } = limit;
  return zh === "" && en === "" ? rest : { ...rest, [end]: { zh: zh || en, en: en || zh } };
}

/** A limit that starts or ends at another element of the map, or at none: then its words alone place it. */
export function withElement(
  limit: TimeLimit,
  end: "startElement" | "endElement",
  element: string | undefined,
): TimeLimit {
  const { [end]: _before, ...rest } = limit;
  return element === undefined ? rest : { ...rest, [end]: element };
}

/** A limit that may be extended by so much in all, or as undefined by any. */
export function withExtension(limit: TimeLimit, extension: number | undefined): TimeLimit {
  const { extension: _before, ...rest } = limit;
  return extension === undefined ? rest : { ...rest, extension };
}
