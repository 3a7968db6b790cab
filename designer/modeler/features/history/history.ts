import { batch, signal, type ReadonlySignal } from "@preact/signals-core";
import CommandStack, { type CommandStackAction, type CurrentExecution } from "diagram-js/lib/command/CommandStack";

import type { LocalizedText } from "../../../../engine/core/model/formats.generated.ts";
import { commandLabel } from "./command-labels.ts";

/**
 * The one history of map and documents: diagram-js's command stack, with words for each step, and whole again after a
 * step that failed. Signals that a step sets tell their followers when the step is done.
 */
export class History extends CommandStack {
  static override $inject = ["eventBus", "injector", "config.readOnly"];

  declare _stack: CommandStackAction[];
  declare _stackIdx: number;
  declare _currentExecution: CurrentExecution;

  readonly nextUndo: ReadonlySignal<LocalizedText | undefined>;
  readonly nextRedo: ReadonlySignal<LocalizedText | undefined>;

  readonly #readOnly: boolean;
  readonly #labels = new WeakMap<object, LocalizedText>();

  constructor(...[eventBus, injector, readOnly]: [...ConstructorParameters<typeof CommandStack>, boolean | undefined]) {
    super(eventBus, injector);
    this.#readOnly = readOnly === true;
    const nextUndo = signal<LocalizedText | undefined>(undefined);
    const nextRedo = signal<LocalizedText | undefined>(undefined);
    this.nextUndo = nextUndo;
    this.nextRedo = nextRedo;
    eventBus.on("commandStack.changed", 5000, () => {
      nextUndo.value = this.#labelAt(this._stackIdx);
      nextRedo.value = this.#labelAt(this._stackIdx + 1);
    });
  }

  /** Executes a command with everything it sets off. If it throws, all that is undone, and the history is as before. */
  override execute(command: string, context: Record<string, unknown>): void {
    if (this.#readOnly) return;
    if (this._currentExecution.actions.length > 0) return super.execute(command, context);
    const before = this._stackIdx;
    this.#labels.set(context, commandLabel(command, context));
    batch(() => {
      try {
        super.execute(command, context);
      } catch (fault) {
        this.#takeBack(before);
        throw fault;
      }
    });
  }

  override undo(): void {
    batch(() => super.undo());
  }

  override redo(): void {
    batch(() => super.redo());
  }

  #takeBack(before: number): void {
    this._currentExecution.actions.length = 0;
    this._currentExecution.atomic = false;
    if (this._stackIdx > before) super.undo();
    this._stack.length = this._stackIdx + 1;
  }

  /** A step is all actions of one id; its words are with the one that set off the others. */
  #labelAt(index: number): LocalizedText | undefined {
    const id: unknown = this._stack[index]?.id;
    const ofStep = this._stack.filter((action) => action.id === id);
    return ofStep.map(({ context }) => this.#labels.get(context)).find((label) => label !== undefined);
  }
}
