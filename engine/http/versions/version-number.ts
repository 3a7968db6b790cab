import { SunmapError } from "../../core/errors.ts";
import type { Exchange } from "../operation.ts";

/** The number of the version in an address. @throws VERSION_NOT_FOUND for what is no number of a version */
export function versionNumberOf({ parameter }: Pick<Exchange, "parameter">): number {
  const [power, version] = [parameter("power"), parameter("version")];
  if (!/^[1-9]\d{0,8}$/.test(version)) throw new SunmapError("VERSION_NOT_FOUND", { power, version });
  return Number(version);
}
