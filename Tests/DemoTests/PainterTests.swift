import CZlib
import Demo
import Testing

@Suite struct PainterTests {
    @Test(arguments: Painter.scenes)
    func `every scene is a PNG file of 1200 by 800 whose rows unpack to their full length`(scene: String) {
        let painting = Painter.painting(of: scene)
        #expect(painting.png.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        #expect(painting.width == 1200 && painting.height == 800)
        #expect(painting.png[16..<24].elementsEqual([0, 0, 0x04, 0xB0, 0, 0, 0x03, 0x20]))
        #expect(unpackedLength(painting.png) == (1200 * 3 + 1) * 800)
        #expect(painting.png.suffix(12).elementsEqual([0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]))
    }

    @Test(arguments: Painter.scenes)
    func `no scene is heavier than a page can bear`(scene: String) {
        #expect(Painter.png(scene: scene).count < 250_000)
    }

    @Test func `a scene is the same picture every time, and no two scenes are alike`() {
        let first = Painter.scenes.map(Painter.png)
        #expect(Set(first).count == Painter.scenes.count)
        #expect(Painter.png(scene: Painter.scenes[1]) == first[1])
    }

    @Test func `a name without a scene gives the first scene`() {
        #expect(Painter.png(scene: "no such scene") == Painter.png(scene: Painter.scenes[0]))
    }

    /// The bytes the file's one IDAT chunk unpacks to; 0 when zlib refuses it.
    private func unpackedLength(_ png: [UInt8]) -> Int {
        let length = png[33..<37].reduce(0) { $0 << 8 | Int($1) }
        let packed = Array(png[41..<(41 + length)])
        var size = uLong(4_000_000)
        var rows = [UInt8](repeating: 0, count: Int(size))
        return uncompress(&rows, &size, packed, uLong(packed.count)) == Z_OK ? Int(size) : 0
    }
}
