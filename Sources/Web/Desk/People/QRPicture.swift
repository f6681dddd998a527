import CQRCode

/// A text as the square of dots that phones read, for an SVG.
struct QRPicture {
    /// Dots on a side, with the white margin.
    var size: Int
    /// The dark dots, as an SVG path.
    var path: String

    /// Four dots, as the standard asks (ISO/IEC 18004, 9.1).
    private static let margin = 4

    /// `nil` for a text too long for one.
    init?(of text: String) {
        guard let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard let dots = code.pointee.data else { return nil }
        size = width + 2 * Self.margin
        // The lowest bit of each byte says whether its dot is dark.
        path = (0..<width * width).filter { dots[$0] & 1 == 1 }.map { dot in
            "M\(dot % width + Self.margin) \(dot / width + Self.margin)h1v1h-1z"
        }.joined()
    }
}
