import News

/// IPTC's news in JSON. One reader takes all its lines; each newest schema of a line has a writer.
extension WireFormat {
    package static let ninjs = WireFormat(
        name: "ninjs", title: "ninjs 1.0–3.1", contentType: "application/json", fileExtension: "json",
        recognises: { NinjsMarks.areIn($0) },
        read: { bytes throws(ReadFailure) in try NinjsDocument.read(bytes) })

    package static let ninjs16 = WireFormat(
        name: "ninjs-1.6", title: "ninjs 1.6", contentType: "application/json", fileExtension: "json",
        write: { NinjsWriter.write($0, $1, as: .line1) })

    package static let ninjs22 = WireFormat(
        name: "ninjs-2.2", title: "ninjs 2.2", contentType: "application/json", fileExtension: "json",
        write: { NinjsWriter.write($0, $1, as: .line2) })

    package static let ninjs31 = WireFormat(
        name: "ninjs-3.1", title: "ninjs 3.1", contentType: "application/json", fileExtension: "json",
        write: { NinjsWriter.write($0, $1, as: .line3) })
}
