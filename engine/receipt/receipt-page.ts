import { readFile } from "node:fs/promises";

import type { ReceiptRules } from "../core/model/formats.generated.ts";
import { isAbsent } from "../store/disk-fault.ts";

/** The built page that checks receipts, cut where its rules stand. `policy` is what its own meta element allows it. */
export type ReceiptPage = { readonly before: string; readonly after: string; readonly policy: string };

/** What the built page has in the place of its rules. */
const NO_RULES = '<script type="application/json" id="rules"></script>';

/** Reads the built page; undefined when it was never built, or not by this version: nothing else needs it. */
export async function readReceiptPage(path: string): Promise<ReceiptPage | undefined> {
  try {
    return pageOf(await readFile(path, "utf8"));
  } catch (fault) {
    if (isAbsent(fault)) return undefined;
    throw fault;
  }
}

/** The page of a version as one file that needs nothing else. Nothing in the rules can end the element they stand in. */
export function offlinePage({ before, after }: ReceiptPage, rules: ReceiptRules): string {
  const json = JSON.stringify(rules).replaceAll("<", String.raw`\u003c`);
  return before + NO_RULES.replace("><", () => `>${json}<`) + after;
}

/** The JSON of the rules in an offline page; undefined for a text that is none. */
export function rulesIn(html: string): string | undefined {
  return /<script type="application\/json" id="rules">([^<]+)<\/script>/.exec(html)?.[1];
}

/** The page as the service itself serves it: it has no rules, and asks the service, and nobody else, for those it needs. */
export function onlinePage({ before, after, policy }: ReceiptPage): { readonly html: string; readonly policy: string } {
  const talking = policy.replace(NO_CONNECTION, "connect-src 'self'");
  return {
    html: before.replace(policy, () => talking) + NO_RULES + after,
    policy: `${talking}; frame-ancestors 'none'`,
  };
}

const NO_CONNECTION = "connect-src 'none'";

function pageOf(html: string): ReceiptPage | undefined {
  const [before = "", after, ...more] = html.split(NO_RULES);
  const [, policy = ""] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(before) ?? [];
  const isWhole = after !== undefined && more.length === 0 && policy.includes(NO_CONNECTION);
  return isWhole ? { before, after, policy } : undefined;
}
