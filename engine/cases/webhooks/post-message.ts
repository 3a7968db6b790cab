import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";

/** A message as it goes out. */
export type OutgoingMessage = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** What came of sending: undefined when the receiver took it, else why not. */
export type PostMessage = (message: OutgoingMessage) => Promise<string | undefined>;

const PATIENCE = 10_000;
/** Of the answer nothing but the status is of use; so much of it is read, so that the connection ends well. */
const LONGEST_ANSWER = 64 * 1024;

/** Posts a message. Only a status of success counts as taken: no redirect is followed, and no answer is waited for long. */
export const postMessage: PostMessage = ({ url, headers, body }) =>
  new Promise((resolve) => {
    const target = new URL(url);
    const request = target.protocol === "https:" ? requestHttps : requestHttp;
    const signal = AbortSignal.timeout(PATIENCE);
    const outgoing = request(
      target,
      { method: "POST", headers: { ...headers, "content-length": Buffer.byteLength(body) }, signal, agent: false },
      (response) => {
        const { statusCode = 0 } = response;
        let length = 0;
        const done = (): void => {
          response.destroy();
          resolve(statusCode >= 200 && statusCode < 300 ? undefined : `status ${statusCode}`);
        };
        response.on("data", (chunk: Buffer) => {
          length += chunk.length;
          if (length > LONGEST_ANSWER) done();
        });
        response.once("end", done).once("error", done);
      },
    );
    outgoing.once("error", (fault) => resolve(signal.aborted ? "no answer in time" : wordsOf(fault)));
    outgoing.end(body);
  });

/** The code of the fault, e.g. ECONNREFUSED: its message may name addresses of the inner network. */
function wordsOf(fault: Error): string {
  return "code" in fault && typeof fault.code === "string" ? fault.code : "the connection failed";
}
