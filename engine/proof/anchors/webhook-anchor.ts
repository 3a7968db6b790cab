import type { PostMessage } from "../../cases/webhooks/post-message.ts";
import type { Anchor } from "./anchor.ts";

const TEN_MINUTES = 600_000;

/** Posts each checkpoint to another system. The body is the note, which is signed itself: nothing else need be trusted. */
export function webhookAnchor(url: string, post: PostMessage): Anchor {
  return {
    kind: "webhook",
    place: new URL(url).origin,
    every: TEN_MINUTES,
    deliver: async ({ note, checkpoint: { origin, size } }) => {
      const headers = {
        "content-type": "text/plain; charset=utf-8",
        "user-agent": "Sunmap",
        "sunmap-journal": origin,
        "sunmap-size": String(size),
      };
      const fault = await post({ url, headers, body: note });
      if (fault !== undefined) throw new Error(fault);
    },
  };
}
