import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Lets something fill the screen, and draws its host anew when it does or no longer does. */
export class FullScreen implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #filling: () => Element | null;

  /** `filling` gives what fills the screen. */
  constructor(host: ReactiveControllerHost, filling: () => Element | null) {
    this.#host = host;
    this.#filling = filling;
    host.addController(this);
  }

  get isOn(): boolean {
    return document.fullscreenElement !== null;
  }

  hostConnected(): void {
    document.addEventListener("fullscreenchange", this.#handleChange);
  }

  hostDisconnected(): void {
    document.removeEventListener("fullscreenchange", this.#handleChange);
  }

  readonly toggle = (): void => {
    if (this.isOn) void document.exitFullscreen();
    else void this.#filling()?.requestFullscreen();
  };

  readonly #handleChange = (): void => this.#host.requestUpdate();
}
