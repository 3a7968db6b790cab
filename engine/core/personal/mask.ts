/** What stands in the place of a personal value wherever it must not be shown. It is the same for every value. */
export const MASK = "***";
