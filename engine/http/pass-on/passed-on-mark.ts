import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** What a process says of a request that it passes on to another process on the same store. */
export type PassedOn = {
  /** The address of the client, as the first process saw it. */
  readonly client: string;
  /** How many processes passed it on. */
  readonly times: number;
};

/** The header that says so. */
export const PASSED_ON = "sunmap-passed-on";

/** Milliseconds that the clocks of two machines may be apart. */
const CLOCKS_APART = 5 * 60_000;

type Asked = Pick<IncomingMessage, "method" | "url">;

/** The header for a request, sealed with what only the processes on one store know; `now` in milliseconds of the Unix epoch. */
export function markOf(asked: Asked, { client, times }: PassedOn, secret: string, now: number): string {
  return `${now} ${times} ${client} ${sealOf(asked, { now: String(now), times: String(times), client }, secret)}`;
}

/** What the header of a request says. Undefined without one, and for one that none of our processes made for this request. */
export function readMark(
  { method, url, headers }: Pick<IncomingMessage, "method" | "url" | "headers">,
  secret: string,
  now: number,
): PassedOn | undefined {
  const header = headers[PASSED_ON];
  if (header === undefined || secret === "") return undefined;
  const [, at = "", times = "", client = "", seal = ""] = FORM.exec(String(header)) ?? [];
  const expected = Buffer.from(sealOf({ method, url }, { now: at, times, client }, secret));
  const found = Buffer.from(seal);
  if (found.length !== expected.length || !timingSafeEqual(found, expected)) return undefined;
  return Math.abs(now - Number(at)) > CLOCKS_APART ? undefined : { client, times: Number(times) };
}

const FORM = /^(\d{1,15}) (\d) ([\w.:%-]{0,64}) ([\w-]{43})$/;

function sealOf(
  { method = "", url = "" }: Asked,
  { now, times, client }: { readonly now: string; readonly times: string; readonly client: string },
  secret: string,
): string {
  const said = ["sunmap/passed-on/1", now, times, client, method, url].join("\n");
  return createHmac("sha256", secret).update(said).digest("base64url");
}
