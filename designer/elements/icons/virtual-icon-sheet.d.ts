declare module "virtual:icon-sheet" {
  /** The address of the file that has every icon as a symbol of its name. */
  const address: string;
  // oxlint-disable-next-line import/no-default-export -- what the bundler makes of a file is its default export
  export default address;
}
