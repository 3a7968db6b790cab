/** How a `sunmap` command ends, for scripts and CI. */
export const EXIT_CODES = {
  /** All is well. */
  fine: 0,
  /** The command did its work and found something: findings, failed cases, a verdict other than clear. */
  findings: 1,
  /** The command was called wrongly: an unknown flag, a folder or file that is not there. */
  usage: 2,
  /** A fault of ours or of the machine. */
  internal: 3,
} as const;

export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];
