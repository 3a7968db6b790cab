// Written by `npm run generate` from rules/schemas. Change the schema, not this file.

/**
 * `inForce` (default): the same cases judged again by the version in force now; a number: by that version; `recorded`: as they were judged then.
 */
export type BacktestBaseline = string;
/**
 * An instant with its offset, e.g. 2026-09-18T09:30:00+08:00.
 */
export type IsoDateTime = string;
/**
 * `recorded` (default): those of the journal; `examples`: the example cases of the draft, and those of what it is compared with.
 */
export type CasesAsked = "recorded" | "examples";
/**
 * What the draft does to a case: it is judged more mildly, more strictly, with other findings but the same verdict and grades, or it cannot be compared.
 */
export type BacktestKind = "loosened" | "tightened" | "otherFindings" | "notComparable";
/**
 * clear: nothing found and nothing unknown. remind (C), control (B), stop (A): the highest finding. incomplete: something needed is unknown and nothing stops the case already.
 */
export type Verdict = "clear" | "remind" | "control" | "stop" | "incomplete";
/**
 * Integrity-risk grade, A the highest (M025, M029). Shown by letter, shape and colour.
 */
export type Grade = "A" | "B" | "C";
/**
 * A readable identifier: lower-case words joined by hyphens. Equal to the file name.
 */
export type Slug = string;
/**
 * testOutcome: one and the same test comes out otherwise; testAdded, testRemoved: only one of them has it; structure: the tests are joined otherwise; ruleAdded, ruleRemoved: only one of them has the rule; inForceOnlyBefore, inForceOnlyAfter: by its dates it judges the case in one of them alone; regraded: another grade or effect; baselineGrade: another baseline grade of the power; unexplained: what was recorded does not tell.
 */
export type BacktestCauseKind =
  | "testOutcome"
  | "testAdded"
  | "testRemoved"
  | "structure"
  | "ruleAdded"
  | "ruleRemoved"
  | "inForceOnlyBefore"
  | "inForceOnlyAfter"
  | "regraded"
  | "baselineGrade"
  | "unexplained";
/**
 * The condition tree of a rule with the outcome and the actual value at every leaf. `actual` is the value judged, in the unit of the dictionary, absent when it is not known; `expected` the value compared with, null when it is not known.
 */
export type Explanation = GroupExplanation | LeafExplanation;
export type Outcome = "pass" | "fail" | "unknown" | "notReached";
/**
 * A day in Asia/Shanghai, YYYY-MM-DD.
 */
export type IsoDate = string;
/**
 * Whether the step was begun or finished; without it, finished.
 */
export type EventTransition = "start" | "complete";
export type ClockChangeKind = "pause" | "resume" | "extend";
/**
 * Never guessed: the law says working days or it does not.
 */
export type TimeUnit = "workday" | "calendarDay" | "month" | "year";
/**
 * @maxItems 100
 */
export type Evidence = EvidenceRecord[];
/**
 * interrupted: the service stopped before its end; it may be begun anew.
 */
export type BacktestState = "waiting" | "running" | "done" | "failed" | "cancelled" | "interrupted";
export type BacktestSourceKind = "journal" | "file" | "examples";
export type CasesFormat = "ndjson" | "csv";
export type UnreadableCode =
  "recordDamaged" | "caseUnreadable" | "personalErased" | "cellWrong" | "columnUnknown" | "lineTooLong";
/**
 * complete: it reached an end of the map, or its system closed it.
 */
export type SupervisedState = "running" | "paused" | "complete";
/**
 * both: done as drawn. logOnly: done, not as drawn. mapOnly: drawn, not done. silent: passed without an event of its own.
 */
export type MoveKind = "both" | "logOnly" | "mapOnly" | "silent";
export type LimitScope = "step" | "total";
/**
 * unknown: it could not be counted; see what is undecided.
 */
export type LimitProgress = "notStarted" | "running" | "paused" | "kept" | "broken" | "unknown";
/**
 * Remind before a limit passes, yellow card when a step is overdue, red card when the case is or when it is far over.
 */
export type WarningLevel = "remind" | "yellow" | "red";
export type EvidenceProgress = "notDue" | "due" | "onTime" | "late" | "missing";
export type SupervisionCode =
  | "OVERDUE"
  | "DUE_SOON"
  | "TOO_EARLY"
  | "LONG_REVIEW"
  | "ADDED_STEP"
  | "SKIPPED_STEP"
  | "OUT_OF_ORDER"
  | "REWORK"
  | "NOT_SEPARATED"
  | "EVIDENCE_MISSING"
  | "EVIDENCE_LATE"
  | "RULE_FIRED"
  | "IDLE"
  | "BATCH"
  | "RESTRICTED_HOURS"
  | "WEEKDAY_CLUSTER"
  | "WEAK_BASE";
/**
 * The finding type of the monthly inspection (M117) under which it is counted.
 */
export type SupervisionCategory =
  | "OVERDUE"
  | "ADDED_STEP"
  | "RESTRICTED_HOURS"
  | "BATCH"
  | "LONG_REVIEW"
  | "IRREGULAR"
  | "RULE_NOT_APPLIED"
  | "WEAK_BASE";
export type ControlPointKind = "control" | "cross" | "obstacle";
export type UndecidedCode =
  | "CALENDAR_YEAR_MISSING"
  | "SEARCH_BOUND"
  | "MAP_NOT_INTERPRETED"
  | "ACTIVITY_UNKNOWN"
  | "LIMIT_UNPLACED"
  | "FACTS_MISSING"
  | "LAW_UNCLEAR"
  | "PERSON_MISSING"
  | "PERSONAL_DATA_ERASED"
  | "TIME_ORDER";
export type AnchorPart = "power" | "map" | "rules" | "facts" | "parameters" | "conditions";
/**
 * Who takes part in the review of a draft (M027): the roles of people, as far as they matter there.
 */
export type ReviewRole =
  | "policyEditor"
  | "reviewer"
  | "legalReviewer"
  | "monitorOffice"
  | "responsibleOffice"
  | "discipline"
  | "administrator";
/**
 * A condition in json-rules-engine's form: a group (`all`, `any`, `not`), a named shared condition, or a test of one fact.
 */
export type Condition = AllCondition | AnyCondition | NotCondition | SharedCondition | FactTest;
/**
 * A constant, another fact, a parameter, or (for operators over records) a condition on the record's fields.
 */
export type Operand =
  | (string | number | boolean | null)
  | ((string | number | boolean) | ParameterOperand | FactOperand)[]
  | FactOperand
  | ParameterOperand
  | Condition;
/**
 * A role that people and systems are granted (domain model 3.2, User).
 */
export type GrantedRole =
  | "policyEditor"
  | "reviewer"
  | "legalReviewer"
  | "monitorOffice"
  | "responsibleOffice"
  | "postHolder"
  | "discipline"
  | "trainer"
  | "systemClient"
  | "publicViewer"
  | "administrator";
/**
 * The legal ground on which personal data are erased (个人信息保护法 art. 47): the purpose is achieved or no longer needs them, the period of retention has ended, the person withdrew the consent, they were processed against the law, or another provision demands it.
 */
export type ErasureGround = "purposeAchieved" | "periodEnded" | "consentWithdrawn" | "unlawfulProcessing" | "otherLaw";
export type MeasureType = "checkAndBalance" | "procedureStandard" | "institution" | "technology";
/**
 * Who carries a duty (domain model 3.2).
 */
export type Role =
  | "monitorOffice"
  | "responsibleOffice"
  | "postHolder"
  | "officeHead"
  | "discipline"
  | "leadingGroup"
  | "legalReviewer"
  | "supervisor"
  | "system";
export type FactType = "boolean" | "integer" | "decimal" | "money" | "date" | "dateTime" | "enum" | "string" | "list";
/**
 * What one stands for. Money is sent in this unit and held in integer fen.
 */
export type Unit =
  | "ratio"
  | "count"
  | "person"
  | "day"
  | "workday"
  | "month"
  | "year"
  | "hectare"
  | "fen"
  | "yuan"
  | "wanYuan"
  | "point";
/**
 * The values of an enum, in the order in which they are offered.
 *
 * @minItems 1
 * @maxItems 200
 */
export type Values = EnumValue[];
export type ItemType = "boolean" | "integer" | "decimal" | "money" | "date" | "dateTime" | "enum" | "string";
/**
 * withdrawn: what arrived later showed that there is no such finding; its history stays.
 */
export type FindingState = "open" | "acknowledged" | "rectifying" | "verified" | "closed" | "dismissed" | "withdrawn";
export type AlertState = "sent" | "acknowledged" | "escalated" | "rectified" | "closed";
export type LifecycleRole =
  | "policyEditor"
  | "reviewer"
  | "legalReviewer"
  | "monitorOffice"
  | "responsibleOffice"
  | "postHolder"
  | "officeHead"
  | "discipline"
  | "leadingGroup"
  | "supervisor"
  | "systemClient"
  | "administrator"
  | "system";
/**
 * failed: the file could not be read, or not to its end; what was read stays.
 */
export type ImportState = "waiting" | "running" | "done" | "failed";
export type LogFormat = "xes" | "csv" | "xlsx" | "ocel";
export type NotUnderstoodCode =
  | "COLUMN_NOT_USED"
  | "CASE_MISSING"
  | "ACTIVITY_MISSING"
  | "TIME_MISSING"
  | "TIME_UNREADABLE"
  | "TIME_WITHOUT_HOUR"
  | "TRANSITION_NOT_USED"
  | "VALUE_UNREADABLE"
  | "TEXT_TOO_LONG"
  | "EVENT_REPEATED"
  | "CASE_TWICE"
  | "EVENT_WITHOUT_CASE"
  | "EVENT_OF_SEVERAL_CASES"
  | "OTHERS";
export type ColumnName = string;
/**
 * How the text is read; without it, as text.
 */
