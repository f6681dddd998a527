/// Paints the demo newsroom's pictures: twelve scenes, the same bytes every time.
package enum Painter {
    /// The names of all scenes.
    package static var scenes: [String] { subjects.map(\.name) }

    /// The PNG file of a scene; of the first for a name there is none for.
    package static func png(scene: String) -> [UInt8] { painting(of: scene).png }

    /// A scene with its size.
    package static func painting(of scene: String) -> Painting {
        let subject = subjects.first { $0.name == scene } ?? subjects[0]
        var canvas = Canvas(width: 1200, height: 800, paper: subject.paper)
        subject.paint(&canvas)
        return Painting(png: PNG.encode(canvas), width: canvas.width, height: canvas.height)
    }

    private typealias Subject = (name: String, paper: Ink, paint: @Sendable (inout Canvas) -> Void)

    private static let subjects: [Subject] = [
        ("harbour", Ink(0xf2b880), paintHarbour), ("ferry", Ink(0x8fa3ad), paintFerry),
        ("skyline", Ink(0xf6dcb4), paintSkyline), ("mountains", Ink(0xdfeaf0), paintMountains),
        ("stadium", Ink(0x14213d), paintStadium), ("parliament", Ink(0x4a1f24), paintParliament),
        ("press", Ink(0x24405c), paintPress), ("wheat", Ink(0x9ed0e0), paintWheat),
        ("observatory", Ink(0x0d1230), paintObservatory), ("stage", Ink(0x1a0d14), paintStage),
        ("market", Ink(0x0f1e26), paintMarket), ("storm", Ink(0x56636f), paintStorm),
    ]
}

/// A painted scene as a file.
package struct Painting: Sendable {
    /// The bytes of a PNG file.
    package let png: [UInt8]
    /// Pixels.
    package let width: Int
    /// Pixels.
    package let height: Int
}
