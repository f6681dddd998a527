import Foundation

/// Stadium, parliament and press conference.
extension Painter {
    static func paintStadium(_ canvas: inout Canvas) {
        canvas.bands(0, 360, [Ink(0x0c1430), Ink(0x1b2f5b), Ink(0x3d5b8c)], steps: 8, wave: 5, seed: 2)
        for (x, side) in [(110, 1), (1090, -1)] as [(Float, Float)] {
            canvas.shape([(x, 110), (x + side * 760, 800), (x + side * 120, 800)], Ink(0xfdf3c0), strength: 0.16)
            canvas.line(x, 110, x - side * 26, 420, 12, Ink(0x0a0f22))
            canvas.box(Int(x) - 62, 64, 124, 60, Ink(0x0a0f22))
            for lamp in 0..<8 {
                canvas.disc(x - 46 + Float(lamp % 4) * 31, 80 + Float(lamp / 4) * 27, 11, Ink(0xfff8d6))
            }
        }
        canvas.shape([(0, 300), (220, 262), (980, 262), (1200, 300), (1200, 520), (0, 520)], Ink(0x16213f))
        crowd(&canvas)
        canvas.shape(
            [(0, 290), (220, 252), (980, 252), (1200, 290), (1200, 312), (980, 274), (220, 274), (0, 312)],
            Ink(0xd9573f))
        pitch(&canvas)
        player(&canvas, x: 380, y: 660, size: 1.15, facing: 1, Ink(0xd9573f))
        player(&canvas, x: 640, y: 640, size: 1.05, facing: -1, Ink(0xf5efe0))
        player(&canvas, x: 890, y: 590, size: 0.75, facing: -1, Ink(0xd9573f))
        canvas.oval(506, 700, 30, 6, Ink(0x20552f))
        canvas.disc(508, 682, 18, Ink(0xfbf8ee))
        canvas.disc(508, 682, 7, Ink(0x1a2238))
    }

    private static func crowd(_ canvas: inout Canvas) {
        var chance = Chance(4)
        let coats = [Ink(0xd9573f), Ink(0xf0c15a), Ink(0x5f86b3), Ink(0xe9e2d0), Ink(0x33456e), Ink(0x8b3a4a)]
        for row in 0..<9 {
            for column in 0..<64 where chance.next(1) < 0.86 {
                let y = 296 + Float(row) * 22
                canvas.disc(
                    Float(column) * 19 + chance.next(8) + Float(row % 2) * 9, y + chance.next(5), 7.5,
                    coats[Int(chance.next(5.99))].toward(Ink(0x16213f), 0.55 - Float(row) * 0.05))
            }
        }
    }

    private static func pitch(_ canvas: inout Canvas) {
        canvas.box(0, 500, 1200, 300, Ink(0x2f7d46))
        for stripe in 0..<8 where stripe % 2 == 0 {
            let far = 100 + Float(stripe) * 125, near = -500 + Float(stripe) * 275
            canvas.shape([(far, 500), (far + 125, 500), (near + 275, 800), (near, 800)], Ink(0x3b9152))
        }
        let chalk = Ink(0xf2f4e4)
        canvas.box(0, 488, 1200, 22, Ink(0x0f1830))
        for board in 0..<7 {
            canvas.box(24 + board * 170, 490, 140, 18, board % 2 == 0 ? Ink(0xf0c15a) : Ink(0x5f86b3))
        }
        canvas.line(0, 540, 1200, 540, 5, chalk)
        canvas.shape([(760, 540), (1200, 540), (1200, 548), (756, 548)], chalk)
        canvas.line(760, 540, 640, 740, 7, chalk)
        canvas.line(640, 740, 1200, 740, 8, chalk)
        for post in [Float(960), 1150] { canvas.line(post, 540, post, 420, 8, chalk) }
        canvas.line(956, 420, 1154, 420, 8, chalk)
        for mesh in 0..<11 {
            canvas.line(968 + Float(mesh) * 17, 424, 972 + Float(mesh) * 16, 538, 1.4, chalk, strength: 0.6)
        }
        for mesh in 0..<6 {
            canvas.line(962, 440 + Float(mesh) * 18, 1148, 440 + Float(mesh) * 18, 1.4, chalk, strength: 0.6)
        }
    }

