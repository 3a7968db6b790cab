/** Whether a key belongs to what has the focus: a check box, a button, a link, a tree. */
export function isKeyTaken(event: KeyboardEvent): boolean {
  const [inner] = event.composedPath();
  if (!(inner instanceof Element)) return false;
  if (event.key === " ")
    return inner.matches("input, select, textarea, button, a, summary, [role=treeitem], [tabindex='0']");
  return inner.matches("input:not([type=checkbox]), select, textarea, [role=treeitem]");
}
