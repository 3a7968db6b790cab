import { VISITOR } from "../../access/principal.ts";
import type { Act } from "../../audit/act.ts";
import { SunmapError, type ErrorCode } from "../../core/errors.ts";
import { admit } from "../access/admit.ts";
import { instantOf } from "../instant.ts";
import type { Answer, Exchange, Operation } from "../operation.ts";
import { perform } from "../perform.ts";
import { PROBLEMS } from "../problem-catalog.ts";
import type { Service } from "../service.ts";
import { changeOf, triedOf } from "./act-details.ts";
import { isAudited } from "./is-audited.ts";

type Request = Pick<Exchange, "request" | "response" | "parameter">;

/**
 * Lets an operation answer, and puts on record what it did. Whoever gets the answer can rely on that: that an act
 * begins is recorded before anything is done and how it ended before it is answered, and nothing more is changed while an
 * act cannot be recorded. Of operations that only read,
 * nothing is recorded but that somebody was refused.
 *
 * @throws ACT_NOT_RECORDED, whatever came of the operation.
 */
export async function performOnRecord(operation: Operation, asked: Request, service: Service): Promise<Answer> {
  const audited = isAudited(operation, service);
  let caller = VISITOR;
  let answer: Answer;
  let undertaking: string | undefined;
  const announce = async (): Promise<void> => {
    const named = service.nextRequestId();
    await service.audit.begin({ ...actOf(operation, { ...asked, caller }, service), undertaking: named });
    undertaking = named;
  };
  try {
    const admitted = admit(asked.request, service);
    caller = admitted instanceof Promise ? await admitted : admitted;
    // The process that answers puts it on record.
    const elsewhere = operation.register && (await service.writer.answer(operation, asked));
    if (elsewhere !== undefined) return elsewhere;
    if (audited) await service.audit.requireRecording();
    const isAnnounced = audited && operation.method !== "get" && operation.isVoidUnanswered !== true;
    answer = await perform(operation, { ...asked, caller }, service, isAnnounced ? announce : undefined);
  } catch (fault) {
    const came = { ...refusalOf(fault), ...(undertaking !== undefined && { undertaking }) };
    const isWorthIt = audited ? came.code !== NOT_RECORDED : isAccessRefused(came.code);
    if (isWorthIt && came.code !== ASKED_TOO_OFTEN) await refused(operation, { ...asked, caller }, came, service);
    throw fault;
  }
  if (audited) {
    const who = { ...asked, caller: answer.actor ?? caller };
    const came = answer.refused ? refusalOf(answer.refused) : changed(asked.request, answer);
    await service.audit.record({
      ...actOf(operation, who, service),
      ...came,
      ...(undertaking !== undefined && { undertaking }),
    });
  }
  return answer;
}

/** Every refusal of a change is recorded; of refusals to read, the same one once a minute. */
async function refused(
  operation: Operation,
  asked: Pick<Exchange, "request" | "caller">,
  came: Came,
  service: Service,
): Promise<void> {
  const act = { ...actOf(operation, asked, service), ...came };
  if (isAudited(operation, service)) return service.audit.record(act);
  const refusal = [act.who.id, act.from, act.act, act.code].join(" ");
  const passedOver = service.refusals.passedOver(refusal, service.clock());
  if (passedOver === undefined) return undefined;
  return service.audit.record(passedOver === 0 ? act : { ...act, details: { ...act.details, passedOver } });
}

type Came = Pick<Act, "outcome" | "undertaking" | "code" | "details">;

function actOf(
  { id }: Operation,
  { request, caller }: Pick<Exchange, "request" | "caller">,
  { clock, clientAddress }: Service,
): Omit<Act, "outcome"> {
  const { id: who, kind, name, via } = caller;
  return {
    at: instantOf(clock()),
    who: { id: who, kind, name, via },
    from: clientAddress(request),
    act: id,
    subject: (request.url ?? "").split("?")[0] ?? "",
  };
}

function changed(request: Exchange["request"], answer: Answer): Came {
  return { outcome: "done", ...changeOf(request, answer) };
}

function refusalOf(fault: unknown): Came & { readonly code: ErrorCode } {
  const code = fault instanceof SunmapError ? fault.code : "INTERNAL";
  return { outcome: PROBLEMS[code].status >= 500 ? "failed" : "refused", code, ...triedOf(fault) };
}

/** Whoever is asked to sign in before he may read was refused nothing yet. */
function isAccessRefused(code: ErrorCode): boolean {
  const { status } = PROBLEMS[code];
  return status === 403 || (status === 401 && code !== ASKED_TO_SIGN_IN);
}

const NOT_RECORDED: ErrorCode = "ACT_NOT_RECORDED";
const ASKED_TO_SIGN_IN: ErrorCode = "SIGN_IN_REQUIRED";
/** Whoever asks too often would otherwise fill the trail with that. */
const ASKED_TOO_OFTEN: ErrorCode = "RATE_LIMITED";