    private static func player(_ canvas: inout Canvas, x: Float, y: Float, size: Float, facing: Float, _ shirt: Ink) {
        func at(_ dx: Float, _ dy: Float) -> Point { Point(x + dx * size * facing, y + dy * size) }
        func limb(_ from: Point, _ to: Point, _ thickness: Float, _ ink: Ink) {
            canvas.line(from.x, from.y, to.x, to.y, thickness * size, ink)
        }
        let skin = Ink(0x8a5a3c), dark = Ink(0x131a30)
        canvas.oval(x, y + 66 * size, 60 * size, 9 * size, Ink(0x20552f))
        limb(at(-8, -20), at(-44, 24), 20, dark)
        limb(at(-44, 24), at(-74, 8), 13, skin)
        limb(at(6, -20), at(34, 18), 20, dark)
        limb(at(34, 18), at(30, 66), 13, skin)
        limb(at(26, 66), at(52, 66), 11, dark)
        limb(at(4, -92), at(-40, -64), 13, shirt)
        limb(at(-40, -64), at(-62, -86), 10, skin)
        limb(at(14, -92), at(46, -58), 13, shirt)
        limb(at(46, -58), at(66, -66), 10, skin)
        canvas.shape([at(-14, -104), at(28, -104), at(20, -16), at(-18, -16)], shirt)
        canvas.disc(x + 12 * size * facing, y - 124 * size, 18 * size, skin)
        canvas.shape([at(-7, -128), at(2, -146), at(28, -144), at(31, -130)], dark)
    }

    static func paintParliament(_ canvas: inout Canvas) {
        canvas.bands(0, 800, [Ink(0x6e3236), Ink(0x4b2128), Ink(0x2c141c)], steps: 10, wave: 2, seed: 3)
        canvas.box(0, 0, 1200, 70, Ink(0x2c141c))
        for column in 0..<7 {
            let x = 36 + column * 180
            canvas.box(x, 70, 48, 340, Ink(0xd9c49a))
            canvas.box(x + 32, 70, 16, 340, Ink(0xa98d63))
            canvas.box(x - 10, 70, 68, 18, Ink(0xe9d9b4))
            canvas.box(x - 10, 392, 68, 18, Ink(0xe9d9b4))
        }
        for window in 0..<6 where window != 2 && window != 3 {
            let x = Float(108 + window * 180)
            canvas.shape([(x, 370), (x, 180), (x + 48, 120), (x + 96, 180), (x + 96, 370)], Ink(0xf3dca0))
            canvas.line(x + 48, 122, x + 48, 370, 5, Ink(0x6e3236))
            canvas.line(x, 250, x + 96, 250, 5, Ink(0x6e3236))
        }
        canvas.box(452, 96, 296, 300, Ink(0x23415a))
        canvas.disc(600, 204, 92, Ink(0xe2b65a))
        canvas.disc(600, 204, 72, Ink(0x23415a))
        canvas.shape(
            [
                (600, 136), (616, 186), (668, 186), (626, 216), (642, 266), (600, 236), (558, 266), (574, 216),
                (532, 186), (584, 186),
            ], Ink(0xe2b65a))
        rostrum(&canvas)
        for row in 0..<4 { bench(&canvas, row: row) }
    }

    private static func rostrum(_ canvas: inout Canvas) {
        canvas.shape([(400, 470), (800, 470), (830, 560), (370, 560)], Ink(0x8a5a34))
        canvas.box(390, 458, 420, 16, Ink(0xb98349))
        figure(&canvas, x: 600, y: 440, size: 1.0, coat: Ink(0x1c2233), skin: Ink(0xc08a62))
        canvas.shape(
            [(576, 348), (580, 316), (600, 306), (622, 318), (624, 348), (616, 328), (586, 328)], Ink(0x3b2a24))
        canvas.box(540, 440, 120, 80, Ink(0x6d4428))
        canvas.box(532, 432, 136, 12, Ink(0xb98349))
        canvas.line(600, 434, 588, 396, 4, Ink(0x171018))
    }

    /// One curved row of benches with those who sit there, seen from behind.
    private static func bench(_ canvas: inout Canvas, row: Int) {
        var chance = Chance(UInt64(row) + 90)
        let near = Float(row) / 3, base = 588 + Float(row) * 62
        let hair = [Ink(0x1a1216), Ink(0x4b2f22), Ink(0x8d8580), Ink(0xb58a50), Ink(0x2b1a1a)]
        let coats = [Ink(0x222b45), Ink(0x3a2a3d), Ink(0x53303a), Ink(0x27443f), Ink(0x6b5a3a)]
        let seats = 11 - row
        for seat in 0..<seats {
            let x = 1200 * (Float(seat) + 0.5) / Float(seats) + chance.within(-8...8)
            let sag = (x - 600) * (x - 600) / 360_000 * -46
            let size = 0.62 + near * 0.36
            if chance.next(1) < 0.12 { continue }
            figure(
                &canvas, x: x, y: base + sag + 12, size: size, coat: coats[Int(chance.next(4.99))],
                skin: hair[Int(chance.next(4.99))])
        }
        var rail: [Point] = [], under: [Point] = []
        for x in stride(from: Float(0), through: 1200, by: 30) {
            let y = base + (x - 600) * (x - 600) / 360_000 * -46
            rail.append(Point(x, y))
            under.insert(Point(x, y + 70), at: 0)
        }
        canvas.shape(rail + under, Ink(0x5a3722).toward(Ink(0x311c16), near))
        canvas.shape(rail + rail.reversed().map { Point($0.x, $0.y + 9) }, Ink(0xb98349))
    }

