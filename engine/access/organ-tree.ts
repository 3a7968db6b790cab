import { finding } from "../core/check/finding-catalog.ts";
import type { CheckFinding } from "../core/check/check-finding.ts";
import type { OrganNode } from "../core/model/formats.generated.ts";

const LEVELS: readonly OrganNode["level"][] = ["province", "city", "county", "office"];

/** The organs as a tree: a role that is held in an organ holds in all below it. */
export class OrganTree {
  readonly nodes: readonly OrganNode[];
  readonly #byId: ReadonlyMap<string, OrganNode>;
  readonly #children: ReadonlyMap<string, readonly string[]>;

  /** The nodes are those of a tree: `organFindings` found nothing in them. */
  constructor(nodes: readonly OrganNode[]) {
    this.nodes = nodes;
    this.#byId = new Map(nodes.map((node) => [node.id, node]));
    const children = new Map<string, string[]>();
    for (const { id, parent } of nodes) {
      if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), id]);
    }
    this.#children = children;
  }

  /** The topmost organ. */
  get root(): string | undefined {
    return this.nodes.find(({ parent }) => parent === undefined)?.id;
  }

  find(id: string): OrganNode | undefined {
    return this.#byId.get(id);
  }

  /** An organ and all below it. An organ that is not in the tree stands for itself. */
  within(id: string): ReadonlySet<string> {
    const found = new Set<string>();
    const add = (organ: string): void => {
      found.add(organ);
      for (const child of this.#children.get(organ) ?? []) add(child);
    };
    add(id);
    return found;
  }
}

/** Everything that keeps organs from being a tree: ids that stand twice, parents that are none, circles, levels that rise. */
export function organFindings(nodes: readonly OrganNode[], document = "organs"): readonly CheckFinding[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const roots = nodes.filter(({ parent }) => parent === undefined);
  const findings = nodes.flatMap((node, index) => {
    const words = faultOf(node, byId) ?? (roots.length > 1 && node.parent === undefined ? MANY_ROOTS : undefined);
    return words === undefined ? [] : [finding("FORM_WRONG", { document, pointer: `/organs/${index}` }, words)];
  });
  if (roots.length === 0) findings.push(finding("FORM_WRONG", { document, pointer: "/organs" }, NO_ROOT));
  return findings;
}

type Words = { readonly zh: string; readonly en: string };

const NO_ROOT: Words = { zh: "没有最上级机关", en: "there is no topmost organ" };
const MANY_ROOTS: Words = { zh: "最上级机关只能有一个", en: "there may be one topmost organ only" };

function faultOf(node: OrganNode, byId: ReadonlyMap<string, OrganNode>): Words | undefined {
  const { id, level, parent } = node;
  if (byId.get(id) !== node) return { zh: `编号“${id}”重复`, en: `the id \`${id}\` stands twice` };
  if (parent === undefined) return undefined;
  const above = byId.get(parent);
  if (above === undefined) return { zh: `没有上级机关“${parent}”`, en: `there is no parent \`${parent}\`` };
  if (isInCircle(node, byId)) return { zh: `“${id}”的上级绕成一圈`, en: `the parents of \`${id}\` go in a circle` };
  if (LEVELS.indexOf(level) < LEVELS.indexOf(above.level))
    return {
      zh: `“${id}”的级别高于其上级“${parent}”`,
      en: `\`${id}\` is of a higher level than its parent \`${parent}\``,
    };
  return undefined;
}

function isInCircle(node: OrganNode, byId: ReadonlyMap<string, OrganNode>): boolean {
  const seen = new Set([node.id]);
  for (let above = byId.get(node.parent ?? ""); above !== undefined; above = byId.get(above.parent ?? "")) {
    if (seen.has(above.id)) return true;
    seen.add(above.id);
  }
  return false;
}
