const MOST = 50_000;

/** Equal texts of a log become one: a log names its few activities, persons and posts over and over. */
export function createInterning(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size < MOST) {
      const own = ownCopy(text);
      known.set(own, own);
      return own;
    }
    return text;
  };
}

/** The text with memory of its own: a part cut out of a file's text would keep all of that. */
export function ownCopy(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}
