import type { ReviewActName } from "../../core/model/formats.generated.ts";
import { advance } from "./advance.ts";
import { approve } from "./approve.ts";
import { confirmEmergency } from "./confirm-emergency.ts";
import { decide } from "./decide.ts";
import { declareEmergency } from "./declare-emergency.ts";
import { returnRound } from "./return.ts";
import type { ReviewAct } from "./review-act.ts";
import { sign } from "./sign.ts";
import { submit } from "./submit.ts";
import { withdraw } from "./withdraw.ts";

/** Everything that can be done in a review. */
export const REVIEW_ACTS: Readonly<Record<ReviewActName, ReviewAct>> = {
  submit,
  advance,
  return: returnRound,
  decide,
  sign,
  approve,
  withdraw,
  declareEmergency,
  confirmEmergency,
};
