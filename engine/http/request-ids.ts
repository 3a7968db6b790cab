/** Names requests: the name of this run of the service, and a number. */
export function requestIds(run: string): () => string {
  let number = 0;
  return () => {
    number += 1;
    return `${run}-${number.toString(36)}`;
  };
}
