import type { ReviewActName } from "../core/model/formats.generated.ts";
import { advance } from "./acts/advance.ts";
import { approve } from "./acts/approve.ts";
import { confirmEmergency } from "./acts/confirm-emergency.ts";
import { decide } from "./acts/decide.ts";
import { declareEmergency } from "./acts/declare-emergency.ts";
import { returnRound } from "./acts/return.ts";
import type { ReviewAct } from "./review-act.ts";
import { pilot } from "./acts/pilot.ts";
import { sign } from "./acts/sign.ts";
import { submit } from "./acts/submit.ts";
import { withdraw } from "./acts/withdraw.ts";

/** Everything that can be done in a review. */
export const REVIEW_ACTS: Readonly<Record<ReviewActName, ReviewAct>> = {
  submit,
  advance,
  return: returnRound,
  decide,
  sign,
  approve,
  pilot,
  withdraw,
  declareEmergency,
  confirmEmergency,
};
