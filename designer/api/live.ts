/** What happened, by ids alone: who shows it asks anew. */
export type LiveKind = "case" | "finding" | "alert";

/**
 * Opens the stream of what happens under /api/v1/live. The browser takes it up again by itself where it left off, unless
 * the service refused it; then `isOver` is true in the listener of "error".
 */
export function openLive(listeners: {
  readonly onOpen: () => void;
  readonly onLost: (isOver: boolean) => void;
  readonly onEvent: (kind: LiveKind, data: unknown) => void;
}): () => void {
  const stream = new EventSource("/api/v1/live");
  stream.addEventListener("open", listeners.onOpen);
  stream.addEventListener("error", () => listeners.onLost(stream.readyState === EventSource.CLOSED));
  for (const kind of ["case", "finding", "alert"] as const)
    stream.addEventListener(kind, (event) => listeners.onEvent(kind, read(event)));
  return () => stream.close();
}

function read(event: Event): unknown {
  if (!("data" in event) || typeof event.data !== "string") return undefined;
  try {
    return JSON.parse(event.data);
  } catch {
    return undefined;
  }
}
