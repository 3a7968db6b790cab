import { seesCase } from "../access/visible.ts";
import { writeFeed } from "../live/write-feed.ts";
import type { Operation } from "../operation.ts";
import { ref } from "../schemas.ts";

/** What happens to cases, told at once to every page that is open. */
export const live: readonly Operation[] = [
  {
    id: "listen",
    method: "get",
    path: "/api/v1/live",
    tag: "supervision",
    register: "followed",
    summary: "实时消息 · Server-sent events `case`, `finding` and `alert`, by their ids; `reset`: read everything anew",
    headers: ["Last-Event-ID"],
    answers: {
      200: { description: "Each event's data is a message", media: "text/event-stream", schema: ref("LiveMessage") },
    },
    handle: ({ request, reach }, service) => ({
      status: 200,
      media: "text/event-stream; charset=utf-8",
      headers: { "x-accel-buffering": "no" },
      stream: (response) =>
        writeFeed(service.register.feed, response, {
          lastEventId: request.headers["last-event-id"],
          isVisible: seesCase(reach, service),
        }),
    }),
  },
];
