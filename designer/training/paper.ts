import type { ReactiveController, ReactiveControllerHost } from "lit";

/** What goes on paper: the case with room for answers, or with the answers. */
type Sheet = "blank" | "answers";

/** Lets an element draw a sheet for as long as it is printed. Whoever prints by the browser's own command gets the blank one. */
export class Paper implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #sheet: Sheet | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The sheet that is being printed. */
  get sheet(): Sheet | undefined {
    return this.#sheet;
  }

  hostConnected(): void {
    addEventListener("beforeprint", this.#handlePaper);
    addEventListener("afterprint", this.#handlePaper);
  }

  hostDisconnected(): void {
    removeEventListener("beforeprint", this.#handlePaper);
    removeEventListener("afterprint", this.#handlePaper);
  }

  async print(sheet: Sheet): Promise<void> {
    this.#show(sheet);
    await this.#host.updateComplete;
    print();
  }

  readonly #handlePaper = ({ type }: Event): void => {
    this.#show(type === "beforeprint" ? (this.#sheet ?? "blank") : undefined);
  };

  #show(sheet: Sheet | undefined): void {
    this.#sheet = sheet;
    this.#host.requestUpdate();
  }
}
