import type { Accounts } from "../../access/accounts.ts";
import { principalOf } from "../../access/people/person.ts";
import type { Principal } from "../../access/principal.ts";
import type { CommentRequest, Review, ReviewPerson } from "../../core/model/formats.generated.ts";
import { refuseIf } from "../../review/refuse.ts";
import { subjectOfPower } from "../access/subject-of.ts";
import type { Service } from "../service.ts";

/** The operation that whoever is asked must be allowed: otherwise he could not see that he is. */
const READING = "getReview";

/**
 * A comment in which whoever is asked by name is somebody who may read the review, under the name that he has here: what
 * a caller calls people is not believed.
 *
 * @throws REVIEW_REFUSED naming whoever is none
 */
export async function withKnownPeople<Request extends Pick<CommentRequest, "mentions">>(
  request: Request,
  review: Pick<Review, "id" | "power" | "state">,
  service: Service,
): Promise<Request> {
  const { mentions } = request;
  if (mentions?.people === undefined) return request;
  const people = await Promise.all(mentions.people.map((person) => readerNamed(person, review, service)));
  return { ...request, mentions: { ...mentions, people } };
}

async function readerNamed(
  { id }: ReviewPerson,
  review: Pick<Review, "id" | "power" | "state">,
  service: Service,
): Promise<ReviewPerson> {
  const found = await personOf(id, service.accounts);
  const isReader = found !== undefined && mayRead(found, review.power, service);
  refuseIf(
    review,
    isReader
      ? undefined
      : { zh: `“${id}”不是能查看该会审的人员，不能提请`, en: `\`${id}\` is nobody who may read the review` },
  );
  return { id, name: found?.name ?? id };
}

/** Everybody who may read a review of a power, and so may be asked in it. */
export async function readersOf(power: string, service: Service): Promise<readonly ReviewPerson[]> {
  const { people, externalPeople, demoPeople } = service.accounts;
  const [local, external] = await Promise.all([people.list(), externalPeople.list()]);
  const known = await Promise.all(external.map(({ id }) => externalPeople.find(id)));
  return [...demoPeople, ...local.map(({ id, document }) => principalOf(id, document)), ...known].flatMap((person) =>
    person !== undefined && mayRead(person, power, service) ? [{ id: person.id, name: person.name }] : [],
  );
}

function mayRead(person: Principal, power: string, service: Service): boolean {
  const permission = service.authority.permissionFor(READING);
  const subject = subjectOfPower(power, service);
  return permission !== undefined && service.authority.reach(person, permission).covers(subject ?? { organs: [] });
}

async function personOf(
  id: string,
  { people, externalPeople, demoPeople }: Pick<Accounts, "people" | "externalPeople" | "demoPeople">,
): Promise<Principal | undefined> {
  const known = demoPeople.find((person) => person.id === id) ?? (await externalPeople.find(id));
  if (known !== undefined) return known;
  const found = await people.find(id);
  return found === undefined ? undefined : principalOf(id, found.document);
}
