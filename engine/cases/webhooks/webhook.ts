import { SunmapError } from "../../core/errors.ts";
import type { LocalizedText, Topic, WebhookRequest } from "../../core/model/formats.generated.ts";
import type { RecordedWebhook } from "../../store/cases/case-record.ts";
import { TOPICS } from "../messages.ts";

/** A webhook as anybody may see it: its secret was given once, to who made it. */
export type ShownWebhook = Omit<RecordedWebhook, "secret">;

const LONGEST_URL = 2000;

/** The address as it will be called. @throws WEBHOOK_REFUSED unless it is one of http or https without a password. */
export function requireUrl(text: string): string {
  const url = URL.canParse(text) && text.length <= LONGEST_URL ? new URL(text) : undefined;
  if (url === undefined || !["http:", "https:"].includes(url.protocol)) throw refused(NO_ADDRESS);
  if (url.username !== "" || url.password !== "") throw refused(PASSWORD);
  url.hash = "";
  return url.href;
}

export function topicsOf({ topics }: WebhookRequest): readonly Topic[] {
  return TOPICS.filter((topic) => topics?.includes(topic) ?? true);
}

export function shown({ secret: _secret, ...webhook }: RecordedWebhook): ShownWebhook {
  return webhook;
}

export function refused(reason: LocalizedText): SunmapError {
  return new SunmapError("WEBHOOK_REFUSED", { reason });
}

const NO_ADDRESS = { zh: "地址须为http或https", en: "the address must be one of http or https" };
const PASSWORD = { zh: "地址中不得含用户名或密码", en: "the address must not hold a user or a password" };
