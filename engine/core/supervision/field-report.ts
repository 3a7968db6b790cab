import type { Basis } from "../model/formats.generated.ts";

/** A row of the field report on Hebei (2009) as a basis: where supervision rests on its mechanism and no law says more. */
export function mechanism(row: string): Basis {
  return { law: "河北省行政权力运行监控机制报道（2009）", mechanism: row };
}
