import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

/** The address of whoever sends a request. */
export type ClientAddress = (request: IncomingMessage) => string;

/**
 * Where a request comes from. Only a proxy that is trusted is believed what it says in X-Forwarded-For: anybody else could
 * write there whatever he likes. `trusted` are addresses and networks (`10.0.0.0/8`), separated by commas.
 *
 * @throws RangeError naming a part that is neither.
 */
export function clientAddress(trusted: string): ClientAddress {
  const proxies = readProxies(trusted);
  return ({ socket, headers }) => {
    const remote = plain(socket.remoteAddress ?? "");
    const forwarded = headers["x-forwarded-for"];
    if (forwarded === undefined || !isTrusted(proxies, remote)) return remote;
    return lastUntrusted(proxies, String(forwarded), remote);
  };
}

/** Each proxy adds the address it was called from at the end, so the first stranger from the end is the client. */
function lastUntrusted(proxies: BlockList, forwarded: string, remote: string): string {
  let client = remote;
  for (const hop of forwarded.split(",").toReversed()) {
    const address = plain(hop.trim());
    if (isIP(address) === 0) return client;
    client = address;
    if (!isTrusted(proxies, address)) return client;
  }
  return client;
}

function isTrusted(proxies: BlockList, address: string): boolean {
  const version = isIP(address);
  return version !== 0 && proxies.check(address, version === 6 ? "ipv6" : "ipv4");
}

function readProxies(trusted: string): BlockList {
  const proxies = new BlockList();
  for (const part of trusted.split(",").map((text) => text.trim())) if (part !== "") add(proxies, part);
  return proxies;
}

function add(proxies: BlockList, part: string): void {
  const [address = "", length, ...rest] = part.split("/");
  const version = isIP(address);
  const longest = version === 6 ? 128 : 32;
  const bits = length === undefined ? longest : Number(length);
  const isWhole = length === undefined || /^\d{1,3}$/.test(length);
  if (version === 0 || rest.length > 0 || !isWhole || bits > longest)
    throw new RangeError(`\`${part}\` is neither an address nor a network`);
  proxies.addSubnet(address, bits, version === 6 ? "ipv6" : "ipv4");
}

/** An IPv4 address that came over IPv6 is told as what it is. */
function plain(address: string): string {
  return /^::ffff:\d+\.\d+\.\d+\.\d+$/i.test(address) ? address.slice("::ffff:".length) : address;
}
