import { signal } from "@preact/signals-core";

/** Where the page is: its path and its query. */
export type Place = { readonly path: string; readonly query: URLSearchParams };

/** The address of the page as a value; whoever draws it is drawn anew when it changes. */
export const place = signal<Place>(placeNow());

/** Goes to an address of ours; the browser's back button leads back unless it replaces. */
export function navigate(address: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (replace) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  place.value = placeNow();
}

/** Sets parameters of the query in place, so that filters are in the address; an empty value takes one away. */
export function setQuery(values: Readonly<Record<string, string | undefined>>): void {
  const { path, query } = place.peek();
  const changed = new URLSearchParams(query);
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === "") changed.delete(name);
    else changed.set(name, value);
  }
  const text = changed.toString();
  navigate(text === "" ? path : `${path}?${text}`, { replace: true });
}

/** Keeps what is to be kept before the person goes elsewhere; answers a question where something would be lost all the same. */
type LeaveTaker = () => string | undefined;

const takers = new Set<LeaveTaker>();

/**
 * Calls `taker` whenever the person follows a link, goes back or closes the page. He is asked first what it answers. Answers
 * how to end that.
 */
export function beforeLeaving(taker: LeaveTaker): () => void {
  takers.add(taker);
  return () => void takers.delete(taker);
}

function questionOfLeaving(): string | undefined {
  return [...takers].map((taker) => taker()).find((question) => question !== undefined);
}

function mayLeave(): boolean {
  const question = questionOfLeaving();
  return question === undefined || confirm(question);
}

/** Turns clicks on our own links into navigation within the page. */
export function followLinks(root: Document): void {
  addEventListener("beforeunload", (event) => {
    if (questionOfLeaving() !== undefined) event.preventDefault();
  });
  addEventListener("popstate", () => {
    const { path, query } = place.peek();
    if (mayLeave()) place.value = placeNow();
    else history.pushState(null, "", query.size === 0 ? path : `${path}?${query.toString()}`);
  });
  root.addEventListener("click", (event) => {
    const anchor = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (anchor === undefined || !isPlainClick(event) || !isOurs(anchor)) return;
    event.preventDefault();
    if (mayLeave()) navigate(anchor.pathname + anchor.search);
  });
}

function placeNow(): Place {
  return { path: location.pathname, query: new URLSearchParams(location.search) };
}

function isPlainClick({ button, defaultPrevented, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !defaultPrevented && !ctrlKey && !metaKey && !shiftKey && !altKey;
}

function isOurs({ origin, pathname, target, download, hash }: HTMLAnchorElement): boolean {
  const served = /^\/(api|docs|openapi\.json|problems)\b/.test(pathname);
  return origin === location.origin && target === "" && download === "" && hash === "" && !served;
}
