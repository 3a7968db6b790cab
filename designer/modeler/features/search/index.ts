import { MapSearch } from "./map-search.ts";

export const searchModule = {
  bpmnSearch: ["type", MapSearch],
};
