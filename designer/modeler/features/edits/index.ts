import { createEdits } from "./create-edits.ts";

type Parts = Parameters<typeof createEdits>[0];

function editsOf(...[injector]: [{ get<Name extends keyof Parts>(name: Name): Parts[Name] }]) {
  return createEdits({
    bpmnFactory: injector.get("bpmnFactory"),
    bpmnReplace: injector.get("bpmnReplace"),
    documents: injector.get("documents"),
    elementFactory: injector.get("elementFactory"),
    elementRegistry: injector.get("elementRegistry"),
    modeling: injector.get("modeling"),
    renaming: injector.get("renaming"),
    spaceTool: injector.get("spaceTool"),
    sunmapExtensions: injector.get("sunmapExtensions"),
  });
}

export const editsModule = {
  edits: ["factory", Object.assign(editsOf, { $inject: ["injector"] })],
};
