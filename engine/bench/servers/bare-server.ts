/** A server of `node:http` that only parses each body and writes the same answer as JSON: what any answer costs at least. */
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import type { AddressInfo } from "node:net";

import { readAnswer } from "./read-answer.ts";

const answer = readAnswer();

const server = createServer((request, response) => {
  if (request.headers["content-type"] === "application/x-ndjson") void answerLines();
  else answerOne();

  function answerOne(): void {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      JSON.parse(Buffer.concat(chunks).toString("utf8"));
      const text = JSON.stringify(answer);
      response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(text) });
      response.end(text);
    });
  }

  async function answerLines(): Promise<void> {
    response.writeHead(200, { "content-type": "application/x-ndjson" });
    for await (const line of createInterface({ input: request })) {
      JSON.parse(line);
      if (!response.write(`${JSON.stringify(answer)}\n`))
        await new Promise((resolve) => response.once("drain", resolve));
    }
    response.end();
  }
});

server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`http://127.0.0.1:${isAddress(address) ? address.port : 0}\n`);
});
process.once("SIGTERM", () => process.exit(0));

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === "object" && address !== null;
}
