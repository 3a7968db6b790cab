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

/** Where a provider of identities sends somebody on, and back to the page that was wanted. */
export function signOnAddress(): string {
  return `/api/v1/sign-on?${new URLSearchParams({ return: wantedPage() }).toString()}`;
}

/** Goes where somebody wanted to go before he was asked to sign in: to a page of ours and nowhere else. */
export function goOn(): void {
  navigate(wantedPage(), { replace: true });
}

function wantedPage(): string {
  const next = place.peek().query.get("next") ?? "/";
  return /^\/(?![/\\])/.test(next) ? next : "/";
}
