import { encode } from "uqr";

/** The modules of a QR code as the path of an SVG, each one unit wide and high. */
export type QrPath = { readonly path: string; readonly size: number };

/** The most bytes that a QR code holds (version 40, error correction L). */
export const MOST_QR_BYTES = 2953;

/** The clear space around a QR code that readers need. */
const QUIET_ZONE = 4;

/** An address as a QR code; undefined when it does not fit into one: a part of an address leads nowhere. */
export function qrPath(address: string): QrPath | undefined {
  if (address.length > MOST_QR_BYTES || !/^[\x21-\x7e]*$/.test(address)) return undefined;
  const { data, size } = encode(address, { ecc: "L", border: QUIET_ZONE });
  return { path: data.map(rowPath).join(""), size };
}

function rowPath(modules: readonly boolean[], row: number): string {
  let path = "";
  for (let from = 0; from < modules.length; from += 1) {
    if (modules[from] !== true) continue;
    let to = from;
    while (modules[to] === true) to += 1;
    path += `M${from} ${row}h${to - from}v1h${from - to}z`;
    from = to;
  }
  return path;
}
