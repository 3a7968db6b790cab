import type { EvidenceRecord, IsoDateTime } from "../model/formats.generated.ts";
import type { CaseCourse } from "./case-course.ts";

/** One piece of evidence that was sent, and where in the case. */
export type SentEvidence = {
  readonly record: EvidenceRecord;
  readonly madeAt: IsoDateTime;
  readonly event: string;
  /** The step with whose event it was sent. */
  readonly step: string | undefined;
};

/** What evidence must be, to fulfil what is asked for. */
export type Asked = {
  readonly id: string;
  readonly kind: string;
  /** The step at which it is taken without being named; undefined where any will do. */
  readonly step: string | undefined;
  /** Internal-control evidence counts when it is published, not when it is made (M087). */
  readonly published: boolean;
};

export type Shown = { readonly sent: SentEvidence; readonly at: IsoDateTime };

/** The evidence of a case, each piece of which fulfils one thing. */
export class EvidenceRecords {
  readonly #open: SentEvidence[];
  readonly #now: IsoDateTime;

  constructor({ events, path, begun }: CaseCourse, now: IsoDateTime) {
    const steps = new Map([
      ...path.map(({ event, element }) => [event, element] as const),
      ...begun.map(({ event, step }) => [event, step] as const),
    ]);
    this.#now = now;
    this.#open = events.flatMap(({ id, at, evidence = [] }) =>
      evidence.map((record) => ({ record, madeAt: at, event: id, step: steps.get(id) })),
    );
  }

  /**
   * Takes what fulfils it and was sent before an instant: what names it before what is merely of its kind, the first shown
   * before others. Evidence that is not shown yet is left, for it may still be.
   */
  take(asked: Asked, before: IsoDateTime | undefined): Shown | undefined {
    const limit = before === undefined ? Infinity : Date.parse(before);
    const fitting = this.#open.filter((sent) => fits(asked, sent) && Date.parse(sent.madeAt) < limit);
    const named = fitting.filter(({ record }) => record.for === asked.id);
    const [first] = (named.length > 0 ? named : fitting)
      .flatMap((sent) => this.#shown(asked, sent))
      .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
    if (first !== undefined) this.#open.splice(this.#open.indexOf(first.sent), 1);
    return first;
  }

  #shown({ published }: Asked, sent: SentEvidence): Shown[] {
    const at = published ? sent.record.publishedAt : sent.madeAt;
    return at === undefined || Date.parse(at) > Date.parse(this.#now) ? [] : [{ sent, at }];
  }
}

function fits({ id, kind, step }: Asked, { record, step: sentAt }: SentEvidence): boolean {
  if (record.for !== undefined) return record.for === id;
  return record.kind === kind && (step === undefined || step === sentAt);
}
