import { createHmac } from "node:crypto";

/**
 * The value of `Sunmap-Signature`: the second of sending and the HMAC-SHA256 of `<second>.<body>` under the secret of the
 * webhook, so that the receiver knows who sent it, and refuses an old message that somebody sends again.
 */
export function signMessage(secret: string, body: string, milliseconds: number): string {
  const second = Math.floor(milliseconds / 1000);
  const signature = createHmac("sha256", secret).update(`${second}.${body}`).digest("hex");
  return `t=${second},v1=${signature}`;
}
