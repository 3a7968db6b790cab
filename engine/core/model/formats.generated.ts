// Written by `npm run generate` from rules/schemas. Change the schema, not this file.

/**
 * A day in Asia/Shanghai, YYYY-MM-DD.
 */
export type IsoDate = string;
/**
 * An instant with its offset, e.g. 2026-09-18T09:30:00+08:00.
 */
export type IsoDateTime = string;
/**
 * A readable identifier: lower-case words joined by hyphens. Equal to the file name.
 */
export type Slug = string;
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
 * clear: nothing found and nothing unknown. remind (C), control (B), stop (A): the highest finding. incomplete: something needed is unknown and nothing stops the case already.
 */
export type Verdict = "clear" | "remind" | "control" | "stop" | "incomplete";
/**
 * Integrity-risk grade, A the highest (M025, M029). Shown by letter, shape and colour.
 */
export type Grade = "A" | "B" | "C";
export type ControlPointKind = "control" | "cross" | "obstacle";
/**
 * The condition tree of a rule with the outcome and the actual value at every leaf. `actual` is the value judged, in the unit of the dictionary, absent when it is not known; `expected` the value compared with, null when it is not known.
 */
export type Explanation = GroupExplanation | LeafExplanation;
export type Outcome = "pass" | "fail" | "unknown" | "notReached";
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
export type PowerType =
  "licence" | "penalty" | "compulsion" | "procurement" | "funds" | "personnel" | "project" | "other";
/**
 * The three fields of monitoring (M009).
 */
export type MonitoringField = "growthAndInvestment" | "corruptionProne" | "vitalInterests";
/**
 * Never guessed: the law says working days or it does not.
 */
export type TimeUnit = "workday" | "calendarDay" | "month" | "year";
export type Effect = "stop" | "control" | "remind";

export interface Formats {
  Basis: Basis;
  CalendarYear: CalendarYear;
  CaseEvent: CaseEvent;
  CaseFile: CaseFile;
  Condition: Condition;
  IsoDateTime: IsoDateTime;
  IsoDate: IsoDate;
  EffectivePeriod: EffectivePeriod;
  Evaluation: Evaluation;
  ExampleCase: ExampleCase;
  Explanation: Explanation;
  FactsDictionary: FactsDictionary;
  Grade: Grade;
  Law: Law;
  Measure: Measure;
  NamedCondition: NamedCondition;
  Parameter: Parameter;
  Power: Power;
  Role: Role;
  Rule: Rule;
  Slug: Slug;
  LocalizedText: LocalizedText;
  TierPack: TierPack;
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
/**
 * One text in both languages of the page. Rendered as text, never as markup.
 */
export interface LocalizedText {
  zh: string;
  en: string;
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
 * Who did which step when, with what evidence (办件事件).
 */
export interface CaseEvent {
  id?: string;
  /**
   * Element id of the step on the map.
   */
  step: string;
  at: IsoDateTime;
  person?: string;
  post?: string;
  /**
   * @maxItems 100
   */
  evidence?: EvidenceRecord[];
}
export interface EvidenceRecord {
  kind: "minutes" | "form" | "recording" | "certificate" | "notice" | "photo" | "document";
  uri?: string;
  sha256?: string;
  publishedAt?: IsoDateTime;
}
/**
 * Facts and events of one exercise of a power, as a system sends it. The dictionary of the power types the facts.
 */
export interface CaseFile {
  $schema?: string;
  power?: Slug;
  facts: CaseFacts;
  /**
   * When this exercise of the power began; the law of that day judges it. A date or an instant.
   */
  openedAt?: IsoDate | IsoDateTime;
  /**
   * @maxItems 10000
   */
  events?: CaseEvent[];
}
export interface CaseFacts {
  [k: string]: unknown | undefined;
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
 * First and last day in force, both included, in Asia/Shanghai. Without `to` it is in force until further notice.
 */
export interface EffectivePeriod {
  from: IsoDate;
  to?: IsoDate;
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
export interface PlacedControlPoint {
  kind: ControlPointKind;
  internal: boolean;
  grade?: Grade;
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
    | "OPENING_DATE_CONTRADICTED";
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
   * A text that names one person, account, lot or document: blanks inside it do not tell two apart.
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
export interface Organ {
  id: Slug;
  title: LocalizedText;
  level: "province" | "city" | "county";
}
export interface TimeLimit {
  title: LocalizedText;
  amount: number;
  unit: TimeUnit;
  bound: "atMost" | "atLeast";
  start?: LocalizedText;
  end?: LocalizedText;
  /**
   * @minItems 1
   * @maxItems 10
   */
  basis: Basis[];
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
