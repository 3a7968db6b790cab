/** Two modules of diagram-js that ship no types; we only pass them on. */
declare module "diagram-js-grid" {
  const gridModule: object;
  // oxlint-disable-next-line import/no-default-export -- that is how it exports its module
  export default gridModule;
}

declare module "diagram-js-minimap" {
  const minimapModule: object;
  // oxlint-disable-next-line import/no-default-export -- that is how it exports its module
  export default minimapModule;
}
