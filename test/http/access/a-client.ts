import { ask, textAt, type Asked } from "../ask.ts";

/** One browser: it keeps its cookie and says that its requests come from a page of ours. */
export class Client {
  readonly #base: string;
  cookie: string | undefined;

  constructor(address: string) {
    this.#base = `${address}/api/v1`;
  }

  async ask(
    method: string,
    path: string,
    json?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Asked> {
    const own = { "x-sunmap-request": "1", ...(this.cookie !== undefined && { cookie: this.cookie }) };
    const answer = await ask(method, this.#base + path, {
      headers: { ...own, ...headers },
      ...(json !== undefined && { json }),
    });
    const set = answer.headers.get("set-cookie");
    if (set !== null) this.cookie = set.split(";")[0];
    return answer;
  }

  signIn(account: string, password: string): Promise<Asked> {
    return this.ask("POST", "/session", { account, password });
  }

  /** Who the service takes this browser for. */
  async who(): Promise<string> {
    return textAt((await this.ask("GET", "/account")).json, "id");
  }
}
