/** Seconds after which a backtest counts as interrupted whose process was not heard of. */
const LEASE_SECONDS = 30;

/** Which process does a backtest, and until when that is believed without another word of it; ISO text. */
export type Owner = { readonly process: string; readonly until: string };

/** Says that a process goes on with a backtest. */
export function ownedBy(process: string, now: string): Owner {
  return { process, until: new Date(Date.parse(now) + LEASE_SECONDS * 1000).toISOString() };
}

/** Whether another process goes on with it. */
export function isUnderWay({ owner }: { readonly owner?: Owner }, now: string): boolean {
  return owner !== undefined && Date.parse(owner.until) > Date.parse(now);
}