    /// Head and shoulders; `y` is where the chest ends.
    static func figure(_ canvas: inout Canvas, x: Float, y: Float, size: Float, coat: Ink, skin: Ink) {
        canvas.shape(
            [
                (x - 52 * size, y), (x - 46 * size, y - 48 * size), (x - 16 * size, y - 64 * size),
                (x + 16 * size, y - 64 * size), (x + 46 * size, y - 48 * size), (x + 52 * size, y),
            ],
            coat)
        canvas.line(x, y - 58 * size, x, y - 84 * size, 18 * size, skin.toward(Ink(0x1a1216), 0.2))
        canvas.oval(x, y - 98 * size, 22 * size, 28 * size, skin)
    }

    static func paintPress(_ canvas: inout Canvas) {
        canvas.bands(0, 800, [Ink(0x31597a), Ink(0x24476a), Ink(0x16304c)], steps: 8, wave: 2, seed: 5)
        for row in 0..<4 {
            for column in 0..<9 where (row + column) % 2 == 0 {
                canvas.disc(Float(column) * 150, 60 + Float(row) * 120, 30, Ink(0x3d6b8e))
                canvas.disc(Float(column) * 150, 60 + Float(row) * 120, 18, Ink(0x2a4f73))
            }
        }
        figure(&canvas, x: 420, y: 470, size: 1.75, coat: Ink(0x1a2233), skin: Ink(0xd09a70))
        canvas.shape([(396, 362), (444, 362), (420, 420)], Ink(0xf2ead8))
        canvas.shape([(414, 368), (426, 368), (430, 420), (420, 434), (410, 420)], Ink(0xb5423c))
        canvas.shape(
            [(380, 296), (386, 250), (420, 236), (456, 250), (460, 294), (450, 268), (394, 268)], Ink(0x3b2a24))
        figure(&canvas, x: 780, y: 470, size: 1.7, coat: Ink(0x7b2f3a), skin: Ink(0x9a6844))
        canvas.shape([(760, 366), (800, 366), (780, 404)], Ink(0xf2ead8))
        canvas.shape(
            [(738, 330), (736, 268), (780, 244), (824, 268), (822, 330), (812, 280), (748, 280)], Ink(0x1b1416))
        canvas.box(180, 468, 840, 18, Ink(0xe2c27a))
        canvas.box(200, 486, 800, 130, Ink(0xa9713d))
        for (x, lean) in [(330, 40), (385, 24), (470, -30), (700, 44), (756, 20), (850, -40)] as [(Float, Float)] {
            canvas.line(x, 470, x + lean, 420, 5, Ink(0x11161f))
            canvas.oval(x + lean, 412, 9, 16, Ink(0x11161f))
        }
        canvas.box(300, 500, 200, 36, Ink(0xf2ead8))
        canvas.box(680, 500, 200, 36, Ink(0xf2ead8))
        cameras(&canvas)
    }

    private static func cameras(_ canvas: inout Canvas) {
        let ink = Ink(0x0b1018)
        for (x, size) in [(90, 1.7), (300, 1.35), (590, 1.8), (880, 1.4), (1110, 1.75)] as [(Float, Float)] {
            figure(&canvas, x: x, y: 820, size: size * 1.15, coat: ink, skin: ink)
            canvas.line(x + 50 * size, 820, x + 58 * size, 650, 20 * size, ink)
            canvas.box(Int(x + 26 * size), Int(660 - 30 * size), Int(70 * size), Int(46 * size), ink)
            canvas.disc(x + 60 * size, 650, 17 * size, Ink(0x24476a))
            canvas.disc(x + 60 * size, 650, 9 * size, Ink(0xe8eef2))
        }
        canvas.shape(
            [(381, 584), (394, 636), (446, 650), (394, 664), (381, 716), (368, 664), (316, 650), (368, 636)],
            Ink(0xfffbe2), strength: 0.9)
    }
}
