import { findNodeAtLocation, parseTree, type Node } from "jsonc-parser";

import type { Path } from "../condition/condition-path.ts";

/** One stretch of a text and what stands there instead. */
export type TextEdit = { readonly offset: number; readonly length: number; readonly content: string };

/**
 * Edits a JSON text in place, each edit on the text that the one before left. Only what is meant changes: everything
 * beside it keeps its form, letter by letter. New parts are written as those beside them are.
 */
export class TextWriter {
  readonly edits: TextEdit[] = [];
  #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  replace(path: Path, value: unknown): void {
    const node = this.#find(path);
    if (node === undefined) return;
    this.#edit(node.offset, node.length, this.#written(value, this.#indentOf(node.offset)));
  }

  renameKey(path: Path, key: string): void {
    const name = this.#find(path)?.parent?.children?.[0];
    if (name !== undefined) this.#edit(name.offset, name.length, JSON.stringify(key));
  }

  remove(path: Path): void {
    const node = this.#find(path);
    const member = node?.parent?.type === "property" ? node.parent : node;
    const members = member?.parent?.children ?? [];
    const position = members.findIndex((one) => one === member);
    const [before, after] = [members[position - 1], members[position + 1]];
    if (member === undefined) return;
    if (before !== undefined) this.#delete(endOf(before), endOf(member));
    else if (after !== undefined) this.#delete(member.offset, after.offset);
    else if (member.parent !== undefined) this.#delete(member.parent.offset + 1, endOf(member.parent) - 1);
  }

  /** Adds a key to an object, behind those that it has. */
  addKey(path: Path, key: string, value: unknown): void {
    const node = this.#find(path);
    if (node !== undefined) this.#insert(node, node.children?.length ?? 0, value, `${JSON.stringify(key)}: `);
  }

  /** Puts an item into a list, before the one at a position. */
  insertItem(path: Path, position: number, value: unknown): void {
    const node = this.#find(path);
    if (node !== undefined) this.#insert(node, position, value, "");
  }

  // oxlint-disable-next-line max-params -- the container, the place in it, and the two parts of what is put there
  #insert(container: Node, position: number, value: unknown, lead: string): void {
    const { children = [] } = container;
    const [before, after] = [children[position - 1], children[position]];
    const neighbour = before ?? after;
    if (neighbour === undefined) {
      this.#insertFirst(container, value, lead);
      return;
    }
    const indent = this.#indentOf(neighbour.offset);
    const isOnOwnLine = this.#text.slice(this.#lineStart(neighbour.offset), neighbour.offset).trim() === "";
    const gap = isOnOwnLine && this.#isMultiline ? `\n${indent}` : " ";
    const written = `${lead}${this.#written(value, indent)}`;
    if (before !== undefined) this.#edit(endOf(before), 0, `,${gap}${written}`);
    else this.#edit(neighbour.offset, 0, `${written},${gap}`);
  }

  #insertFirst(container: Node, value: unknown, lead: string): void {
    const outer = this.#indentOf(container.offset);
    const indent = `${outer}${INDENT}`;
    const written = `${lead}${this.#written(value, indent)}`;
    const content = this.#isMultiline ? `\n${indent}${written}\n${outer}` : written;
    this.#edit(container.offset + 1, container.length - 2, content);
  }

  #written(value: unknown, indent: string): string {
    if (!this.#isMultiline) return JSON.stringify(value);
    return JSON.stringify(value, null, INDENT).replaceAll("\n", `\n${indent}`);
  }

  get #isMultiline(): boolean {
    return this.#text.trim().includes("\n");
  }

  #indentOf(offset: number): string {
    return /^[ \t]*/.exec(this.#text.slice(this.#lineStart(offset)))?.[0] ?? "";
  }

  #lineStart(offset: number): number {
    return offset === 0 ? 0 : this.#text.lastIndexOf("\n", offset - 1) + 1;
  }

  #find(path: Path): Node | undefined {
    const tree = parseTree(this.#text);
    return tree && findNodeAtLocation(tree, [...path]);
  }

  #delete(from: number, to: number): void {
    this.#edit(from, to - from, "");
  }

  #edit(offset: number, length: number, content: string): void {
    this.edits.push({ offset, length, content });
    this.#text = this.#text.slice(0, offset) + content + this.#text.slice(offset + length);
  }
}

const INDENT = "  ";

function endOf({ offset, length }: Node): number {
  return offset + length;
}