export type LogFactType = "text" | "number" | "boolean" | "date";
export type LogEncoding = "utf-8" | "gb18030" | "utf-16le";
export type LogSeparator = "," | ";" | "\t" | "|";
export type OrganLevel = "province" | "city" | "county" | "office";
/**
 * organ: the role must be held in the organ of the power, case or finding that the address names, or above it. each: so it is for every one of those that the request or the answer holds. whole: at the top of the tree. any: in any organ. own: whoever signed in, about himself.
 */
export type PermissionScope = "organ" | "each" | "whole" | "any" | "own";
export type ChangedThing =
  | "power"
  | "promisedLimit"
  | "controlPoint"
  | "rule"
  | "attachedRule"
  | "separation"
  | "riskPoint"
  | "timeLimit"
  | "evidence"
  | "disclosure"
  | "duty"
  | "activity"
  | "condition"
  | "parameter"
  | "parameterValue"
  | "fact"
  | "step"
  | "gateway"
  | "event"
  | "flow"
  | "lane"
  | "element"
  | "tier"
  | "measure"
  | "law"
  | "calendarYear"
  | "shape";
/**
 * moved: to another post. renamed: it has another id, and is the same by its name and surroundings.
 */
export type ChangeAct = "added" | "removed" | "changed" | "moved" | "renamed";
/**
 * weakened: less is controlled. changed: the meaning changed, in which direction cannot be decided. strengthened: more is controlled. wording: texts only. drawing: only how the map is drawn.
 */
export type Gravity = "weakened" | "changed" | "strengthened" | "wording" | "drawing";
export type PowerType =
  "licence" | "penalty" | "compulsion" | "procurement" | "funds" | "personnel" | "project" | "other";
/**
 * The three fields of monitoring (M009).
 */
export type MonitoringField = "growthAndInvestment" | "corruptionProne" | "vitalInterests";
export type RetainedDataKind = "personalPart" | "evaluation" | "supervisedCase" | "act" | "session" | "exampleCase";
export type RetentionUnit = "day" | "month" | "year";
/**
 * `erase`: the keys of personal data are destroyed by the service. `expire`: it ends by its own settings. `keep`: nothing is removed by the service.
 */
export type RetentionEnd = "erase" | "expire" | "keep";
export type RetentionException = {
  [k: string]: unknown | undefined;
} & {
  powerType?: PowerType;
  power?: Slug;
  keep: RetentionPeriod;
  source: RetentionSource;
};
export type ReviewActName =
  | "submit"
  | "advance"
  | "return"
  | "decide"
  | "sign"
  | "approve"
  | "pilot"
  | "withdraw"
  | "declareEmergency"
  | "confirmEmergency";
export type DecisionOutcome = "approve" | "change" | "reject";
/**
 * @minItems 1
 */
export type ReviewRoles = ReviewRole[];
export type ReviewState =
  "submitted" | "round1" | "round2" | "round3" | "returned" | "approved" | "piloting" | "inForce" | "withdrawn";
export type DutyName =
  | "submit"
  | "takeUp"
  | "decide"
  | "advance"
  | "return"
  | "settle"
  | "sign"
  | "backtest"
  | "approve"
  | "pilot"
  | "publish"
  | "confirmEmergency";
export type WaitReason =
  | "submit"
  | "takeUp"
  | "decide"
  | "advance"
  | "return"
  | "settle"
  | "sign"
  | "backtest"
  | "approve"
  | "pilot"
  | "publish"
  | "confirmEmergency"
  | "mentioned"
  | "answer";
export type RoundOutcomeKind = "advanced" | "returned" | "approved" | "withdrawn";
/**
 * takeUp: the first `advance` of a round that was submitted.
 */
export type ReviewEntryAct =
  | "submit"
  | "takeUp"
  | "advance"
  | "return"
  | "decide"
  | "sign"
  | "approve"
  | "pilot"
  | "withdraw"
  | "declareEmergency"
  | "confirmEmergency";
export type AnchorStanding = "there" | "renamed" | "gone";
export type Effect = "stop" | "control" | "remind";
/**
 * Whether something that the case was told is personal: then it is kept encrypted and shown masked, or its key was destroyed. Missing where nothing is sealed.
 */
export type CasePersonalState = "sealed" | "erased";
export type Topic = "case" | "finding" | "alert";

export interface Formats {
  AccessSettings: AccessSettings;
  BacktestAttaching: BacktestAttaching;
  BacktestRequest: BacktestRequest;
  BacktestSample: BacktestSample;
  Backtest: Backtest;
  Basis: Basis;
  BundleManifest: BundleManifest;
  CalendarYear: CalendarYear;
  CaseEvent: CaseEvent;
  CaseFile: CaseFile;
  CaseReport: CaseReport;
  CaseRequest: CaseRequest;
  ClosingRequest: ClosingRequest;
  CommentRequest: CommentRequest;
  Condition: Condition;
  IsoDateTime: IsoDateTime;
  IsoDate: IsoDate;
  DemoPeople: DemoPeople;
  DemoSessionRequest: DemoSessionRequest;
  EffectiveTime: EffectiveTime;
  EffectivePeriod: EffectivePeriod;
  ErasureGround: ErasureGround;
  ErasureRequest: ErasureRequest;
  Erasure: Erasure;
  Evaluation: Evaluation;
  ExampleCase: ExampleCase;
  Explanation: Explanation;
  FactsDictionary: FactsDictionary;
  FindingRecord: FindingRecord;
  Grade: Grade;
  RoleGrant: RoleGrant;
  GrantedRole: GrantedRole;
  GroupMapping: GroupMapping;
  InvitationAcceptance: InvitationAcceptance;
  KeyRequest: KeyRequest;
  Law: Law;
  Lifecycle: Lifecycle;
  LogImport: LogImport;
  LogMapping: LogMapping;
  LogReading: LogReading;
  Measure: Measure;
  NamedCondition: NamedCondition;
  OpenCases: OpenCases;
  OrderRequest: OrderRequest;
  OrganNode: OrganNode;
  OrganTree: OrganTree;
  Parameter: Parameter;
  PasswordChange: PasswordChange;
  PermissionTable: PermissionTable;
  PersonChange: PersonChange;
  PersonRequest: PersonRequest;
  PolicyDiff: PolicyDiff;
  PowerSupervision: PowerSupervision;
  Power: Power;
  ProvedHead: ProvedHead;
  PublicationRequest: PublicationRequest;
  ReceiptRules: ReceiptRules;
  Receipt: Receipt;
  RecordProof: RecordProof;
  ReplyRequest: ReplyRequest;
  ResolutionRequest: ResolutionRequest;
  RetentionRules: RetentionRules;
  ReviewActRequest: ReviewActRequest;
  ReviewOpening: ReviewOpening;
  ReviewRequirements: ReviewRequirements;
  ReviewRole: ReviewRole;
  ReviewSummary: ReviewSummary;
  ReviewView: ReviewView;
  Review: Review;
  Role: Role;
  RoleTable: RoleTable;
  Rule: Rule;
  SetupRequest: SetupRequest;
  SignInRequest: SignInRequest;
  Slug: Slug;
  SupervisedCase: SupervisedCase;
  SupervisionDuty: SupervisionDuty;
  SupervisionFinding: SupervisionFinding;
  SupervisionOverview: SupervisionOverview;
  LocalizedText: LocalizedText;
  TierPack: TierPack;
  TransitionRequest: TransitionRequest;
  WebhookRequest: WebhookRequest;
}
/**
 * How long sessions and links last, when an account is locked, and how many requests a client may send.
 */
export interface AccessSettings {
  $schema?: string;
  sessions: SessionSettings;
  links: LinkSettings;
  keys: KeySettings;
  lockOut: LockOutSettings;
  limits: RateLimits;
}
export interface SessionSettings {
  idleMinutes: number;
  absoluteHours: number;
}
export interface LinkSettings {
  setupHours: number;
  invitationHours: number;
}
export interface KeySettings {
  longestDays: number;
}
/**
 * After so many failures in a row an account is locked, each time twice as long.
 */
export interface LockOutSettings {
  failures: number;
  firstSeconds: number;
  longestSeconds: number;
}
/**
 * Requests of one client: a visitor is known by his address. Systems have the limit of their key, if it has one.
 */
export interface RateLimits {
  visitor: RateLimit;
  person: RateLimit;
  signIn: RateLimit;
}
export interface RateLimit {
  perMinute: number;
  burst: number;
}
/**
 * Which backtest is attached to a review.
 */
export interface BacktestAttaching {
  backtest: string;
}
/**
 * How a draft is to be judged on past cases: on those of the journal that were judged as of a time and sent from an organ.
 */
export interface BacktestRequest {
  $schema?: string;
  against?: BacktestBaseline;
  from?: IsoDateTime;
  to?: IsoDateTime;
  organ?: string;
  cases?: CasesAsked;
}
/**
 * A case that the draft judges otherwise, with the explanations of the rules that make the difference.
 */
export interface BacktestSample {
  /**
   * Of the evaluation, or `line-` with the line of the file.
   */
  id: string;
  kind: BacktestKind;
  at: IsoDateTime;
  organ?: string;
  /**
   * The higher the graver.
   */
  gravity: number;
  before: BacktestOutcome;
  after: BacktestOutcome;
  causes: BacktestCause[];
  obstacles: BacktestObstacle[];
  rules: BacktestRuleView[];
  case?: CaseFile;
}
export interface BacktestOutcome {
  verdict: Verdict;
  caseGrade: Grade | null;
  monitoringGrade: Grade;
  fired: Slug[];
  undecided: Slug[];
}
export interface BacktestCause {
  kind: BacktestCauseKind;
  rule?: Slug;
  fact?: string;
  before?: LocalizedText;
  after?: LocalizedText;
}
/**
 * One text in both languages of the page. Rendered as text, never as markup.
 */
export interface LocalizedText {
  zh: string;
  en: string;
}
/**
 * Why the draft cannot judge cases that could be judged before: it needs a fact that they do not have, cannot use one as it was sent, or says so in a notice.
 */
