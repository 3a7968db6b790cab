/** An element of a vocabulary that nobody here knows: bpmn-moddle keeps it as it was written. */
type Foreign = {
  readonly $type: string;
  readonly $descriptor: { readonly ns: { readonly uri?: string }; readonly isGeneric: true };
  readonly $children?: readonly Foreign[];
};

export type ForeignMaker = { createAny(type: string, namespace: string | undefined, content: object): Foreign };

export function isForeign(value: unknown): value is Foreign {
  if (typeof value !== "object" || value === null || !("$descriptor" in value)) return false;
  const descriptor = value.$descriptor;
  return (
    typeof descriptor === "object" && descriptor !== null && "isGeneric" in descriptor && descriptor.isGeneric === true
  );
}

/** A copy with all its attributes, texts and children. */
export function copyOfForeign(element: Foreign, maker: ForeignMaker): Foreign {
  const children = element.$children?.map((child) => copyOfForeign(child, maker));
  const content = { ...element, ...(children === undefined ? {} : { $children: children }) };
  const copy = maker.createAny(element.$type, element.$descriptor.ns.uri, content);
  for (const child of children ?? []) Object.assign(child, { $parent: copy });
  return copy;
}
