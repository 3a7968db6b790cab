/** The value of the form control that an event comes from; empty when it has none. */
export function valueOf({ target }: Event): string {
  if (target === null || !("value" in target)) return "";
  const { value } = target;
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** The key of a record that a text names; undefined for a text that is none of its own keys. */
export function keyOf<K extends string>(record: Readonly<Record<K, unknown>>, text: string): K | undefined {
  for (const key in record) if (key === text && Object.hasOwn(record, key)) return key;
  return undefined;
}