export interface BacktestObstacle {
  code: "factMissing" | "factInvalid" | "notice";
  /**
   * The fact, or the code of the notice.
   */
  name: string;
  title?: LocalizedText;
  count: number;
}
export interface BacktestRuleView {
  rule: Slug;
  title: LocalizedText;
  grade: Grade;
  before?: Explanation;
  after?: Explanation;
}
export interface GroupExplanation {
  kind: "all" | "any" | "not" | "condition";
  outcome: Outcome;
  /**
   * Of a shared condition.
   */
  name?: string;
  of: Explanation[];
}
export interface LeafExplanation {
  kind: "test";
  outcome: Outcome;
  fact: string;
  operator: string;
  actual?: unknown;
  expected: unknown;
  /**
   * The parameter that the expected value came from.
   */
  parameter?: string;
  /**
   * The fact that the expected value came from.
   */
  otherFact?: string;
  /**
   * Positions of the records that decided a test over a list.
   */
  records?: number[];
}
/**
 * Facts and events of one exercise of a power, as a system sends it. The dictionary of the power types the facts.
 */
export interface CaseFile {
  $schema?: string;
  power?: Slug;
  /**
   * Without it one is given.
   */
  case?: string;
  facts: CaseFacts;
  /**
   * When this exercise of the power began; the law of that day judges it. A date or an instant.
   */
  openedAt?: IsoDate | IsoDateTime;
  /**
   * Kept with the case. It is judged by its facts alone: what an event brings must stand among them as it is now.
   *
   * @maxItems 10000
   */
  events?: CaseEvent[];
}
export interface CaseFacts {
  [k: string]: unknown | undefined;
}
/**
 * Who did which step when, with what evidence (办件事件). It names the step of the map, or the activity as the sending system calls it, or it changes the clock of the time limits.
 */
export interface CaseEvent {
  /**
   * Equal ids of one case are one event: sending it again changes nothing.
   */
  id?: string;
  /**
   * Element id of the step on the map.
   */
  step?: string;
  /**
   * What the sending system calls the step; the map says which step that is.
   */
  activity?: string;
  transition?: EventTransition;
  at: IsoDateTime;
  person?: string;
  post?: string;
  facts?: CaseFacts1;
  clock?: ClockChange;
  evidence?: Evidence;
}
/**
 * Facts that became known with this event; later ones replace earlier ones.
 */
export interface CaseFacts1 {
  [k: string]: unknown | undefined;
}
/**
 * A legal pause of the time limits, its end, or an extension.
 */
export interface ClockChange {
  change: ClockChangeKind;
  /**
   * A pause stops only the limits whose legal pauses on the map name this reason.
   */
  reason?: string;
  /**
   * The one limit that is meant; without it, every limit that allows it.
   */
  limit?: string;
  /**
   * Of a pause the time told to the party in writing, of an extension the time added.
   */
  amount?: number;
  unit?: TimeUnit;
  /**
   * @maxItems 10
   */
  basis?: Basis[];
}
/**
 * Where a rule, parameter or limit comes from. `law` names an entry of rules/shared/laws.json, which holds its title in both languages.
 */
export interface Basis {
  law: string;
  /**
   * Article, with paragraph and item in brackets: `5(2)`.
   */
  article?: string;
  /**
   * Row of the domain study.
   */
  mechanism?: string;
  note?: LocalizedText;
}
export interface EvidenceRecord {
  kind: "minutes" | "form" | "recording" | "certificate" | "notice" | "photo" | "document";
  /**
   * The evidence of the map or the duty of the grade that it fulfils; without it, the first of its kind at the step.
   */
  for?: string;
  uri?: string;
  sha256?: string;
  publishedAt?: IsoDateTime;
}
/**
 * A draft judged on past cases: how far it is, and what would change by it (回溯测试).
 */
export interface Backtest {
  id: string;
  power: Slug;
  state: BacktestState;
  /**
   * The SHA-256 of exactly what the draft judges with.
   */
  draft: string;
  /**
   * Of the documents of the draft.
   */
  revision: string;
  against: BacktestAgainst;
  source: BacktestSource;
  askedAt: IsoDateTime;
  askedBy: string;
  startedAt?: IsoDateTime;
  endedAt?: IsoDateTime;
  progress: BacktestProgress;
  result?: BacktestResult;
  fault?: LocalizedText;
}
/**
 * What the judgment by the draft is compared with: the evaluations as they were recorded, or the same cases judged again by a version.
 */
export interface BacktestAgainst {
  kind: "recorded" | "version";
  version?: number;
  digest?: string;
}
/**
 * The cases: those of the journal of evaluations, judged as of a time and sent from an organ; those of a file; or the example cases.
 */
export interface BacktestSource {
  kind: BacktestSourceKind;
  from?: IsoDateTime;
  to?: IsoDateTime;
  organ?: string;
  /**
   * The journal had so many records then.
   */
  through?: number;
  format?: CasesFormat;
  bytes?: number;
  digest?: string;
}
/**
 * `read` of `of`: records of the journal, or bytes of the file.
 */
export interface BacktestProgress {
  read: number;
  of: number;
  /**
   * Cases compared so far.
   */
  cases: number;
}
export interface BacktestResult {
  totals: BacktestTotals;
  verdicts: VerdictTransition[];
  caseGrades: GradeTransition[];
  monitoringGrades: GradeTransition[];
  rules: RuleTally[];
  steps: StepTally[];
  organs: GroupTally[];
  months: GroupTally[];
  conditions: ConditionTally[];
  obstacles: BacktestObstacle[];
  unreadable: UnreadableCases[];
  /**
   * Rules of the draft whose dates put them in force in none of the cases; what they would do is not told.
   */
  neverInForce: Slug[];
}
/**
 * Every case stands in exactly one of the last five.
 */
export interface BacktestTotals {
  cases: number;
  unchanged: number;
  loosened: number;
  tightened: number;
  otherFindings: number;
  notComparable: number;
}
export interface VerdictTransition {
  before: Verdict;
  after: Verdict;
  count: number;
}
export interface GradeTransition {
  before: Grade | null;
  after: Grade | null;
  count: number;
}
/**
 * In how many cases a rule finds something that it did not find before, or no longer does, or finds it at another grade or effect.
 */
export interface RuleTally {
  rule: Slug;
  title: LocalizedText;
  grade: Grade;
  appeared: number;
  gone: number;
  regraded: number;
  loosened: number;
  tightened: number;
}
/**
 * In how many cases findings appear at a step, or are gone from it.
 */
export interface StepTally {
  step: string;
  title: LocalizedText;
  appeared: number;
  gone: number;
}
/**
 * The cases of an organ, or of a month.
 */
export interface GroupTally {
  name: string;
  cases: number;
  loosened: number;
  tightened: number;
  otherFindings: number;
  notComparable: number;
}
/**
 * The condition responsible: the first test of a rule that comes out otherwise, or what else changed of the rule.
 */
export interface ConditionTally {
  cause: BacktestCause;
  count: number;
  loosened: number;
  tightened: number;
}
/**
 * Records or rows that gave no case, or a cell that is no value of its fact.
 */
export interface UnreadableCases {
  code: UnreadableCode;
  /**
   * The column or fact.
   */
  name?: string;
  count: number;
  /**
   * Some of them: numbers of records, or lines.
   */
  places: number[];
}
/**
 * What a bundle (规则包文件) holds: its signature is of the canonical JSON of this.
 */
export interface BundleManifest {
  format: "sunmap-bundle-1";
  /**
   * Who made it, in words.
   */
  madeBy: string;
  madeAt: IsoDateTime;
  /**
   * @minItems 1
   * @maxItems 2000
   */
  powers: BundledPower[];
  /**
   * Every file with the SHA-256 of its bytes.
   */
  files: {
    [k: string]: string | undefined;
  };
}
export interface BundledPower {
  id: Slug;
  /**
   * The published version, `draft`, or `folder` when it came from a policy folder.
   */
  version: number | ("draft" | "folder");
  /**
   * The digest of what judges, with the library of the bundle.
   */
  digest: string;
}
/**
 * Public holidays and make-up working days of one year. Days in neither list are working days from Monday to Friday.
 */
export interface CalendarYear {
  $schema?: string;
  year: number;
  source: string;
  /**
   * @maxItems 366
   */
  holidays: IsoDate[];
  /**
   * @maxItems 60
   */
  makeUpWorkdays: IsoDate[];
}
/**
 * What supervision says of one case at an instant: its path against the map, its time limits, its evidence, and what is wrong.
 */
export interface CaseReport {
  power: Slug;
  at: IsoDateTime;
  state: SupervisedState;
  openedAt?: IsoDateTime;
  closedAt?: IsoDateTime;
  conformance: CaseConformance;
  /**
   * The case against the map, in order.
   */
  path: PathMove[];
  /**
   * What may come next.
   */
  next: NextStep[];
  /**
   * Whether the case may end as it stands.
   */
  mayEnd?: boolean;
  limits: LimitState[];
  evidence: EvidenceState[];
  /**
   * What the rules attached to the control points said of the case so far, in the order of its events.
   */
  judgments: PointJudgment[];
  /**
   * Gravest first.
   */
  findings: SupervisionFinding[];
  /**
   * What could not be judged, and why: the case is then not shown as clean.
   */
  undecided: Undecided[];
}
export interface CaseConformance {
  /**
   * Of the alignment shown.
   */
  cost: number;
  /**
   * No alignment costs less; equal to the cost when it is optimal.
   */
  atLeast: number;
  optimal: boolean;
  /**
   * 1 when the case follows the map exactly; of a running case, of what it did so far.
   */
  fitness: number;
}
export interface PathMove {
  kind: MoveKind;
  /**
   * On the map; a step of the map even when it was done out of place.
   */
  element?: string;
  /**
   * As it was sent, where the map has no such step.
   */
  activity?: string;
  event?: string;
  at?: IsoDateTime;
}
export interface NextStep {
  element: string;
  title: LocalizedText;
  post?: LocalizedText;
  grade?: Grade;
  dueOn?: IsoDate;
}
export interface LimitState {
  limit: string;
  scope: LimitScope;
  step?: string;
  title: LocalizedText;
  /**
   * With extensions.
   */
  amount: number;
  unit: TimeUnit;
  bound: "atMost" | "atLeast";
  state: LimitProgress;
  level?: WarningLevel;
  startedAt?: IsoDateTime;
  endedAt?: IsoDateTime;
  dueOn?: IsoDate;
  remindOn?: IsoDate;
  /**
   * In the unit of the limit, pauses taken off.
   */
  used?: number;
  pauses: LimitPause[];
  basis: Basis[];
}
export interface LimitPause {
  from: IsoDateTime;
  to?: IsoDateTime;
  reason: string;
  /**
   * It was asked for this limit, whose law does not name the reason: the time went on.
   */
  refused?: boolean;
}
export interface EvidenceState {
  /**
   * Its id on the map, or the name of the duty of the grade.
   */
  evidence: string;
  step?: string;
  kind: string;
  title: LocalizedText;
  state: EvidenceProgress;
  dueOn?: IsoDate;
  shownAt?: IsoDateTime;
  uri?: string;
}
export interface PointJudgment {
  step: string;
  event: string;
  at: IsoDateTime;
  verdict: Verdict;
  caseGrade: Grade | null;
}
/**
 * One thing that supervision of the trace found in a case (domain model 3.6).
 */
