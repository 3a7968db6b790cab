import { once } from "node:events";
import { createServer } from "node:http";

/** Where the tests of a run ask for something that is made for them in the process that runs them all. */
export type Lender = { readonly address: string; readonly close: () => void };

/** Lends what `make` gives, a name of it, to whoever asks. */
export async function lend(make: () => Promise<string>): Promise<Lender> {
  const server = createServer((_request, response) => {
    make().then(
      (name) => response.end(name),
      (fault: unknown) => response.writeHead(500).end(String(fault)),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the lender does not listen");
  return { address: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}

/** Asks a lender. */
export async function borrow(address: string): Promise<string> {
  const response = await fetch(address);
  const name = await response.text();
  if (!response.ok) throw new Error(name);
  return name;
}
