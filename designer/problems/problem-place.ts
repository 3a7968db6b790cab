/** Which document of a power, or which element of its map, a problem is about. */
export type ProblemPlace =
  | { readonly kind: "map"; readonly element: string | undefined }
  | { readonly kind: "rule" | "fact" | "parameter" | "case" | "condition"; readonly name: string }
  | { readonly kind: "power" }
  | { readonly kind: "library"; readonly name: string };

export type PlaceKind = ProblemPlace["kind"];

const FOLDERS: Readonly<Record<string, "rule" | "parameter" | "case" | "condition">> = {
  rules: "rule",
  parameters: "parameter",
  cases: "case",
  conditions: "condition",
};

/** Reads the place of a finding: its document, and the element or the fact in it. */
export function placeOf(document: string, pointer: string): ProblemPlace {
  if (document === "map") return { kind: "map", element: pointer === "" ? undefined : pointer };
  if (document === "power") return { kind: "power" };
  if (document === "facts") return { kind: "fact", name: unescaped(pointer.split("/")[2] ?? "") };
  const [folder = "", name = ""] = document.split("/");
  const kind = Object.hasOwn(FOLDERS, folder) ? FOLDERS[folder] : undefined;
  return kind === undefined ? { kind: "library", name: document } : { kind, name };
}

/** Where in the workspace a place is seen and mended; undefined for what belongs to no power. */
export function addressOf(power: string, place: ProblemPlace): string | undefined {
  const at = (tab: string, key: string, name: string): string =>
    `/powers/${power}/${tab}${name === "" ? "" : `?${key}=${encodeURIComponent(name)}`}`;
  switch (place.kind) {
    case "map":
    case "power":
      return `/powers/${power}/map`;
    case "rule":
      return at("rules", "rule", place.name);
    case "condition":
      return at("rules", "condition", place.name);
    case "fact":
      return at("facts", "fact", place.name);
    case "parameter":
      return at("parameters", "parameter", place.name);
    case "case":
      return at("cases", "case", place.name);
    default:
      return undefined;
  }
}

function unescaped(key: string): string {
  return key.replaceAll("~1", "/").replaceAll("~0", "~");
}
