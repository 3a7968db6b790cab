/** No log needs more; a file that does is refused, so that a hostile one cannot take the memory of the machine. */
export const LOG_LIMITS = {
  /** Characters between two tags of an XES file, in one row of a table, or in one object of an OCEL log. */
  charactersAtOnce: 1_000_000,
  /** Elements within each other in an XES file. */
  depth: 32,
  /** Columns of a table. */
  columns: 2_000,
  /** A compressed file grows at most so many times, once more than `freeGrowth` bytes have come out of it. */
  growth: 250,
  freeGrowth: 64_000_000,
  /** Bytes of any log, unpacked. */
  bytes: 64_000_000_000,
  /** A workbook is read as a whole. */
  workbookBytes: 200_000_000,
  workbookRows: 1_048_576,
  /** Objects of an OCEL log that are cases: their ids are held in memory. */
  objects: 5_000_000,
  eventsOfCase: 100_000,
  /** Cases whose ids are remembered, to see when one comes again. */
  rememberedCases: 4_000_000,
} as const;

/** The longest texts of an event, as its schema has them. */
export const TEXT_LIMITS = { name: 120, activity: 200, title: 200 } as const;