export interface SupervisionFinding {
  /**
   * The same for the same thing each time the case is judged: its code, its place and its events.
   */
  id: string;
  code: SupervisionCode;
  category: SupervisionCategory;
  grade: Grade;
  level?: WarningLevel;
  /**
   * Element id on the map.
   */
  step?: string;
  stepTitle?: LocalizedText;
  controlPoint?: PlacedControlPoint;
  /**
   * The time limit it is about.
   */
  limit?: string;
  rule?: Slug;
  message: LocalizedText;
  basis: Basis[];
  /**
   * The events that show it.
   */
  events: string[];
  /**
   * Some of the cases that show it together, where one alone does not.
   */
  cases?: string[];
  at: IsoDateTime;
}
export interface PlacedControlPoint {
  kind: ControlPointKind;
  internal: boolean;
  grade?: Grade;
}
export interface Undecided {
  code: UndecidedCode;
  message: LocalizedText;
  step?: string;
  event?: string;
}
/**
 * A case as its system opens it (办件登记).
 */
export interface CaseRequest {
  /**
   * Without it one is given.
   */
  id?: string;
  power: Slug;
  openedAt?: IsoDateTime;
  organ?: Organ;
  title?: string;
  facts?: CaseFacts1;
  /**
   * @maxItems 1000
   */
  events?: CaseEvent[];
}
export interface Organ {
  id: Slug;
  title: LocalizedText;
  level: "province" | "city" | "county";
}
/**
 * A case as its system closes it (办结).
 */
export interface ClosingRequest {
  at: IsoDateTime;
  reason?: string;
}
/**
 * A comment in a review, or the answer to one.
 */
export interface CommentRequest {
  anchor?: AnchorRequest;
  text: string;
  mentions?: ReviewMentions;
}
/**
 * What it is about; missing: the draft as a whole. An answer has none of its own.
 */
export interface AnchorRequest {
  part: AnchorPart;
  name?: string;
}
export interface ReviewMentions {
  /**
   * @maxItems 20
   */
  people?: ReviewPerson[];
  /**
   * @maxItems 7
   */
  roles?: ReviewRole[];
}
export interface ReviewPerson {
  id: string;
  name: string;
}
export interface AllCondition {
  /**
   * @minItems 1
   * @maxItems 100
   */
  all: Condition[];
  name?: string;
  priority?: number;
}
export interface AnyCondition {
  /**
   * @minItems 1
   * @maxItems 100
   */
  any: Condition[];
  name?: string;
  priority?: number;
}
export interface NotCondition {
  not: Condition;
  name?: string;
  priority?: number;
}
export interface SharedCondition {
  condition: Slug;
  name?: string;
  priority?: number;
}
export interface FactTest {
  fact: string;
  /**
   * An operator of engine/core/operators, with decorators before it: `not:in`, `everyFact:greaterThan`.
   */
  operator: string;
  value: Operand;
  name?: string;
  priority?: number;
}
export interface ParameterOperand {
  parameter: Slug;
}
export interface FactOperand {
  fact: string;
}
/**
 * The people of the demonstration, one for each role.
 */
export interface DemoPeople {
  $schema?: string;
  /**
   * @minItems 1
   * @maxItems 50
   */
  people: DemoPerson[];
}
export interface DemoPerson {
  id: string;
  name: string;
  /**
   * @minItems 1
   * @maxItems 20
   */
  grants: RoleGrant[];
}
/**
 * A role in an organ; it holds in that organ and in all below it. `*` is above all organs.
 */
export interface RoleGrant {
  role: GrantedRole;
  organ: string;
}
/**
 * Which person of the demonstration to be.
 */
export interface DemoSessionRequest {
  person: string;
}
/**
 * Since when a published version judges, and until when; `to` itself is no longer in it.
 */
export interface EffectiveTime {
  from: IsoDateTime;
  to?: IsoDateTime;
}
/**
 * First and last day in force, both included, in Asia/Shanghai. Without `to` it is in force until further notice.
 */
export interface EffectivePeriod {
  from: IsoDate;
  to?: IsoDate;
}
/**
 * Why personal data are to be erased for good.
 */
export interface ErasureRequest {
  ground: ErasureGround;
  /**
   * What happened, in a sentence; no personal data.
   */
  reason: string;
}
/**
 * That the key of personal data was destroyed: when, by whom, why. What it sealed can never be opened again.
 */
export interface Erasure {
  /**
   * SHA-256 of the key that was destroyed, by which records name it.
   */
  key: string;
  power: Slug;
  at: IsoDateTime;
  /**
   * The id of the principal.
   */
  by: string;
  ground: ErasureGround;
  reason: string;
}
/**
 * The immutable answer to `judge this case` (评估结果).
 */
export interface Evaluation {
  /**
   * Given by the journal when it is recorded.
   */
  id?: string;
  power: Slug;
  ref?: string;
  at: IsoDateTime;
  lawDate: IsoDate;
  verdict: Verdict;
  baselineGrade: Grade;
  caseGrade: Grade | null;
  monitoringGrade: Grade;
  findings: RuleFinding[];
  requiredControls: RequiredControl[];
  undecidedRules: UndecidedRule[];
  missingFacts: MissingFact[];
  invalidFacts: InvalidFact[];
  /**
   * Facts sent that the dictionary does not have; they judged nothing.
   */
  unknownFacts: UnknownFact[];
  /**
   * Other reasons why the case is not clear.
   */
  notices: Notice[];
  monitoring: Monitoring;
  /**
   * With explain=all: every rule that did not fire, with its condition tree.
   */
  explanations?: RuleExplanation[];
  policy: PolicyReference;
}
export interface RuleFinding {
  rule: Slug;
  ref?: string;
  grade: Grade;
  effect: "stop" | "control" | "remind";
  title: LocalizedText;
  message: LocalizedText;
  basis: CitedBasis[];
  /**
   * The steps of the map to which the rule is attached.
   */
  at: FindingPlace[];
  measures: Slug[];
  explanation?: Explanation;
}
export interface CitedBasis {
  law: string;
  title: LocalizedText;
  article?: string;
  mechanism?: string;
  note?: LocalizedText;
}
export interface FindingPlace {
  step: string;
  title: LocalizedText;
  controlPoint?: PlacedControlPoint;
}
export interface RequiredControl {
  measure: Slug;
  title: LocalizedText;
  type: MeasureType;
  grade: Grade;
  responsible: Role;
  due: DueDate;
  requiredBy: ControlSource;
}
export interface DueDate {
  amount: number;
  unit: "workday" | "calendarDay";
  /**
   * null when the calendar of that year is not loaded.
   */
  date: IsoDate | null;
}
/**
 * The rules that demand it, and the tier of the monitoring grade if it does.
 */
export interface ControlSource {
  rules: Slug[];
  tier: boolean;
}
export interface UndecidedRule {
  rule: Slug;
  ref?: string;
  grade: Grade;
  title: LocalizedText;
  /**
   * The facts whose values would decide it.
   */
  needs: string[];
  explanation?: Explanation;
}
export interface MissingFact {
  fact: string;
  label: LocalizedText;
  /**
   * The dictionary demands it of every case.
   */
  required: boolean;
  neededBy: Slug[];
  /**
   * Send these and it is derived.
   */
  derivableFrom?: string[];
}
export interface InvalidFact {
  fact: string;
  /**
   * JSON pointer inside the facts.
   */
  pointer?: string;
  code: string;
  message: LocalizedText;
}
export interface UnknownFact {
  fact: string;
  didYouMean?: string;
}
export interface Notice {
  code:
    | "POLICY_NOT_IN_FORCE"
    | "CASE_OPENED_AFTER_JUDGMENT"
    | "PARAMETER_WITHOUT_VALUE"
    | "INVALID_OPENING_DATE"
    | "OPENING_DATE_CONTRADICTED"
    | "EVENT_FACTS_NOT_JUDGED";
  message: LocalizedText;
}
/**
 * Who monitors at the monitoring grade (M091).
 */
export interface Monitoring {
  monitors: Role[];
  supports: Role[];
  inspection: LocalizedText;
}
export interface RuleExplanation {
  rule: Slug;
  ref?: string;
  grade: Grade;
  title: LocalizedText;
  outcome: "pass" | "fail" | "unknown" | "notInForce";
  explanation?: Explanation;
}
export interface PolicyReference {
  mapVersion: number | null;
  rulePackVersion: number | null;
  /**
   * The published version that judged the case.
   */
  version?: number;
  effective?: EffectiveTime;
  /**
   * SHA-256 of exactly what judged the case.
   */
  digest: string;
}
/**
 * A case with its expected answer (样例案件): run on every change, and by trainers on the map. Its file name is a sentence.
 */
