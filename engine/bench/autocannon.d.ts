/** The part of autocannon that the benchmarks use; the package brings no types. */
declare module "autocannon" {
  export type LoadOptions = {
    readonly url: string;
    readonly connections: number;
    /** Seconds. */
    readonly duration: number;
    readonly method: "POST";
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };

  export type LoadResult = {
    readonly requests: { readonly average: number; readonly total: number };
    /** Milliseconds. */
    readonly latency: { readonly p50: number; readonly p99: number };
    readonly duration: number;
    readonly errors: number;
    readonly timeouts: number;
    readonly non2xx: number;
  };

  export default function autocannon(options: LoadOptions): Promise<LoadResult>;
}
