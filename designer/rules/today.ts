/** The day in Shanghai of an instant. */
export function dayInShanghai(instant: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", dateStyle: "short" }).format(instant);
}
