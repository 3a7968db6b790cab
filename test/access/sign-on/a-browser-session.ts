/** A browser without pages: it keeps cookies for each host and follows redirects only when told to. */
export class BrowserSession {
  readonly #jar = new Map<string, Map<string, { readonly value: string; readonly path: string }>>();

  async get(address: string): Promise<Response> {
    const url = new URL(address);
    const response = await fetch(url, {
      redirect: "manual",
      headers: { cookie: this.#cookies(url), accept: "text/html" },
    });
    for (const cookie of response.headers.getSetCookie()) this.#keep(url.host, cookie);
    return response;
  }

  /** Follows redirects up to the first address for which `until` holds, which is not asked any more, or to the first page. */
  async follow(address: string, until: (address: string) => boolean): Promise<string> {
    let next = address;
    for (let step = 0; step < 20; step += 1) {
      const response = await this.get(next);
      const location = response.headers.get("location");
      if (location === null) throw new Error(`no way on from ${next}: ${response.status} ${await response.text()}`);
      next = new URL(location, next).href;
      if (until(next)) return next;
    }
    throw new Error("it goes on and on");
  }

  cookie(host: string, name: string): string | undefined {
    return this.#jar.get(host)?.get(name)?.value;
  }

  setCookie(host: string, name: string, value: string, path = "/"): void {
    this.#jar.set(host, new Map([...(this.#jar.get(host) ?? []), [name, { value, path }]]));
  }

  #cookies({ host, pathname }: URL): string {
    return [...(this.#jar.get(host) ?? [])]
      .filter(([, { path }]) => pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join("; ");
  }

  #keep(host: string, cookie: string): void {
    const [pair = "", ...attributes] = cookie.split(/;\s*/);
    const name = pair.slice(0, pair.indexOf("="));
    const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice("path=".length) ?? "/";
    const ends = attributes.some((attribute) => /^max-age=0$/i.test(attribute) || /^expires=.*1970/i.test(attribute));
    const cookies = this.#jar.get(host) ?? new Map<string, { readonly value: string; readonly path: string }>();
    if (ends) cookies.delete(name);
    else cookies.set(name, { value: pair.slice(pair.indexOf("=") + 1), path });
    this.#jar.set(host, cookies);
  }
}
