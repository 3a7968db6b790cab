import type { PostMessage } from "../../cases/webhooks/post-message.ts";
import type { Anchor } from "./anchor.ts";
import { folderAnchor } from "./folder-anchor.ts";
import { mailAnchor } from "./mail-anchor.ts";
import { webhookAnchor } from "./webhook-anchor.ts";

/** The anchors that the settings name; an empty text names none. */
export function anchorsOf(
  { folder, url, mail }: { readonly folder: string; readonly url: string; readonly mail: string },
  post: PostMessage,
): readonly Anchor[] {
  return [
    ...(folder === "" ? [] : [folderAnchor(folder)]),
    ...(url === "" ? [] : [webhookAnchor(url, post)]),
    ...(mail === "" ? [] : [mailAnchor(mail)]),
  ];
}
