import { SunmapError } from "../../core/errors.ts";
import type { RecordedEvaluation } from "../../store/store.ts";
import { requirePower } from "../access/visible.ts";
import type { Exchange } from "../operation.ts";
import type { Service } from "../service.ts";

/** The record of an address, which has a personal part. @throws EVALUATION_NOT_FOUND, PERSONAL_DATA_NONE */
export async function personalRecord({ parameter, reach }: Exchange, service: Service): Promise<PersonalRecord> {
  const id = parameter("id");
  const recorded = await service.journal.read(id);
  if (recorded === undefined) throw new SunmapError("EVALUATION_NOT_FOUND", { id });
  requirePower(recorded.power, reach, service);
  const { personal } = recorded;
  if (personal === undefined) throw new SunmapError("PERSONAL_DATA_NONE", { id });
  return { ...recorded, personal };
}

/** A record with a personal part. */
type PersonalRecord = RecordedEvaluation & { readonly personal: NonNullable<RecordedEvaluation["personal"]> };
