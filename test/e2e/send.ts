import type { Designer } from "./a-designer.ts";

/** Posts to the service of a designer what a system would. @throws unless the service takes it */
export async function send({ address }: Pick<Designer, "address">, path: string, body: object): Promise<void> {
  const answer = await fetch(`${address}/api/v1${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(await answer.text());
}
