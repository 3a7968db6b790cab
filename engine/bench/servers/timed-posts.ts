import { Agent, request } from "node:http";
import { performance } from "node:perf_hooks";

/** One request to be sent: JSON to an address. */
export type TimedPost = { readonly url: string; readonly body: string };

/**
 * Sends requests over so many connections that are kept, each connection one after the other, and gives how long each took
 * in milliseconds. @throws unless every one is answered with 200
 */
export async function timedPosts(posts: readonly TimedPost[], connections: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const durations: number[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let post = posts[next++]; post !== undefined; post = posts[next++]) {
      const start = performance.now();
      await send(post, agent);
      durations.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  agent.destroy();
  return durations;
}

function send({ url, body }: TimedPost, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const exchange = request(url, { method: "POST", agent, headers }, (response) => {
      const { statusCode } = response;
      response.resume().once("end", () => {
        if (statusCode === 200) resolve();
        else reject(new Error(`${url} answered ${statusCode}`));
      });
    });
    exchange.once("error", reject).end(body);
  });
}
