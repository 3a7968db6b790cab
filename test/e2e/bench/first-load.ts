import type { Designer } from "../a-designer.ts";

/** What the catalogue costs a browser that never was here. `bytes` are those on the wire, headers included. */
export type FirstLoad = { readonly encoding: string; readonly bytes: number; readonly requests: number };

/** Loads the catalogue and waits until nothing more comes. */
export async function firstLoad(designer: Designer, encoding: "gzip" | "br"): Promise<FirstLoad> {
  const { page } = await designer.open("/", { extraHTTPHeaders: { "accept-encoding": encoding } });
  // What the first visit still asks for must not count for the second.
  await page.waitForLoadState("networkidle");
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const sizes: number[] = [];
  session.on("Network.loadingFinished", ({ encodedDataLength }) => void sizes.push(encodedDataLength));
  await page.reload({ waitUntil: "networkidle" });
  await page.context().close();
  return { encoding, bytes: sizes.reduce((sum, size) => sum + size, 0), requests: sizes.length };
}
