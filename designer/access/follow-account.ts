import { readAccount } from "../api/account.ts";
import { SIGN_IN_REQUIRED } from "../api/client.ts";
import { navigate, place } from "../app/location.ts";

const SIGN_IN = "/sign-in";
/** Where one comes in, nobody is sent elsewhere. */
const ENTRANCES = [SIGN_IN, "/setup", "/invitation"];

/** Reads who is signed in, and leads to the page where one signs in whenever the service asks for it. */
export function followAccount(): void {
  addEventListener(SIGN_IN_REQUIRED, () => {
    const { path, query } = place.peek();
    if (ENTRANCES.includes(path)) return;
    const text = query.toString();
    const next = text === "" ? path : `${path}?${text}`;
    navigate(`${SIGN_IN}?${new URLSearchParams({ next }).toString()}`, { replace: true });
  });
  // Without an answer the page that is open tells that the service cannot be reached.
  void readAccount().catch(() => undefined);
}

/** Goes where somebody wanted to go before he was asked to sign in: to a page of ours and nowhere else. */
export function goOn(): void {
  const next = place.peek().query.get("next") ?? "/";
  navigate(/^\/(?![/\\])/.test(next) ? next : "/", { replace: true });
}
