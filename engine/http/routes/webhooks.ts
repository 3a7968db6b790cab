import type { Operation } from "../operation.ts";
import { arrayOf, object, ref, TEXT } from "../schemas.ts";
import { choice } from "../supervision/query-parameters.ts";
import { readRequest } from "../supervision/read-request.ts";

const ADDRESS = "/api/v1/webhooks";
const WEBHOOK = `${ADDRESS}/{webhook}`;
const TAG = "webhooks";
const DELIVERY_STATES = ["waiting", "dead"] as const;

/** Telling other systems of what happens, signed and until they take it. */
export const webhooks: readonly Operation[] = [
  {
    id: "listWebhooks",
    method: "get",
    path: ADDRESS,
    tag: TAG,
    register: "followed",
    summary: "推送订阅列表 · The webhooks, without their secrets",
    answers: { 200: { description: "All of them", schema: object({ webhooks: arrayOf(ref("Webhook")) }) } },
    handle: (_exchange, { register }) => ({ status: 200, json: { webhooks: register.webhooks.list() } }),
  },
  {
    id: "createWebhook",
    method: "post",
    path: ADDRESS,
    tag: TAG,
    register: "written",
    summary: "新建推送订阅 · Subscribe; the secret that signs every message is given this once",
    body: { schema: ref("WebhookRequest"), limit: 10_000, depth: 4 },
    answers: { 201: { description: "The webhook with its secret", schema: ref("CreatedWebhook") } },
    problems: ["WEBHOOK_REFUSED", "DOCUMENT_INVALID", "STORE_FULL"],
    handle: async ({ body }, { register }) => {
      const webhook = await register.webhooks.subscribe(readRequest("WebhookRequest", body, "webhook"));
      // Only the host: the rest of an address may hold a secret.
      const act = { webhook: webhook.id, host: new URL(webhook.url).host, topics: webhook.topics };
      return { status: 201, headers: { location: `${ADDRESS}/${webhook.id}` }, json: webhook, act };
    },
  },
  {
    id: "deleteWebhook",
    method: "delete",
    path: WEBHOOK,
    tag: TAG,
    register: "written",
    summary: "删除推送订阅 · Unsubscribe; what was still to be told is forgotten",
    answers: { 204: { description: "It is gone" } },
    problems: ["WEBHOOK_NOT_FOUND", "STORE_FULL"],
    handle: async ({ parameter }, { register }) => {
      await register.webhooks.unsubscribe(parameter("webhook"));
      return { status: 204, empty: true };
    },
  },
  {
    id: "listDeliveries",
    method: "get",
    path: `${WEBHOOK}/deliveries`,
    tag: TAG,
    register: "written",
    summary: "待送与失败的推送 · The messages that wait, and those that were given up",
    query: [choice("state", "In this state only", DELIVERY_STATES)],
    answers: { 200: { description: "The oldest first", schema: object({ deliveries: arrayOf(ref("Delivery")) }) } },
    problems: ["WEBHOOK_NOT_FOUND"],
    handle: ({ parameter, query }, { register }) => {
      const state = DELIVERY_STATES.find((known) => known === query.get("state"));
      return { status: 200, json: { deliveries: register.webhooks.deliveries(parameter("webhook"), state) } };
    },
  },
  {
    id: "retryDelivery",
    method: "post",
    path: `${WEBHOOK}/deliveries/{delivery}/retry`,
    tag: TAG,
    register: "written",
    summary: "重新推送 · Send a message again that was given up",
    answers: { 202: { description: "It is sent again", schema: object({ delivery: TEXT }) } },
    problems: ["WEBHOOK_NOT_FOUND", "DELIVERY_NOT_FOUND", "STORE_FULL"],
    handle: async ({ parameter }, { register }) => {
      await register.webhooks.retry(parameter("webhook"), parameter("delivery"));
      return { status: 202, json: { delivery: parameter("delivery") } };
    },
  },
];
