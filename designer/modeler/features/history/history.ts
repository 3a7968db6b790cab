import { batch, signal, type ReadonlySignal, type Signal } from "@preact/signals-core";
import type EventBus from "diagram-js/lib/core/EventBus";
import type { ElementLike } from "diagram-js/lib/core/Types";
import type CommandHandler from "diagram-js/lib/command/CommandHandler";
import type { CommandHandlerConstructor } from "diagram-js/lib/command/CommandStack";

import type { LocalizedText } from "../../../../engine/core/model/formats.generated.ts";
import { commandLabel } from "./command-labels.ts";
import { changedSince, contentOf, restoreContent, type MapContent } from "./map-content.ts";

type Context = Record<string, unknown>;
type Action = { readonly command: string; readonly context: Context };
/** `content` is what stood in the elements of the map that it changed. */
type Step = { readonly label: LocalizedText; readonly actions: readonly Action[]; readonly content: MapContent };
/** What is being executed has done so far, with all that it set off; `content` once it comes to the map. */
type Running = { readonly actions: Action[]; content?: MapContent };
type Injector = {
  instantiate(handler: CommandHandlerConstructor): CommandHandler;
  get(name: "bpmnjs"): { getDefinitions(): object };
};
const NOTHING: MapContent = new Map();
type Trigger = "execute" | "undo" | "redo";

/**
 * The one history of map and documents, in the place of diagram-js's command stack and with its contract towards the
 * modules: the same phases, the same events. Beyond it, each step has words, a command that throws leaves nothing
 * behind, undo leaves the file letter for letter as it was, and signals that a step sets tell their followers when the
 * step is done.
 */
export class History {
  static $inject = ["eventBus", "injector", "config.readOnly"];

  readonly nextUndo: ReadonlySignal<LocalizedText | undefined>;
  readonly nextRedo: ReadonlySignal<LocalizedText | undefined>;

  readonly #eventBus: EventBus;
  readonly #injector: Injector;
  readonly #readOnly: boolean;
  readonly #handlers = new Map<string, CommandHandler>();
  /** The commands that leave the map as it is. */
  readonly #ofDocuments = new Set<string>();
  readonly #nextUndo: Signal<LocalizedText | undefined> = signal();
  readonly #nextRedo: Signal<LocalizedText | undefined> = signal();
  #done: readonly Step[] = [];
  #undone: readonly Step[] = [];
  #running: Running | undefined;
  #isAtomic = false;
  #changed: ElementLike[] = [];

  constructor(eventBus: EventBus, injector: Injector, readOnly: boolean | undefined) {
    this.#eventBus = eventBus;
    this.#injector = injector;
    this.#readOnly = readOnly === true;
    this.nextUndo = this.#nextUndo;
    this.nextRedo = this.#nextRedo;
  }

