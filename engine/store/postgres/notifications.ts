import { Client } from "pg";

const PAUSE = 1_000;

/**
 * Listens on a channel through a connection of its own, which is opened again when it breaks. A database that cannot notify
 * is never heard of; whoever listens looks now and then by himself. Answers how to stop.
 */
export function listen(url: string, channel: string, told: () => void): () => Promise<void> {
  let stopped = false;
  let client: Client | undefined;
  let again: NodeJS.Timeout | undefined;
  const retry = (): void => {
    client = undefined;
    if (!stopped) again = setTimeout(() => void connect(), PAUSE).unref();
  };
  const connect = async (): Promise<void> => {
    const opened = new Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: PAUSE });
    client = opened;
    let isOver = false;
    const over = (): void => {
      if (isOver) return;
      isOver = true;
      opened.end().catch(() => undefined);
      retry();
    };
    opened.on("notification", told).on("error", over).on("end", over);
    try {
      await opened.connect();
      await opened.query(`LISTEN ${channel}`);
      told();
    } catch {
      over();
    }
  };
  void connect();
  return async () => {
    stopped = true;
    clearTimeout(again);
    await client?.end().catch(() => undefined);
  };
}
