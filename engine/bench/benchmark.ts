/** One benchmark: measures something beside its peers in the same run. */
export type Benchmark = {
  readonly name: string;
  readonly title: string;
  readonly run: (settings: BenchmarkSettings) => Promise<Table>;
};

export type BenchmarkSettings = {
  /** `quick` shows that all works, its figures are rough; `long` adds what takes many minutes. */
  readonly pace: "quick" | "normal" | "long";
  /** Tells what is being measured now. */
  readonly progress: (line: string) => void;
};

/** What a benchmark found. A ratio stands beside what it compares; every row has a cell for each column. */
export type Table = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** How to read the table. */
  readonly notes: readonly string[];
};

export type Cell = string | number;
