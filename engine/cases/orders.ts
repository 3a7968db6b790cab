import { dateInShanghai } from "../core/calendar/date-arithmetic.ts";
import { SunmapError } from "../core/errors.ts";
import type {
  FindingRecord,
  IsoDateTime,
  LocalizedText,
  OrderRequest,
  ReplyRequest,
  SupervisionOrder,
} from "../core/model/formats.generated.ts";
import { rolesInWords } from "../core/model/labels.ts";
import { isOpenState, ORDERING_ROLES } from "../core/supervision/finding-states.ts";

/** An order and a reply of which it is known who gives them. */
export type DecidedOrder = OrderRequest & { readonly issuedBy: string };
export type DecidedReply = ReplyRequest & { readonly by: string };

/** Issues a supervision order on a finding that is still open. @throws ORDER_REFUSED with the reason */
export function issueOrder(record: FindingRecord, wanted: DecidedOrder, at: IsoDateTime): FindingRecord {
  if (!isOpenState(record.state)) throw refused(record, FINDING_DONE);
  if (!ORDERING_ROLES.includes(wanted.role)) throw refused(record, NOT_THEIRS);
  if (wanted.deadline < dateInShanghai(at)) throw refused(record, DEADLINE_PAST);
  const order = { id: `order-${record.orders.length + 1}`, at, ...wanted };
  return { ...record, orders: [...record.orders, order], revision: record.revision + 1 };
}

/** Answers an order, late or not. @throws ORDER_NOT_FOUND, ORDER_REFUSED when it was answered before */
export function replyToOrder(record: FindingRecord, id: string, reply: DecidedReply, at: IsoDateTime): FindingRecord {
  const order = record.orders.find((known) => known.id === id);
  if (order === undefined) throw new SunmapError("ORDER_NOT_FOUND", { order: id });
  if (order.reply !== undefined) throw refused(record, ANSWERED);
  return withOrder(record, { ...order, reply: { by: reply.by, at, text: reply.text } });
}

/** The finding after the deadlines that have passed without a reply were marked; the same one when there are none. */
export function markOverdueOrders(record: FindingRecord, now: IsoDateTime): FindingRecord {
  return record.orders
    .filter((order) => isPast(order, now))
    .reduce((marked, order) => withOrder(marked, { ...order, overdueAt: now }), record);
}

/** The next instant at which a deadline of the finding passes. */
export function ordersChangeAt({ orders }: FindingRecord): IsoDateTime | undefined {
  return orders
    .filter(({ reply, overdueAt }) => reply === undefined && overdueAt === undefined)
    .map(({ deadline }) => endOf(deadline))
    .toSorted()[0];
}

function isPast({ reply, overdueAt, deadline }: SupervisionOrder, now: IsoDateTime): boolean {
  return reply === undefined && overdueAt === undefined && Date.parse(endOf(deadline)) < Date.parse(now);
}

function endOf(deadline: string): IsoDateTime {
  return `${deadline}T23:59:59+08:00`;
}

function withOrder(record: FindingRecord, order: SupervisionOrder): FindingRecord {
  const orders = record.orders.map((known) => (known.id === order.id ? order : known));
  return { ...record, orders, revision: record.revision + 1 };
}

function refused({ id }: FindingRecord, reason: LocalizedText): SunmapError {
  return new SunmapError("ORDER_REFUSED", { finding: id, reason });
}

const FINDING_DONE = { zh: "问题已办结", en: "the finding is done with" };
const ORDERING = rolesInWords(ORDERING_ROLES);
const NOT_THEIRS = { zh: `督办书由${ORDERING.zh}下达`, en: `orders come from: ${ORDERING.en}` };
const DEADLINE_PAST = { zh: "期限已过", en: "the deadline is past" };
const ANSWERED = { zh: "督办书已回复", en: "the order was answered already" };
