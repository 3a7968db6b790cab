import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

import type { Register } from "../../cases/register.ts";
import { SunmapError } from "../../core/errors.ts";
import type { WriterSeat } from "../../store/writer-seat.ts";
import type { ClientAddress } from "../client-address.ts";
import type { Answer, Operation } from "../operation.ts";
import { markOf, readMark, type PassedOn } from "./passed-on-mark.ts";
import { sendOn } from "./send-on.ts";

type Parts = {
  readonly seat: Pick<WriterSeat, "isHeld" | "holder" | "secret">;
  readonly register: Pick<Register, "isWriting" | "catchUp">;
  /** Where a request comes from that no other process passed on. */
  readonly clientAddress: ClientAddress;
  /** Milliseconds of the Unix epoch. */
  readonly clock: () => number;
  readonly ready: () => boolean;
  /** Milliseconds for which a request waits for a process that writes; a seat that is left stays free for fifteen seconds. */
  readonly patience?: number;
};

type Asked = { readonly request: IncomingMessage; readonly response: ServerResponse };

const PATIENCE = 20_000;
const PAUSE = 250;
/** So many requests wait at a time; whoever comes then is told to come again. */
const MOST_WAITING = 200;
/** So often a request is passed on: each process may know less of the seat than the one before. */
const MOST_TIMES = 3;

/**
 * Knows which process may answer what is asked of the register of cases. Of several on one store one writes; the others pass
 * on to it what it alone may do, and read what it recorded before they answer themselves: nobody sees a difference.
 */
export class RegisterWriter {
  readonly #parts: Parts;
  #waiting = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Where a request comes from: another process of ours is believed whom it passes a request on for, and nobody else. */
  readonly clientAddress: ClientAddress = (request) =>
    this.#markOf(request)?.client ?? this.#parts.clientAddress(request);

  /**
   * The answer of the process that writes; undefined when this one answers.
   *
   * @throws REGISTER_ELSEWHERE when no process writes for a while; STORE_UNAVAILABLE
   */
  async answer({ register }: Pick<Operation, "register">, asked: Asked): Promise<Answer | undefined> {
    if (register === undefined || this.#isHere) return undefined;
    if (register === "written") return this.#passOn(asked);
    await this.#parts.register.catchUp();
    return undefined;
  }

  get #isHere(): boolean {
    const { register, seat } = this.#parts;
    return register.isWriting && seat.isHeld;
  }

  async #passOn(asked: Asked): Promise<Answer | undefined> {
    const mark = this.#markOf(asked.request) ?? { client: this.#parts.clientAddress(asked.request), times: 0 };
    const end = performance.now() + (this.#parts.patience ?? PATIENCE);
    while (!this.#isHere) {
      const answer = await this.#send(asked, mark);
      if (answer !== undefined) return answer;
      await this.#wait(asked, end);
    }
    return undefined;
  }

  async #send({ request, response }: Asked, { client, times }: PassedOn): Promise<Answer | undefined> {
    const { seat, clock } = this.#parts;
    if (seat.holder === "" || times >= MOST_TIMES) return undefined;
    const mark = markOf(request, { client, times: times + 1 }, seat.secret, clock());
    return sendOn({ request, response, address: seat.holder, mark });
  }

  /** Until the seat may have been taken: perhaps by this process. */
  async #wait({ response }: Asked, end: number): Promise<void> {
    const { seat, register, ready } = this.#parts;
    const mayWait = performance.now() < end && this.#waiting < MOST_WAITING && ready() && !response.destroyed;
    if (!mayWait) throw new SunmapError("REGISTER_ELSEWHERE", { address: seat.holder });
    this.#waiting += 1;
    try {
      await register.catchUp();
      await wait(PAUSE);
    } finally {
      this.#waiting -= 1;
    }
  }

  #markOf(request: IncomingMessage): PassedOn | undefined {
    const { seat, clock } = this.#parts;
    return readMark(request, seat.secret, clock());
  }
}
