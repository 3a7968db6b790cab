/** The value of the form control that an event comes from; empty when it has none. */
export function valueOf({ target }: Event): string {
  if (target === null || !("value" in target)) return "";
  const { value } = target;
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/**
 * The files that were chosen in the control that an event comes from. The same may then be chosen again, changed: a browser
 * tells nothing of a choice that is the one it has.
 */
export function filesOf({ target }: Event): File[] {
  if (!(target instanceof HTMLInputElement)) return [];
  const files = [...(target.files ?? [])];
  target.value = "";
  return files;
}

/** The key of a record that a text names; undefined for a text that is none of its own keys. */
export function keyOf<K extends string>(record: Readonly<Record<K, unknown>>, text: string): K | undefined {
  for (const key in record) if (key === text && Object.hasOwn(record, key)) return key;
  return undefined;
}
