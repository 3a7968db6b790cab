/** One thing that can be picked, as people read it. */
export type Choice = {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
  /** The heading under which it stands. */
  readonly group?: string;
  /** A short word beside the label, such as a unit. */
  readonly tag?: string;
  /** Other words by which it is found: its name, its label in the other language. */
  readonly keywords?: string;
};

/** The choices in which every word sought is found, in the order given. */
export function matchingChoices(choices: readonly Choice[], sought: string): Choice[] {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  return choices.filter((choice) => {
    const text = [choice.label, choice.value, choice.tag, choice.keywords, choice.description, choice.group]
      .join(" ")
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
