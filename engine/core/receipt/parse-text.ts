/** The JSON value of a text that somebody gives; undefined for what is none, which no schema takes. */
export function parseText(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