export interface ExampleCase {
  $schema?: string;
  name?: Slug;
  power: Slug;
  /**
   * Row of the domain study, e.g. EX01-C3.
   */
  ref?: string;
  title: LocalizedText;
  kind: "clean" | "borderline" | "violating" | "boundary" | "incomplete";
  base?: Slug;
  facts: {
    [k: string]: unknown | undefined;
  };
  /**
   * When this exercise of the power began; the law of that day judges it. A date or an instant.
   */
  openedAt?: IsoDate | IsoDateTime;
  at?: IsoDateTime;
  /**
   * @maxItems 10000
   */
  events?: CaseEvent[];
  expect: ExpectedEvaluation;
  /**
   * Rules at whose boundary this case lies without firing them.
   */
  boundaryOf?: Slug[];
  why: LocalizedText;
}
export interface ExpectedEvaluation {
  verdict: Verdict;
  caseGrade: Grade | null;
  /**
   * Exactly the rules that fire, by name.
   */
  findings: Slug[];
  missingFacts?: string[];
}
/**
 * Every fact of one power: the words in which its cases are sent and its rules are written.
 */
export interface FactsDictionary {
  $schema?: string;
  facts: {
    [k: string]: FactDefinition | undefined;
  };
}
export interface FactDefinition {
  type: FactType;
  unit?: Unit;
  label: LocalizedText;
  description?: LocalizedText;
  /**
   * `derived` facts have a formula; a system may send the result instead of the inputs.
   */
  source: "input" | "derived";
  /**
   * Every case of this power must have it; without it no case is clear.
   */
  required?: boolean;
  /**
   * Names or identifies a person; masked in logs and public views.
   */
  personal?: boolean;
  values?: Values;
  /**
   * The fields of each record of a list; a field may not be a list itself.
   */
  fields?: {
    [k: string]: FactDefinition | undefined;
  };
  items?: ItemDefinition;
  /**
   * JsonLogic over input facts (and `parameter`), with date and working-day operators.
   */
  formula?: {
    [k: string]: unknown | undefined;
  };
  /**
   * Decimal places to which a derived decimal is rounded, half up. Without it the value is exact.
   */
  scale?: number;
  /**
   * A text that names one person, account, lot or document: neither blanks inside it nor capitals tell two apart.
   */
  identifier?: boolean;
  /**
   * The least value; of a list, the fewest entries.
   */
  minimum?: number;
  maximum?: number;
  mechanism?: string;
}
export interface EnumValue {
  value: string;
  label: LocalizedText;
}
/**
 * The type of each item of a list of single values; a list has either `fields` or `items`.
 */
export interface ItemDefinition {
  identifier?: boolean;
  type: ItemType;
  unit?: Unit;
  values?: Values;
}
/**
 * A finding of supervision as it is followed until it is rectified (domain model 3.3).
 */
export interface FindingRecord {
  id: string;
  case: string;
  power: Slug;
  organ: Organ;
  finding: SupervisionFinding;
  state: FindingState;
  tier: Role;
  openedAt: IsoDateTime;
  /**
   * Grows with every change; a transition names the one it was decided on.
   */
  revision: number;
  history: FindingTransition[];
  alert: Alert;
  orders: SupervisionOrder[];
}
export interface FindingTransition {
  from?: FindingState;
  to: FindingState;
  at: IsoDateTime;
  by: string;
  role?: Role;
  reason?: string;
  evidence?: Evidence;
}
export interface Alert {
  state: AlertState;
  level: WarningLevel;
  recipient: Role;
  sentAt: IsoDateTime;
  dueAt?: IsoDateTime;
  /**
   * The year whose calendar must be loaded before anybody can say when it is due.
   */
  calendarYearMissing?: number;
  escalations?: Escalation[];
}
export interface Escalation {
  at: IsoDateTime;
  to: Role;
}
/**
 * 督办书
 */
export interface SupervisionOrder {
  id: string;
  issuedBy: string;
  role: Role;
  at: IsoDateTime;
  deadline: IsoDate;
  text: string;
  overdueAt?: IsoDateTime;
  reply?: OrderReply;
}
export interface OrderReply {
  by: string;
  at: IsoDateTime;
  text: string;
}
/**
 * Which roles the members of a group at the provider of identities hold here. Somebody in none of these groups has no role.
 */
export interface GroupMapping {
  $schema?: string;
  /**
   * @minItems 1
   * @maxItems 2000
   */
  groups: MappedGroup[];
}
export interface MappedGroup {
  group: string;
  /**
   * @minItems 1
   * @maxItems 50
   */
  grants: RoleGrant[];
}
/**
 * A password that an invited person sets, by a one-time link.
 */
export interface InvitationAcceptance {
  secret: string;
  password: string;
}
/**
 * A key for a system: what it may do, where, and until when.
 */
export interface KeyRequest {
  name: string;
  /**
   * @minItems 1
   * @maxItems 10
   */
  roles: GrantedRole[];
  organ: string;
  /**
   * Only these powers; all of the organ, if it is not given.
   *
   * @minItems 1
   * @maxItems 500
   */
  powers?: Slug[];
  expiresAt: IsoDateTime;
  perMinute?: number;
}
/**
 * A source that a basis may cite (M001): a law, regulation, rule, local order, the report of 2009, or a setting of this product.
 */
export interface Law {
  $schema?: string;
  id: Slug;
  /**
   * The short Chinese name by which a basis cites it.
   */
  name: string;
  title: LocalizedText;
  kind: "law" | "regulation" | "rule" | "partyRegulation" | "local" | "report" | "setting";
  /**
   * The text that was read, e.g. 2017 amendment.
   */
  version?: string;
  effective?: EffectivePeriod;
  checkedOn?: IsoDate;
  confidence?: "high" | "medium" | "low";
}
/**
 * The life of one kind of thing (domain model 3.3): its states, and who may move it from which to which when what holds.
 */
export interface Lifecycle {
  $schema?: string;
  name: Slug;
  title: LocalizedText;
  initial: string;
  /**
   * @minItems 2
   * @maxItems 50
   */
  states: LifecycleState[];
  /**
   * What a transition may require, and how it is told when it does not hold.
   *
   * @maxItems 50
   */
  requirements: LifecycleRequirement[];
  /**
   * @minItems 1
   * @maxItems 100
   */
  transitions: LifecycleTransition[];
}
export interface LifecycleState {
  name: string;
  title: LocalizedText;
  /**
   * The life may end here. `decided`: because people decided it; `lapsed`: because it has become needless.
   */
  end?: "decided" | "lapsed";
}
export interface LifecycleRequirement {
  name: string;
  missing: LocalizedText;
}
export interface LifecycleTransition {
  act: string;
  title: LocalizedText;
  /**
   * @minItems 1
   * @maxItems 50
   */
  from: string[];
  to: string;
  /**
   * Who may do it: one of these is enough. Everybody when it is not given; `system` is what time or a record alone brings about.
   *
   * @minItems 1
   * @maxItems 20
   */
  roles?: LifecycleRole[];
  /**
   * What must hold, in the order in which they are told.
   *
   * @minItems 1
   * @maxItems 20
   */
  requires?: string[];
}
/**
 * The import of a log file: how far it is, and what came of it. It goes on where it was when the service starts again.
 */
export interface LogImport {
  id: string;
  power: Slug;
  state: ImportState;
  receivedAt: IsoDateTime;
  endedAt?: IsoDateTime;
  format?: LogFormat;
  /**
   * Of the file.
   */
  bytes: number;
  bytesRead: number;
  /**
   * Cases that were taken so far.
   */
  cases: number;
  /**
   * Their events.
   */
  events: number;
  /**
   * Events that were new.
   */
  accepted: number;
  /**
   * Events that were known.
   */
  repeated: number;
  /**
   * Cases that were not taken, or not wholly, by the reason.
   */
  refused: RefusedCases[];
  notUnderstood: NotUnderstood[];
  fault?: LocalizedText;
}
export interface RefusedCases {
  /**
   * As in the problems of the API; NO_EVENTS where none of its events could be used.
   */
  code: string;
  count: number;
  /**
   * Some of them.
   */
  cases: string[];
}
export interface NotUnderstood {
  code: NotUnderstoodCode;
  /**
   * The column, attribute or word that is meant.
   */
  name?: string;
  count: number;
  /**
   * The first of them: line of an XES file, row of a table, number of the event of an OCEL log.
   */
  places: number[];
  message: LocalizedText;
}
/**
 * Which columns of a table, or attributes of an XES or OCEL log, mean what. What it does not name is recognised by the usual names.
 */
export interface LogMapping {
  $schema?: string;
  case?: ColumnName;
  activity?: ColumnName;
  step?: ColumnName;
  /**
   * When it was done; of several columns, such as day and hour, the texts are read one after the other.
   */
  at?: ColumnName | ColumnName[];
  startedAt?: ColumnName;
  person?: ColumnName;
  post?: ColumnName;
  transition?: ColumnName;
  id?: ColumnName;
  title?: ColumnName;
  openedAt?: ColumnName;
  closedAt?: ColumnName;
  /**
   * What the log calls the transitions; an event of another one is not used, and that is told.
   */
  transitions?: {
    [k: string]: EventTransition | undefined;
  };
  /**
   * @maxItems 500
   */
  facts?: LogFact[];
  /**
   * Columns that need not be told as not used.
   *
   * @maxItems 500
   */
  ignored?: ColumnName[];
  /**
   * How times are written when it is not year first: yyyy M MM d dd H HH m mm s ss, e.g. dd.MM.yyyy HH:mm; or excel for serial days.
   */
  dateFormat?: string;
  encoding?: LogEncoding;
  separator?: LogSeparator;
  /**
   * Of a workbook; without it, the first.
   */
  sheet?: string;
  /**
   * The type of the objects of an OCEL log that are the cases.
   */
  objectType?: string;
}
export interface LogFact {
  fact: string;
  column: ColumnName;
  type?: LogFactType;
  /**
   * In a table, whether the fact becomes known with the event of the row or is one of the case; without it, the event's. Elsewhere its place says it.
   */
  of?: "event" | "case";
}
/**
 * How far a log file was read, and what of it was not understood.
 */
