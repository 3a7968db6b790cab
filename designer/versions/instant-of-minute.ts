/** The instant of a minute (`YYYY-MM-DDTHH:mm`) on the clocks of Shanghai; undefined for the empty text. */
export function instantOfMinute(minute: string): string | undefined {
  return minute === "" ? undefined : `${minute}:00+08:00`;
}
