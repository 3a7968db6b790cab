import type { AddressInfo } from "node:net";

/** The address under which a server that listens can be asked. */
export function serverAddress(address: AddressInfo | string | null): string {
  if (address === null || typeof address === "string") return String(address);
  const host = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}