export interface LogReading {
  format: LogFormat;
  cases: number;
  events: number;
  notUnderstood: NotUnderstood[];
}
/**
 * A required control (防控措施) of one of the four types of M047.
 */
export interface Measure {
  $schema?: string;
  id: Slug;
  title: LocalizedText;
  type: MeasureType;
  responsible: Role;
  due: DueRule;
  mechanism?: string;
}
/**
 * When it must be done, counted from the evaluation. `amount` 0 is at once.
 */
export interface DueRule {
  amount: number;
  unit: "workday" | "calendarDay";
}
/**
 * A condition that several rules share by name, as json-rules-engine's setCondition.
 */
export interface NamedCondition {
  $schema?: string;
  name: Slug;
  title: LocalizedText;
  conditions: {
    [k: string]: unknown | undefined;
  };
}
/**
 * What becomes of the cases that are open when a version takes effect. keep: each keeps the version it is under. move: they go on under the new version.
 */
export interface OpenCases {
  rule: "keep" | "move";
  /**
   * Why open cases are moved; it stands in each of them.
   */
  reason?: string;
}
/**
 * A supervision order to be issued (督办书).
 */
export interface OrderRequest {
  /**
   * For whom a system acts. A person acts in his own name, and need not say so.
   */
  issuedBy?: string;
  role: Role;
  deadline: IsoDate;
  text: string;
}
/**
 * An organ in the tree of organs. Only the topmost has no parent.
 */
export interface OrganNode {
  id: Slug;
  title: LocalizedText;
  level: OrganLevel;
  parent?: Slug;
}
/**
 * The tree of organs: province, city, county, office.
 */
export interface OrganTree {
  $schema?: string;
  /**
   * @minItems 1
   * @maxItems 10000
   */
  organs: OrganNode[];
}
/**
 * A dated value with its source: a threshold that a law or a local order sets never stands in a rule as a bare number.
 */
export interface Parameter {
  $schema?: string;
  name: Slug;
  title: LocalizedText;
  type: "integer" | "decimal" | "money" | "date" | "string" | "boolean";
  unit?: Unit;
  /**
   * Set by a law, by the report of 2009, by a local order, or as a setting of this product.
   */
  source: "law" | "report" | "local" | "setting";
  /**
   * Each value holds from its first day until the next one's.
   *
   * @minItems 1
   * @maxItems 100
   */
  values: DatedValue[];
}
export interface DatedValue {
  from: IsoDate;
  value: number | string | boolean;
  /**
   * @minItems 1
   * @maxItems 10
   */
  basis: Basis[];
}
/**
 * A new password in the place of the present one.
 */
export interface PasswordChange {
  current: string;
  password: string;
}
/**
 * Who may do what: the one table that is enforced before every request. Every operation stands in exactly one row.
 */
export interface PermissionTable {
  $schema?: string;
  /**
   * @minItems 1
   * @maxItems 500
   */
  permissions: Permission[];
}
export interface Permission {
  permission: string;
  title: LocalizedText;
  /**
   * @minItems 1
   * @maxItems 20
   */
  roles: GrantedRole[];
  scope: PermissionScope;
  /**
   * Whether each act is kept in the audit trail, besides every refusal.
   */
  audited: boolean;
  /**
   * @minItems 1
   * @maxItems 200
   */
  operations: string[];
}
/**
 * A person as an administrator keeps him.
 */
export interface PersonChange {
  name: string;
  organ: string;
  /**
   * @maxItems 100
   */
  grants: RoleGrant[];
  disabled?: boolean;
}
/**
 * A new person.
 */
export interface PersonRequest {
  /**
   * What a person signs in with; it stays the same for good, and the records name it.
   */
  id: string;
  name: string;
  organ: string;
  /**
   * @maxItems 100
   */
  grants: RoleGrant[];
}
/**
 * What differs between two versions of a power (差异), by what it means: gravest first, then by grade.
 */
export interface PolicyDiff {
  changes: Change[];
  counts: GravityCounts;
}
/**
 * One change (变更): of a whole thing, or of one aspect of a thing that both versions have.
 */
export interface Change {
  /**
   * Unique in the diff: the thing, and behind # the aspect of it.
   */
  id: string;
  /**
   * The key of the thing, by which a diff is applied.
   */
  thing: string;
  kind: ChangedThing;
  act: ChangeAct;
  gravity: Gravity;
  grade?: Grade;
  title: ToldText;
  /**
   * What of the thing changed, by its name.
   */
  aspect?: string;
  what?: ToldText;
  before?: ChangedSide;
  after?: ChangedSide;
  /**
   * The id of the change to which this one belongs: a limit of a step that was removed.
   */
  within?: string;
}
/**
 * A text made of a document in both languages; as long as that makes it.
 */
export interface ToldText {
  zh: string;
  en: string;
}
/**
 * A change as one version has it, `value` being any JSON of it; absent where that version has nothing there.
 */
export interface ChangedSide {
  place: ChangePlace;
  words?: ToldText;
  value?: unknown;
}
/**
 * The document with a JSON pointer into it, or `map` with the id of an element.
 */
export interface ChangePlace {
  document: string;
  pointer: string;
}
/**
 * How many changes there are of each gravity.
 */
export interface GravityCounts {
  weakened: number;
  changed: number;
  strengthened: number;
  wording: number;
  drawing: number;
}
/**
 * How the cases of one power really run on its map: how often each element, how long, how far from the map, and in which variants.
 */
export interface PowerSupervision {
  power: Slug;
  version: number;
  at: IsoDateTime;
  cases: number;
  fitness: number;
  elements: ElementStatistics[];
  flows: FlowStatistics[];
  /**
   * The most frequent first.
   */
  variants: CaseVariant[];
  variantCount: number;
  unknownActivities: UnknownActivity[];
  /**
   * What only many cases together show: batches, restricted hours, clustering on a weekday.
   */
  together: SupervisionFinding[];
}
export interface ElementStatistics {
  element: string;
  /**
   * Passes in all cases.
   */
  frequency: number;
  skipped: number;
  added: number;
  outOfOrder: number;
  rework: number;
  overdue: number;
  /**
   * From what came before it to its end.
   */
  medianHours?: number;
  ninthDecileHours?: number;
  /**
   * Deviations here, each weighted by the grade of the step.
   */
  deviation: number;
}
export interface FlowStatistics {
  flow: string;
  frequency: number;
}
export interface CaseVariant {
  id: string;
  /**
   * Element ids of the map; an activity that the map does not know stands by its name.
   */
  steps: string[];
  cases: number;
  share: number;
  fitness: number;
  cost: number;
  optimal: boolean;
  /**
   * Some cases of it.
   */
  sample: string[];
}
export interface UnknownActivity {
  activity: string;
  events: number;
}
/**
 * One administrative power in the catalogue (行政权力事项).
 */
export interface Power {
  $schema?: string;
  id: Slug;
  /**
   * Row of the domain study, e.g. EX01.
   */
  ref?: string;
  title: LocalizedText;
  organ: Organ;
  type: PowerType;
  baselineGrade: Grade;
  baselineReason: LocalizedText;
  /**
   * @minItems 1
   * @maxItems 50
   */
  basis: Basis[];
  monitoringField: MonitoringField;
  goal: LocalizedText;
  effective: EffectivePeriod;
  /**
   * The date fact that says when a case was opened. Without `openedAt` its day is the day of the law; beside it the two must fall under the same law.
   */
  openedBy?: string;
  /**
   * @maxItems 50
   */
  timeLimits: TimeLimit[];
}
export interface TimeLimit {
  title: LocalizedText;
  amount: number;
  unit: TimeUnit;
  bound: "atMost" | "atLeast";
  /**
   * By how much it may be extended in all, in its unit; 0: not at all. Without it no bound is set.
   */
  extension?: number;
  start?: LocalizedText;
  end?: LocalizedText;
  /**
   * Id of the element of the map at whose end the time starts; that of `endElement` for the time of this element alone. Given, it places the limit; else the map is searched by the words.
   */
  startElement?: string;
  /**
   * Id of the element of the map at whose end the time ends. On a branch that a boundary event opens without interrupting its step, the limit is a warning.
   */
  endElement?: string;
  /**
   * @minItems 1
   * @maxItems 10
   */
  basis: Basis[];
}
/**
 * What the head of a record of format 2 says, as far as a receipt is checked by it. The head has more, and may have more yet.
 */
export interface ProvedHead {
  format: 2;
  id: string;
  seq: number;
  power: Slug;
  policy: JudgedBy;
  at: IsoDateTime;
  recordedAt: IsoDateTime;
  verdict: Verdict;
  caseGrade: Grade | null;
  monitoringGrade: Grade;
  caseDigest: string;
  evaluationDigest: string;
  personal?: NamedPart;
  [k: string]: unknown | undefined;
}
export interface JudgedBy {
  version: number;
  digest: string;
}
/**
 * The personal part of the record: the digests of what is sealed and of the key that opens it. Then the case and the evaluation beside the head are masked.
 */
export interface NamedPart {
  digest: string;
  key: string;
}
/**
 * How a draft is published.
 */
export interface PublicationRequest {
  /**
   * What changed, and why.
   */
  note?: string;
  effectiveFrom?: IsoDateTime;
  effectiveTo?: IsoDateTime;
  retroactive?: Retroaction;
  openCases?: OpenCases;
}
/**
 * Law that holds for the past: for the monitoring office alone, and with a reason. What was judged stays as it was judged.
 */
export interface Retroaction {
  reason: string;
}
/**
 * By what the receipts of one published version are checked (回执核对依据): exactly what judged, and the public keys of the journal. The offline page has it in itself.
 */
