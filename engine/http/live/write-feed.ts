import type { ServerResponse } from "node:http";

import type { Feed, NumberedMessage } from "../../cases/feed.ts";

/** Milliseconds between two signs of life, by which both sides know that the connection still stands. */
const HEARTBEAT = 15_000;
/** Bytes that may wait for a page that does not read; then it is let go, and comes back where it was. */
const LONGEST_WAITING = 1 << 20;
const RETRY = 3000;

/** Who reads: the last event that he got, and of which cases he may know. */
type ReaderOfFeed = {
  readonly lastEventId: string | readonly string[] | undefined;
  readonly isVisible: (id: string) => boolean;
};

/**
 * Writes what happens as server-sent events until the page or the service goes. A page that was here before names the last
 * event that it got and is told what came after; when that is no longer known it is told to read everything anew.
 */
export async function writeFeed(
  feed: Feed,
  response: ServerResponse,
  { lastEventId, isVisible }: ReaderOfFeed,
): Promise<void> {
  await new Promise<void>((resolve) => {
    response.write(`retry: ${RETRY}\n\n${greeting(feed, lastEventId, isVisible)}`);
    const write = (text: string): void => {
      response.write(text);
      if (response.writableLength > LONGEST_WAITING) response.destroy();
    };
    const stop = feed.listen({
      told: (numbered) => {
        if (isVisible(numbered.message.case)) write(eventText(numbered));
      },
      ended: () => response.end(),
    });
    const heartbeat = setInterval(() => write(": \n\n"), HEARTBEAT).unref();
    response.once("close", () => {
      clearInterval(heartbeat);
      stop();
      resolve();
    });
  });
}

/** The first event bears the number from which a page that loses its connection goes on. */
function greeting(feed: Feed, lastEventId: ReaderOfFeed["lastEventId"], isVisible: ReaderOfFeed["isVisible"]): string {
  const here = `id: ${feed.last}-${LAST_PLACE}\n`;
  if (lastEventId === undefined) return `${here}event: ready\ndata: {}\n\n`;
  const [, seq, place] = /^(\d{1,15})-(\d{1,9})$/.exec(String(lastEventId)) ?? [];
  const missed = seq === undefined ? undefined : feed.since(Number(seq), Number(place));
  if (missed === undefined) return `${here}event: reset\ndata: {}\n\n`;
  return missed
    .filter(({ message }) => isVisible(message.case))
    .map(eventText)
    .join("");
}

/** Greater than the place of any message in its record. */
const LAST_PLACE = 999_999_999;

function eventText({ seq, place, message }: NumberedMessage): string {
  return `id: ${seq}-${place}\nevent: ${message.topic}\ndata: ${JSON.stringify(message)}\n\n`;
}
