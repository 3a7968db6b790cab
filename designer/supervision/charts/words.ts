export const WORDS = {
  asTable: { zh: "看表格", en: "As a table" },
  asChart: { zh: "看图", en: "As a chart" },
} as const;
