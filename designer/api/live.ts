/** What is told: something of a case, a finding or an alert, or that so much was missed that all must be read anew. */
type LiveTopic = "case" | "finding" | "alert" | "reset";

/**
 * Opens the stream of what happens under /api/v1/live. The browser takes it up again by itself where it left off, unless
 * the service refused it: then `isOver`. What happened is told by ids alone, so who shows it asks anew.
 */
export function openLive(listeners: {
  readonly onOpen: () => void;
  readonly onLost: (isOver: boolean) => void;
  readonly onEvent: (topic: LiveTopic, data: unknown) => void;
}): () => void {
  const stream = new EventSource("/api/v1/live");
  stream.addEventListener("open", listeners.onOpen);
  stream.addEventListener("error", () => listeners.onLost(stream.readyState === EventSource.CLOSED));
  for (const topic of ["case", "finding", "alert", "reset"] as const)
    stream.addEventListener(topic, (event) => listeners.onEvent(topic, read(event)));
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
