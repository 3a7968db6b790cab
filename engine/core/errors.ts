/**
 * Faults of the caller or the machine, in one table. What a policy decides, and what is wrong with a user's document,
 * are values and never thrown. The HTTP edge maps each code to a status.
 */
export const ERROR_CODES = {
  CALENDAR_YEAR_MISSING: "the working-day calendar of a year that is needed is not loaded",
  INSTANT_INVALID: "the instant is not an ISO date and time with its offset",
  POLICY_INVALID: "the policy has errors and cannot be compiled",
  DOCUMENT_INVALID: "the document does not have the form of its schema",
  POWER_NOT_FOUND: "no such power",
  VERSION_NOT_FOUND: "no such version of this power",
  VERSION_NOT_IN_FORCE: "no version of this power is in force at that instant",
  PUBLICATION_TIME_REFUSED: "the draft cannot be published for that time",
  WITHDRAWAL_REFUSED: "the version cannot be withdrawn",
  DRAFT_WOULD_BE_LOST: "there is a draft that would be lost",
  RETIREMENT_REFUSED: "the power cannot be taken out of use or into use like this",
  EVALUATION_NOT_FOUND: "no such evaluation",
  DOCUMENT_NOT_FOUND: "no such document in this power",
  POWER_RETIRED: "this power is out of use",
  POWER_EXISTS: "a power of this id exists already",
  PRECONDITION_FAILED: "the document was changed by somebody else in the meantime",
  PRECONDITION_REQUIRED: "the change must name the version it was made on",
  PUBLICATION_REFUSED: "the draft cannot be published",
  IDEMPOTENCY_KEY_REUSED: "this idempotency key was used for another request",
  BODY_TOO_LARGE: "the body is too large",
  BODY_NOT_JSON: "the body is not JSON",
  BODY_TOO_DEEP: "the body is nested too deeply",
  LINE_TOO_LONG: "a line is too long",
  MEDIA_TYPE_UNSUPPORTED: "this media type is not accepted here",
  MAP_REFUSED: "the map cannot be read",
  HEADER_INVALID: "a header is wrong",
  QUERY_INVALID: "a query parameter is wrong",
  NOT_FOUND: "no such address",
  METHOD_NOT_ALLOWED: "this address does not take this method",
  STORE_DAMAGED: "a stored file is damaged",
  STORE_FULL: "the disk takes no more writes",
  STORE_LOCKED: "another process writes to this folder",
  STORE_UNAVAILABLE: "the database does not answer",
  STORE_NOT_EMPTY: "there is something in this store already",
  STORE_TOO_NEW: "the database was made by a newer Sunmap",
  BACKUP_DAMAGED: "the backup is not what was written",
  REGISTER_ELSEWHERE: "another process keeps the register of cases",
  SHUTTING_DOWN: "the service is stopping",
  CASE_NOT_FOUND: "no such case",
  CASE_EXISTS: "another case has this id",
  CASE_CLOSED: "the case is closed",
  EVENT_CONFLICT: "an event of this id with other content is known",
  EVENTS_TOO_MANY: "a case takes no more events",
  FINDING_NOT_FOUND: "no such finding",
  TRANSITION_REFUSED: "the finding cannot be moved like this",
  ORDER_NOT_FOUND: "no such supervision order",
  ORDER_REFUSED: "the supervision order cannot be issued or answered like this",
  IMPORT_NOT_FOUND: "no such import",
  WEBHOOK_NOT_FOUND: "no such webhook",
  WEBHOOK_REFUSED: "the webhook cannot be kept",
  DELIVERY_NOT_FOUND: "no such delivery",
  SIGN_ON_OFF: "people do not sign on with a provider of identities here",
  SIGN_ON_REFUSED: "the sign-on was not completed as it was begun",
  SIGN_ON_WITHOUT_ROLE: "whoever signed on is in no group that has a role here",
  SIGN_ON_UNAVAILABLE: "the provider of identities cannot be reached",
  ACT_NOT_RECORDED: "the audit trail takes no writes",
  VERIFICATION_NOT_FOUND: "no such verification",
  VERIFICATIONS_WAIT: "several verifications wait already",
  CHECKPOINT_NOT_FOUND: "no checkpoint covers so many records",
  BACKTEST_NOT_FOUND: "no such backtest",
  BACKTEST_NOT_ATTACHED: "the backtest cannot be attached to this review",
  BACKTESTS_WAIT: "several backtests wait already",
  REVIEW_NOT_FOUND: "no such review",
  REVIEW_OPEN: "a review of this power is going on already",
  REVIEW_NOT_OPENED: "the review cannot be begun like this",
  REVIEW_REFUSED: "this cannot be done in the review now",
  COMMENT_NOT_FOUND: "no such comment in this review",
  SIGN_IN_REQUIRED: "somebody who is not signed in may not do this",
  PERMISSION_REFUSED: "the roles of the caller do not allow this",
  CREDENTIALS_INVALID: "the credentials are not, or no longer, good",
  CROSS_SITE_REFUSED: "the request may come from another site",
  RATE_LIMITED: "this client sends too many requests",
  SIGN_IN_REFUSED: "account and password do not fit",
  SIGN_IN_LOCKED: "too many failed sign-ins",
  PASSWORD_REFUSED: "the password is too easy to guess",
  LINK_INVALID: "the link is used, expired or none",
  PERSON_NOT_FOUND: "no such person",
  PERSON_EXISTS: "a person of this account exists already",
  GRANT_REFUSED: "the roles cannot be granted like this",
  KEY_NOT_FOUND: "no such key",
  BUNDLE_REFUSED: "the file is no bundle as it was signed",
  BUNDLE_UNTRUSTED: "the bundle is signed with a key that is not trusted",
  INTERNAL: "an unexpected fault",
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** A typed fault: `details` are for machines, the message is for the log. */
export class SunmapError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, details: Readonly<Record<string, unknown>> = {}, options?: ErrorOptions) {
    super(`${ERROR_CODES[code]}: ${JSON.stringify(details)}`, options);
    this.name = "SunmapError";
    this.code = code;
    this.details = details;
  }
}
