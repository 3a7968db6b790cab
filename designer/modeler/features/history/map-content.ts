/** Elements of a map, each with what stood in it by property; of a list, what stood at each place of it. */
export type MapContent = ReadonlyMap<object, Content>;

type Content = { readonly names: readonly string[]; readonly values: readonly unknown[] };

/** What stands in an element of the map and in everything under it, as it now is. */
export function contentOf(root: object): MapContent {
  const contents = new Map<object, Content>();
  const ahead: object[] = [root];
  for (let element = ahead.pop(); element !== undefined; element = ahead.pop()) {
    if (contents.has(element)) continue;
    const content = ownContent(element);
    contents.set(element, content);
    for (const value of content.values) if (typeof value === "object" && value !== null) ahead.push(value);
  }
  return contents;
}

/** Of what is known, the elements in which something else stands by now. */
export function changedSince(before: MapContent): MapContent {
  return new Map([...before].filter(([element, content]) => !isSame(element, content)));
}

/**
 * Brings elements back to what stood in them. What bpmn-js takes back comes to the end of its list, and labels keep an
 * empty place or the height of their text, so that a file in which nothing is changed any more would still read
 * otherwise.
 */
export function restoreContent(before: MapContent): void {
  for (const [element, content] of before) {
    if (Array.isArray(element)) element.splice(0, element.length, ...content.values);
    else restoreElement(element, content);
  }
}

function restoreElement(element: object, { names, values }: Content): void {
  for (const name of Object.getOwnPropertyNames(element))
    if (!names.includes(name)) Reflect.deleteProperty(element, name);
  names.forEach((name, at) => {
    if (Reflect.get(element, name) !== values[at]) Reflect.set(element, name, values[at]);
  });
}

/** References that nobody enumerates are content too: a lane's nodes, the element that another stands in. */
function ownContent(element: object): Content {
  if (Array.isArray(element)) return { names: [], values: [...element] };
  const names = Object.getOwnPropertyNames(element);
  return { names, values: names.map((name): unknown => Reflect.get(element, name)) };
}

function isSame(element: object, { names, values }: Content): boolean {
  if (Array.isArray(element))
    return element.length === values.length && values.every((value, at) => element[at] === value);
  const now = Object.getOwnPropertyNames(element);
  return now.length === names.length && names.every((name, at) => Reflect.get(element, name) === values[at]);
}
