import { join } from "node:path";

/** Where the proofs of a service lie in its data folder. What only speeds things up can be removed at any time. */
export type ProofFolders = {
  readonly keys: string;
  readonly proof: string;
  readonly checkpoints: string;
  readonly tree: string;
  readonly incidents: string;
  readonly anchors: string;
};

/** Processes that write further lanes may have one data folder, and one set of keys; the rest is each one's own. */
export function proofFolders(data: string, lane = 0): ProofFolders {
  const proof = join(data, ...(lane === 0 ? [] : [`lane-${lane}`]), "proof");
  return {
    keys: join(data, "keys"),
    proof,
    checkpoints: join(proof, "checkpoints.ndjson"),
    tree: join(proof, "tree"),
    incidents: join(proof, "incidents.ndjson"),
    anchors: join(proof, "anchors.json"),
  };
}
