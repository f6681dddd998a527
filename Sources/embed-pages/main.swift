import Foundation

// Writes every page part (template, stylesheet, script) into one Swift file as raw string literals.
// usage: embed-pages OUTPUT.swift FILE…
let output = URL(fileURLWithPath: CommandLine.arguments[1])
var source = "/// Templates and assets as they were in the source tree, by file name.\npackage enum Embedded {\n"
source += "    package static let files: [String: String] = [\n"
for path in CommandLine.arguments.dropFirst(2).sorted() {
    let name = URL(fileURLWithPath: path).lastPathComponent
    let text = try String(contentsOfFile: path, encoding: .utf8)
    source += "        \"\(name)\": ####\"\"\"\n\(text)\n\"\"\"####,\n"
}
source += "        :\n    ]\n}\n".replacingOccurrences(
    of: "        :\n", with: CommandLine.arguments.count > 2 ? "" : "        :\n")
try source.write(to: output, atomically: true, encoding: .utf8)
