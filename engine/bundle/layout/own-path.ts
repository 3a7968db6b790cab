const SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";
const LIBRARY = new RegExp(`^rules/(?:tiers|(?:laws|measures|calendar)/${SLUG})\\.json$`);
const RULES = new RegExp(`^rules/(${SLUG})/(?:power|facts|(?:parameters|conditions|rules)/${SLUG})\\.json$`);
const EXAMPLES = new RegExp(`^examples/(${SLUG})/(?:map\\.bpmn|cases/${SLUG}\\.json)$`);
const LONGEST = 300;

/** To whom a file of a policy folder belongs: a power, the library, or, where it is none of ours, nobody. */
export function ownerOf(path: string): { readonly power: string } | "library" | undefined {
  if (path.length > LONGEST) return undefined;
  if (LIBRARY.test(path)) return "library";
  const power = (RULES.exec(path) ?? EXAMPLES.exec(path))?.[1];
  return power === undefined ? undefined : { power };
}
