import type { AddressInfo } from "node:net";

/** The address of a server as a person types it. */
export function addressOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === "string") return String(address);
  const host = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}

/** As `addressOf`, for other machines: a server that listens on every address of its machine is reached by its name. */
export function addressForOthers(address: AddressInfo | string | null, machine: string): string {
  if (address === null || typeof address === "string" || !EVERY_ADDRESS.has(address.address)) return addressOf(address);
  return `http://${machine}:${address.port}`;
}

const EVERY_ADDRESS: ReadonlySet<string> = new Set(["0.0.0.0", "::"]);
