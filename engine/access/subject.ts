/** What something belongs to: its power, and the organs of which one is enough. */
export type Subject = { readonly power?: string; readonly organs: readonly string[] };
