public import ContractBase

/// Reads a YAML or JSON text, told apart by its first byte that is not white space, and by its extension.
///
/// Gives nil where the structure is lost; a tree that comes with errors has what could be understood.
public func readData(_ file: SourceFile, sink: inout DiagnosticSink) -> DataTree? {
  file.isJSON ? readJSON(file, sink: &sink) : readYAML(file, sink: &sink)
}

/// What both readers check first: size, encoding, and that there is anything; false where reading makes no sense.
func checkText(_ builder: inout DataBuilder) -> Bool {
  let bytes = builder.source
  guard bytes.count <= 1 << 30 else {
    builder.report(.dataTooLarge, builder.span(0, 0), "The file is \(bytes.count) bytes long; at most 1 GiB is read")
    return false
  }
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0, 0, 0xFE, 0xFF])
    || (bytes.count >= 2 && (bytes[0] == 0) != (bytes[1] == 0))
  {
    builder.report(
      .dataEncoding, builder.span(0, min(2, bytes.count)), "The file is not UTF-8 but UTF-16 or UTF-32",
      hint: "convert it with `iconv -f UTF-16 -t UTF-8`")
    return false
  }
  for run in invalidUTF8Runs(bytes, limit: 10) {
    builder.report(
      .dataInvalidUTF8, builder.span(run.lowerBound, run.upperBound),
      "The byte 0x\(String(bytes[run.lowerBound], radix: 16, uppercase: true)) is not UTF-8 here",
      hint: "save the file as UTF-8")
  }
  return true
}
