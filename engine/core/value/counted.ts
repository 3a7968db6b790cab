/** A number with its English noun: 1 power, 2 powers, 1 case. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
