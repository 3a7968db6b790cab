/** The first instant of a calendar day (ISO) in Shanghai. */
export function startOfDay(day: string): string {
  return `${day}T00:00:00+08:00`;
}

/** The last instant of a calendar day (ISO) in Shanghai that an instant with seconds can name. */
export function endOfDay(day: string): string {
  return `${day}T23:59:59+08:00`;
}