  execute(command: string, context: Context): void {
    if (this.#readOnly) return;
    if (this.#isAtomic) throw new Error(`a command (${command}) must not be executed by a change that is under way`);
    if (this.#running !== undefined) this.#run({ command, context }, this.#running);
    else batch(() => this.#executeStep({ command, context }));
  }

  /** Whether a command may be executed: a rule of the modules decides, else its handler. */
  canExecute(command: string, context: Context): unknown {
    const handler = this.#handlers.get(command);
    const verdict: unknown = this.#fire("canExecute", { command, context });
    if (verdict !== undefined) return verdict;
    return handler === undefined ? false : handler.canExecute?.(context);
  }

  undo(): void {
    const step = this.#done.at(-1);
    if (step === undefined) return;
    batch(() => {
      this.#revertAll(step);
      this.#settle("undo", step.actions, this.#done.slice(0, -1), [step, ...this.#undone]);
    });
  }

  redo(): void {
    const [step, ...later] = this.#undone;
    if (step === undefined) return;
    batch(() => {
      for (const action of step.actions) this.#apply(action);
      this.#drawChanged();
      this.#settle("redo", step.actions, [...this.#done, step], later);
    });
  }

  canUndo(): boolean {
    return this.#done.length > 0;
  }

  canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** Forgets everything that was done. */
  clear(): void {
    this.#keep([], []);
  }

  register(command: string, handler: CommandHandler): void {
    if (this.#handlers.has(command)) throw new Error(`the command ${command} has a handler already`);
    this.#handlers.set(command, handler);
  }

  /** Registers a handler of a command that leaves the map as it is. */
  registerForDocuments(command: string, handler: CommandHandler): void {
    this.register(command, handler);
    this.#ofDocuments.add(command);
  }

  /** Registers a handler whose parts the injector gives it. */
  registerHandler(command: string, handler: CommandHandlerConstructor): void {
    this.register(command, this.#injector.instantiate(handler));
  }

  #executeStep(action: Action): void {
    const running: Running = { actions: [] };
    const { actions } = running;
    this.#running = running;
    try {
      this.#run(action, running);
    } catch (fault) {
      this.#revertAll({ actions, content: running.content ?? NOTHING });
      this.#running = undefined;
      this.#settle("undo", actions, this.#done, this.#undone);
      throw fault;
    }
    this.#running = undefined;
    this.#drawChanged();
    const content = changedSince(running.content ?? NOTHING);
    const label = commandLabel(action.command, action.context);
    this.#settle("execute", actions, [...this.#done, { label, actions, content }], []);
  }

  /** One command with the commands that others execute before and after it. */
  #run(action: Action, running: Running): void {
    const handler = this.#handlerOf(action);
    this.#fire("preExecute", action);
    handler.preExecute?.(action.context);
    this.#fire("preExecuted", action);
    if (!this.#ofDocuments.has(action.command))
      running.content ??= contentOf(this.#injector.get("bpmnjs").getDefinitions());
    this.#apply(action, () => running.actions.push(action));
    this.#fire("postExecute", action);
    handler.postExecute?.(action.context);
    this.#fire("postExecuted", action);
  }

  #apply(action: Action, note?: () => void): void {
    this.#atomically(() => {
      this.#fire("execute", action);
      this.#noteChanged(this.#handlerOf(action).execute?.(action.context));
      note?.();
      this.#fire("executed", action);
    });
  }

  #revertAll({ actions, content }: Pick<Step, "actions" | "content">): void {
    for (const action of actions.toReversed()) this.#revert(action);
    // Drawing brings content too: the boxes of labels.
    this.#drawChanged();
    restoreContent(content);
  }

  #revert(action: Action): void {
    this.#atomically(() => {
      this.#fire("revert", action);
      this.#noteChanged(this.#handlerOf(action).revert?.(action.context));
      this.#fire("reverted", action);
    });
  }

  #atomically(change: () => void): void {
    this.#isAtomic = true;
    try {
      change();
    } finally {
      this.#isAtomic = false;
    }
  }

  #handlerOf({ command }: Action): CommandHandler {
    const handler = this.#handlers.get(command);
    if (handler === undefined) throw new Error(`the command ${command} has no handler`);
    return handler;
  }

  /** Handlers answer an element, several, or none. */
  #noteChanged(elements: ElementLike | readonly ElementLike[] | undefined): void {
    if (elements !== undefined && elements !== null) this.#changed.push(...[elements].flat());
  }

  #drawChanged(): void {
    const elements = [...new Map(this.#changed.toReversed().map((element) => [element.id, element])).values()];
    this.#changed = [];
    this.#eventBus.fire("elements.changed", { elements });
  }

  #settle(trigger: Trigger, actions: readonly Action[], done: readonly Step[], undone: readonly Step[]): void {
    this.#keep(done, undone);
    const isOfMap = actions.some(({ command }) => !this.#ofDocuments.has(command));
    this.#eventBus.fire("commandStack.changed", { trigger, isOfMap });
  }

  #keep(done: readonly Step[], undone: readonly Step[]): void {
    this.#done = done;
    this.#undone = undone;
    this.#nextUndo.value = done.at(-1)?.label;
    this.#nextRedo.value = undone[0]?.label;
  }

  /** Tells the modules of a phase, first those that wait for this command alone. */
  #fire(phase: string, action: Action): unknown {
    const event = this.#eventBus.createEvent({ ...action });
    const own: unknown = this.#eventBus.fire(`commandStack.${action.command}.${phase}`, event);
    return event.cancelBubble ? own : this.#eventBus.fire(`commandStack.${phase}`, event);
  }
}
