const MOST_CHARACTERS = 200;

/** What a user wrote where a name belongs, to be told back in a finding: the text itself, or any other value as JSON. */
export function asWritten(written: unknown): string {
  const text = typeof written === "string" ? written : (JSON.stringify(written) ?? "");
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS)}…`;
}
