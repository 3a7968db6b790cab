import { checkOwnSettings } from "../../supervision/setting-findings.ts";
import type { PackCheck } from "../pack-check.ts";

/** The parameters with which a power sets supervision for itself are settings that exist, of their type. */
export const supervisionSettings: PackCheck = ({ source, report }) => {
  checkOwnSettings(source.parameters, report);
};
