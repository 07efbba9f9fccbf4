/** For one picture, or for the numbered files that it is the first of, whose gaps stay gaps. */
export function importOptions(path: string, kind: ImportAsType, isSequence: boolean): ImportOptions {
  const options = new ImportOptions(new File(path));
  options.importAs = kind;
  options.sequence = isSequence;
  options.forceAlphabetical = false;
  return options;
}
