/** What we use of bpmn-moddle, which ships no types. */
declare module "bpmn-moddle" {
  export type ModdleElement = {
    readonly $type: string;
    readonly $attrs?: Readonly<Record<string, unknown>>;
    readonly $instanceOf: (type: string) => boolean;
    readonly $descriptor: {
      readonly properties?: readonly {
        readonly name: string;
        readonly isReference?: boolean;
        readonly isAttr?: boolean;
      }[];
      readonly idProperty?: object;
    };
    get(name: string): unknown;
  };

  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>);
    fromXML(
      xml: string,
      typeName?: string,
    ): Promise<{
      readonly rootElement: ModdleElement;
      readonly elementsById: Readonly<Record<string, ModdleElement>>;
      readonly warnings: readonly { readonly message: string }[];
    }>;
    toXML(element: ModdleElement, options?: { readonly format?: boolean }): Promise<{ readonly xml: string }>;
  }
}