export interface ReceiptRules {
  format: "sunmap/receipt-rules/1";
  journal: JournalKeys;
  version: RulesVersion;
  documents: JudgingDocuments;
  library: JudgingLibrary;
}
export interface JournalKeys {
  /**
   * Of the journal.
   */
  name: string;
  /**
   * Every key that ever signed: 32 bytes in Base64 each.
   *
   * @minItems 1
   * @maxItems 1000
   */
  publicKeys: string[];
}
export interface RulesVersion {
  power: Slug;
  version: number;
  mapVersion: number;
  rulePackVersion: number;
  effective: EffectiveTime;
  digest: string;
}
/**
 * The documents of the power as they were published; each is read by its own schema when the policy is compiled.
 */
export interface JudgingDocuments {
  power: unknown;
  /**
   * BPMN 2.0 XML, or empty.
   */
  map: string;
  facts: unknown;
  parameters: unknown[];
  conditions: unknown[];
  rules: unknown[];
}
/**
 * What all powers shared when the version was published.
 */
export interface JudgingLibrary {
  laws: unknown[];
  measures: unknown[];
  tiers: unknown;
  calendar: unknown[];
}
/**
 * What the person concerned gets of one evaluation (回执): the proof that it stands in the journal, and, to the letter, what of it is disclosed. It is checked without the service.
 */
export interface Receipt {
  format: "sunmap/receipt/1";
  proof: RecordProof;
  /**
   * The JSON of the case as the journal keeps it, to the letter: the head of the record has its digest. Without it the case is not disclosed.
   */
  case?: string;
  /**
   * The JSON of the evaluation as the journal keeps it, to the letter. It may be left out, as in a QR code: judging the case again gives it.
   */
  evaluation?: string;
  /**
   * What stands before both JSONs when their digests are made, where the record has one.
   */
  salt?: string;
  personal?: OpenedPart;
  /**
   * The facts whose values are masked in `case`. Whoever checks takes them as not known.
   *
   * @maxItems 500
   */
  withheld?: string[];
}
/**
 * Proves that a record stands in the journal of evaluations: its head, the way up to the root, and the signed checkpoint of that root. It can be checked without the service.
 */
export interface RecordProof {
  format: "sunmap/record-proof/1";
  /**
   * Of the evaluation.
   */
  id: string;
  /**
   * What the leaf is made of, to the letter: the head of the record in canonical JSON (RFC 8785).
   */
  head: string;
  /**
   * Of the leaf, counted from 0.
   */
  index: number;
  /**
   * Of the tree: the records that the checkpoint covers.
   */
  size: number;
  /**
   * The hashes beside the way from the leaf to the root, the nearest first (RFC 6962, 2.1.1).
   *
   * @maxItems 64
   */
  path: string[];
  /**
   * The signed note of the checkpoint (C2SP signed-note).
   */
  checkpoint: string;
  key: SigningKey;
}
/**
 * An Ed25519 key with which a journal signs. Whether it is the journal's own is for whoever checks to know.
 */
export interface SigningKey {
  id: string;
  /**
   * Of the journal.
   */
  name: string;
  /**
   * 32 bytes in Base64.
   */
  publicKey: string;
}
/**
 * The personal part of the record with the key that opens it, in Base64. Only for the person concerned: whoever has it reads everything.
 */
export interface OpenedPart {
  sealed: string;
  key: string;
}
/**
 * The reply to a supervision order.
 */
export interface ReplyRequest {
  /**
   * For whom a system acts. A person acts in his own name, and need not say so.
   */
  by?: string;
  text: string;
}
/**
 * Whether a comment is settled.
 */
export interface ResolutionRequest {
  resolved: boolean;
}
/**
 * For how long each kind of data is kept, and what happens then. Of personal data the shortest name holds: that of its power, else of the type of its power, else of the kind.
 */
export interface RetentionRules {
  $schema?: string;
  /**
   * @minItems 1
   * @maxItems 20
   */
  kinds: RetainedKind[];
}
export interface RetainedKind {
  kind: RetainedDataKind;
  title: LocalizedText;
  keep?: RetentionPeriod;
  end: RetentionEnd;
  source: RetentionSource;
  /**
   * Other periods of some powers.
   *
   * @maxItems 200
   */
  exceptions?: RetentionException[];
}
/**
 * From the moment of recording.
 */
export interface RetentionPeriod {
  amount: number;
  unit: RetentionUnit;
}
/**
 * Where a period comes from. `choice`: no law names the number; the office chose it within what the laws allow, and may change it.
 */
export interface RetentionSource {
  /**
   * @maxItems 10
   */
  basis: Basis[];
  choice: boolean;
  note?: LocalizedText;
}
/**
 * What somebody wants to do in a review.
 */
export interface ReviewActRequest {
  act: ReviewActName;
  reason?: string;
  decision?: DecisionRequest;
}
export interface DecisionRequest {
  riskPoint: string;
  outcome: DecisionOutcome;
  grade: Grade;
  reason: string;
  /**
   * @minItems 1
   * @maxItems 20
   */
  basis: Basis[];
  /**
   * The SHA-256 of the documents' canonical JSON: exactly what was reviewed.
   */
  revision?: string;
}
/**
 * Begins the review of a draft by sending it up for the first time.
 */
export interface ReviewOpening {
  /**
   * What changed and why.
   */
  note?: string;
  emergency?: EmergencyDeclaration;
}
/**
 * It is to be published before the review.
 */
export interface EmergencyDeclaration {
  reason: string;
}
/**
 * What a draft must have gone through before it is published, by the baseline grade of its power (三上三下, M027).
 */
export interface ReviewRequirements {
  $schema?: string;
  A: ReviewRequirement;
  B: ReviewRequirement;
  C: ReviewRequirement;
}
export interface ReviewRequirement {
  /**
   * How often the draft goes up and comes down; 0: it is published without a review.
   */
  rounds: number;
  submits: ReviewRoles;
  reviews: ReviewRoles;
  countersigns?: ReviewRole;
  approves: ReviewRoles;
  backtest?: BacktestRequirement;
  workdays: ReviewWorkdays;
  emergency: EmergencyRequirement;
  /**
   * @minItems 1
   */
  basis: Basis[];
}
/**
 * A backtest of exactly what is approved must be attached, on at least so many recorded evaluations or cases of a file. Where fewer evaluations of the power are recorded, its example cases will do. Missing, or for a power that was never published: none is needed.
 */
export interface BacktestRequirement {
  cases: number;
}
/**
 * Working days for reviewing a round, and for working its opinions in.
 */
export interface ReviewWorkdays {
  review: number;
  rework: number;
}
/**
 * Publication before the review: who declares it, who confirms it as the second person, and in how many working days the review must follow.
 */
export interface EmergencyRequirement {
  declares: ReviewRoles;
  confirms: ReviewRoles;
  workdays: number;
}
/**
 * A review as it stands in the queue of a person.
 */
export interface ReviewSummary {
  id: string;
  power: Slug;
  title: LocalizedText;
  organ: Organ;
  grade: Grade;
  state: ReviewState;
  /**
   * The number of the round that went up last.
   */
  round: number;
  /**
   * How many are required.
   */
  rounds: number;
  openedBy: ReviewPerson;
  openedAt: IsoDateTime;
  dueOn?: IsoDate;
  isOverdue: boolean;
  /**
   * Whether the person took part in it.
   */
  isInvolved: boolean;
  openComments: number;
  duties: ReviewDuty[];
  waits: ReviewWait[];
  afterReview?: AfterReview;
}
/**
 * What must be done next, and who may.
 */
export interface ReviewDuty {
  what: DutyName;
  words: LocalizedText;
  roles: ReviewRole[];
  dueOn?: IsoDate;
}
/**
 * One thing that waits for the person, and why.
 */
export interface ReviewWait {
  why: WaitReason;
  words: LocalizedText;
  dueOn?: IsoDate;
}
/**
 * It was published in an emergency, and this review of it is still to be done.
 */
export interface AfterReview {
  dueOn?: IsoDate;
  isOverdue: boolean;
}
/**
 * A review as it is shown to a person: with what comes next, what he may do, and how its comments and signatures stand against the draft as it is now.
 */
export interface ReviewView {
  review: Review;
  requirement: ReviewRequirement;
  you: ReviewActor;
  duties: ReviewDuty[];
  waits: ReviewWait[];
  acts: PossibleAct[];
  /**
   * The risk points that must be decided in this round and are not.
   */
  undecided: string[];
  /**
   * Whether the draft is still exactly what was submitted last.
   */
  isAsSubmitted: boolean;
  signature?: ReviewSignature;
  /**
   * How the anchor of each comment stands, by its id: its target is as it was, is called otherwise, or is gone.
   */
  anchors: {
    [k: string]: AnchorState | undefined;
  };
  /**
   * What can be commented on.
   */
  targets: CommentTarget[];
}
/**
 * The review (会审) of a draft on its way into force: its rounds, what was said and decided in them, and who signed. Nothing of it stands in the documents themselves.
 */
export interface Review {
  id: string;
  power: Slug;
  title: LocalizedText;
  organ: Organ;
  grade: Grade;
  state: ReviewState;
  /**
   * The version that the draft began from; missing for a new power.
   */
  base?: number;
  openedBy: ReviewPerson;
  openedAt: IsoDateTime;
  /**
   * What went up, in order. A round that was returned goes up again under the same number.
   */
  rounds: ReviewRound[];
  /**
   * @maxItems 2000
   */
  comments: ReviewComment[];
  signatures: ReviewSignature[];
  backtests: AttachedBacktest[];
  emergency?: ReviewEmergency;
  pilot?: ReviewPilot;
  published?: ReviewedVersion;
  history: ReviewEntry[];
}
/**
 * One way up and down. Its decisions are in the order in which they were made; of one risk point the last holds.
 */
export interface ReviewRound {
  number: number;
  /**
   * The SHA-256 of the documents' canonical JSON: exactly what was reviewed.
   */
  revision: string;
  submittedBy: ReviewPerson;
  submittedAt: IsoDateTime;
  /**
   * Everybody who changed the draft since the last version.
   */
  editors: ReviewPerson[];
  note?: string;
  dueOn?: IsoDate;
  riskPoints: ReviewedRiskPoint[];
  decisions: RiskPointDecision[];
  outcome?: RoundOutcome;
}
/**
 * A risk point of what went up. `touched`: this round changes it, or the step or rules around it.
 */
