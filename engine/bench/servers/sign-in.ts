import { HOLDER_OF_EVERY_ROLE } from "../../access/everything.ts";
import { ROOT_ORGAN } from "../../access/principal.ts";

/** Headers by which a server knows who asks. */
export type Credentials = Readonly<Record<string, string>>;

/** The key of a system and the session of a person of a demonstration, each with its name. */
export async function signIn(address: string): Promise<readonly (readonly [name: string, headers: Credentials])[]> {
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const wanted = { name: "bench", roles: ["systemClient"], organ: ROOT_ORGAN, expiresAt };
  const made = await send(`${address}/api/v1/keys`, wanted);
  const { key }: { readonly key: string } = JSON.parse(await made.text());
  const session = await send(`${address}/api/v1/demo-session`, { person: HOLDER_OF_EVERY_ROLE.id });
  const [cookie = ""] = (session.headers.get("set-cookie") ?? "").split(";");
  return [
    ["API key", { authorization: `Bearer ${key}` }],
    ["session", { cookie, "x-sunmap-request": "1" }],
  ];
}

async function send(url: string, body: object): Promise<Response> {
  const headers = { "content-type": "application/json", "x-sunmap-request": "1" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${(await response.text()).slice(0, 200)}`);
  return response;
}
