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

/** Answers a question when something would be lost by going elsewhere. */
type LeaveQuestion = () => string | undefined;

const questions = new Set<LeaveQuestion>();

/**
 * Has whoever follows a link, goes back or closes the page asked first while `question` has something to ask. Answers how to
 * end that.
 */
export function askBeforeLeaving(question: LeaveQuestion): () => void {
  questions.add(question);
  return () => void questions.delete(question);
}

function mayLeave(): boolean {
  const asked = [...questions].map((question) => question()).find((text) => text !== undefined);
  return asked === undefined || confirm(asked);
}

/** Turns clicks on our own links into navigation within the page. */
export function followLinks(root: Document): void {
  addEventListener("beforeunload", (event) => {
    if ([...questions].some((question) => question() !== undefined)) event.preventDefault();
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