export interface ReviewedRiskPoint {
  id: string;
  step: string;
  stepTitle: LocalizedText;
  text: LocalizedText;
  grade: Grade;
  touched: boolean;
  /**
   * It was there before and is no more.
   */
  removed?: true;
}
/**
 * What a reviewer decided on a risk point: it stands as it is, it is to be changed, or it is none.
 */
export interface RiskPointDecision {
  riskPoint: string;
  outcome: DecisionOutcome;
  grade: Grade;
  reason: string;
  /**
   * @minItems 1
   * @maxItems 20
   */
  basis: Basis[];
  by: ReviewPerson;
  at: IsoDateTime;
}
export interface RoundOutcome {
  kind: RoundOutcomeKind;
  by: ReviewPerson;
  at: IsoDateTime;
  reason?: string;
  dueOn?: IsoDate;
}
export interface ReviewComment {
  id: string;
  /**
   * In which submission it was made, counted from 1.
   */
  round: number;
  anchor?: CommentAnchor;
  text: string;
  by: ReviewPerson;
  at: IsoDateTime;
  mentions?: ReviewMentions;
  /**
   * @maxItems 200
   */
  replies: CommentReply[];
  resolved?: CommentResolution;
}
/**
 * What a comment is about: a document by its name, or an element or risk point of the map by its id. `quote` is what its target was called then.
 */
export interface CommentAnchor {
  part: AnchorPart;
  name?: string;
  quote?: LocalizedText;
}
export interface CommentReply {
  id: string;
  text: string;
  by: ReviewPerson;
  at: IsoDateTime;
  mentions?: ReviewMentions;
}
export interface CommentResolution {
  by: ReviewPerson;
  at: IsoDateTime;
}
/**
 * A counter-signature under exactly these documents; under any others it is void.
 */
export interface ReviewSignature {
  /**
   * The SHA-256 of the documents' canonical JSON: exactly what was reviewed.
   */
  revision: string;
  role: ReviewRole;
  by: ReviewPerson;
  at: IsoDateTime;
}
/**
 * A backtest of documents on past cases. `digest` is the revision that it judged by.
 */
export interface AttachedBacktest {
  id: string;
  /**
   * The SHA-256 of the documents' canonical JSON: exactly what was reviewed.
   */
  digest: string;
  source: BacktestSource;
  /**
   * So many could be compared.
   */
  cases: number;
  /**
   * Of example cases alone: so many evaluations of the power were recorded then, counted no further than was required.
   */
  recorded?: number;
  summary: LocalizedText;
}
/**
 * Publication before the review, for a stated reason and by two persons; the review is then due.
 */
export interface ReviewEmergency {
  reason: string;
  /**
   * The SHA-256 of the documents' canonical JSON: exactly what was reviewed.
   */
  revision: string;
  declaredBy: ReviewPerson;
  declaredAt: IsoDateTime;
  confirmedBy?: ReviewPerson;
  confirmedAt?: IsoDateTime;
  dueOn?: IsoDate;
  reviewedAt?: IsoDateTime;
}
/**
 * The pilot (试运行): from then on what was approved judges every case in the shadow of the version in force. It binds nobody; what it would change is told by a backtest of the evaluations recorded since.
 */
export interface ReviewPilot {
  /**
   * The SHA-256 of the documents' canonical JSON: exactly what was reviewed.
   */
  revision: string;
  begunBy: ReviewPerson;
  begunAt: IsoDateTime;
}
export interface ReviewedVersion {
  version: number;
  /**
   * The SHA-256 of the documents' canonical JSON: exactly what was reviewed.
   */
  revision: string;
  at: IsoDateTime;
}
export interface ReviewEntry {
  act: ReviewEntryAct;
  by: ReviewPerson;
  at: IsoDateTime;
  round?: number;
  reason?: string;
}
export interface ReviewActor {
  id: string;
  name: string;
  roles: ReviewRole[];
}
/**
 * An act; with `refusal` it cannot be done now by this person, and this is why.
 */
export interface PossibleAct {
  act: ReviewActName;
  refusal?: LocalizedText;
}
export interface AnchorState {
  standing: AnchorStanding;
  title?: LocalizedText;
}
export interface CommentTarget {
  part: AnchorPart;
  name: string;
  title: LocalizedText;
}
/**
 * What the roles are called and what they are for.
 */
export interface RoleTable {
  $schema?: string;
  /**
   * @minItems 1
   * @maxItems 20
   */
  roles: RoleWords[];
}
export interface RoleWords {
  role: GrantedRole;
  title: LocalizedText;
  description: LocalizedText;
}
/**
 * A risk rule (风险规则): a superset of json-rules-engine's rule.
 */
export interface Rule {
  $schema?: string;
  name: Slug;
  /**
   * Row of the domain study, e.g. EX01-R07.
   */
  ref?: string;
  title: LocalizedText;
  description?: LocalizedText;
  /**
   * @minItems 1
   * @maxItems 20
   */
  basis: Basis[];
  effective: EffectivePeriod;
  conditions: {
    [k: string]: unknown | undefined;
  };
  event: {
    type: "finding";
    params: {
      grade: Grade;
      effect: Effect;
      message: LocalizedText;
      /**
       * @minItems 1
       * @maxItems 20
       */
      measures: Slug[];
    };
  };
  priority?: number;
}
/**
 * The first administrator, by the one-time link that was printed at the start.
 */
export interface SetupRequest {
  secret: string;
  /**
   * What a person signs in with; it stays the same for good, and the records name it.
   */
  account: string;
  name: string;
  password: string;
}
/**
 * What a person signs in with.
 */
export interface SignInRequest {
  account: string;
  password: string;
}
/**
 * A case under supervision, as it stands in a list.
 */
export interface SupervisedCase {
  id: string;
  power: Slug;
  /**
   * The published version it is judged by: the one it began under, unless a later one took over open cases.
   */
  version: number;
  organ: Organ;
  title?: string;
  state: SupervisedState;
  openedAt: IsoDateTime;
  closedAt?: IsoDateTime;
  lastEventAt?: IsoDateTime;
  events: number;
  fitness: number;
  monitoringGrade: Grade;
  dueOn?: IsoDate;
  openFindings: FindingCounts;
  /**
   * How it came under later versions, in their order; missing while it is under the one it began under.
   */
  moves?: CaseMove[];
  /**
   * How many things could not be judged.
   */
  undecided: number;
  personal?: CasePersonalState;
}
export interface FindingCounts {
  A: number;
  B: number;
  C: number;
}
export interface CaseMove {
  at: IsoDateTime;
  /**
   * The version it was under.
   */
  from: number;
  /**
   * The version that took it over.
   */
  to: number;
  reason: string;
}
/**
 * What a case of a grade owes from its first step on: office meeting, minutes, self-control form (M088-M090).
 */
export interface SupervisionDuty {
  $schema?: string;
  name: Slug;
  grade: Grade;
  title: LocalizedText;
  /**
   * The kind of evidence that fulfils it.
   */
  evidence: "minutes" | "form" | "recording" | "certificate" | "notice" | "photo" | "document";
  /**
   * It is fulfilled when the evidence is published, not when it is made.
   */
  published?: boolean;
  due: DutyDue;
  /**
   * @minItems 1
   * @maxItems 10
   */
  basis: Basis[];
}
/**
 * Counted from the first step of the case.
 */
export interface DutyDue {
  amount: number;
  unit: TimeUnit;
}
/**
 * What the supervision wall shows: counts of cases and findings by type, grade, organ, power and day.
 */
export interface SupervisionOverview {
  at: IsoDateTime;
  cases: CaseCounts;
  byCode: CodeCount[];
  byOrgan: OrganCount[];
  byPower: PowerCount[];
  /**
   * The last 60 days, oldest first. A finding counts on the day on which it became true, however late it was told.
   */
  byDay: DayCount[];
  /**
   * Open findings by who monitors them.
   */
  byTier: TierCount[];
}
export interface CaseCounts {
  running: number;
  paused: number;
  complete: number;
  withFindings: number;
  undecided: number;
}
export interface CodeCount {
  code: SupervisionCode;
  A: number;
  B: number;
  C: number;
  /**
   * Of them neither closed, dismissed nor withdrawn.
   */
  open: number;
}
export interface OrganCount {
  organ: Organ;
  cases: number;
  A: number;
  B: number;
  C: number;
  open: number;
}
export interface PowerCount {
  power: Slug;
  title: LocalizedText;
  cases: number;
  /**
   * Mean of its cases.
   */
  fitness: number;
  A: number;
  B: number;
  C: number;
  open: number;
}
export interface DayCount {
  day: IsoDate;
  opened: number;
  closed: number;
  findings: number;
}
export interface TierCount {
  tier: Role;
  open: number;
  overdue: number;
}
/**
 * Tiered monitoring responsibility (M091): who monitors an A, B or C power and which controls it always requires.
 */
export interface TierPack {
  $schema?: string;
  A: Tier;
  B: Tier;
  C: Tier;
}
export interface Tier {
  /**
   * @minItems 1
   */
  monitors: Role[];
  supports: Role[];
  inspection: LocalizedText;
  measures: Slug[];
  /**
   * @minItems 1
   */
  basis: Basis[];
}
/**
 * What somebody wants to do with a finding.
 */
export interface TransitionRequest {
  to: FindingState;
  /**
   * For whom a system acts. A person acts in his own name, and need not say so.
   */
  by?: string;
  role?: Role;
  reason?: string;
  evidence?: Evidence;
}
/**
 * Where somebody wants to be told of what happens to cases.
 */
export interface WebhookRequest {
  /**
   * An address of http or https. It is called as it stands; redirects are not followed.
   */
  url: string;
  /**
   * Without it, of everything.
   *
   * @minItems 1
   * @maxItems 3
   */
  topics?: Topic[];
}
