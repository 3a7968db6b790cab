import { MapSearch } from "./map-search.ts";
import { SearchField } from "./search-field.ts";

export const searchModule = {
  __init__: ["searchField"],
  bpmnSearch: ["type", MapSearch],
  searchField: ["type", SearchField],
};
