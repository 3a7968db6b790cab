/** What one document of a power may weigh, in bytes, and how deep its JSON may nest. */
export const DOCUMENT_LIMITS = { limit: 5_000_000, depth: 64 } as const;

/** The same for all documents of a power in one body: 5,000 rules and the largest map fit together. */
export const POLICY_LIMITS = { limit: 16_000_000, depth: 64 } as const;
