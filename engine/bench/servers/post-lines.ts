import { once } from "node:events";
import { request } from "node:http";

const LINE_END = 10;
const LINES_TOGETHER = 256;

/** Posts one line so many times in a single request, taking the answers as they come. @throws unless each is answered. */
export async function postLines(address: string, line: string, lines: number): Promise<void> {
  const headers = { "content-type": "application/x-ndjson" };
  const exchange = request(`${address}/api/v1/evaluate`, { method: "POST", headers });
  const answered = new Promise<number>((resolve, reject) => {
    exchange.once("error", reject);
    exchange.once("response", (response) => {
      let count = 0;
      response.on("data", (chunk: Buffer) => (count += lineEndsIn(chunk)));
      response.once("end", () => resolve(count)).once("error", reject);
    });
  });
  // Encoded once: the processor time of whoever sends is taken from the server that is measured.
  const together = Buffer.from(`${line}\n`.repeat(LINES_TOGETHER));
  const lineBytes = together.length / LINES_TOGETHER;
  for (let sent = 0; sent < lines; sent += LINES_TOGETHER) {
    const part = together.subarray(0, Math.min(LINES_TOGETHER, lines - sent) * lineBytes);
    if (!exchange.write(part)) await once(exchange, "drain");
  }
  exchange.end();
  const count = await answered;
  if (count !== lines) throw new Error(`${count} of ${lines} lines were answered`);
}

function lineEndsIn(chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(LINE_END); at !== -1; at = chunk.indexOf(LINE_END, at + 1)) count += 1;
  return count;
}
