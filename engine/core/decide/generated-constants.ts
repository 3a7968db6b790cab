/**
 * The constants of generated code: whatever is no literal of our own is passed in by reference, as a list `k`, and never
 * becomes part of the text.
 */
export function reference(constant: unknown, constants: unknown[]): string {
  return `k${constants.push(constant) - 1}`;
}

/** Gives each constant a variable, which is read faster than an item of a list. */
export function declareConstants(constants: readonly unknown[]): string {
  return constants.map((_, index) => `const k${index}=k[${index}];`).join("");
}
