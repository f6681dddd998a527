/// The theatre and the market screen.
extension Painter {
    static func paintStage(_ canvas: inout Canvas) {
        canvas.box(150, 60, 900, 560, Ink(0x2b1b45))
        canvas.disc(600, 300, 230, Ink(0xf3c768))
        canvas.disc(600, 300, 176, Ink(0xf8dc96))
        canvas.ridge(440, 640, 34, 520, Ink(0x4a3568), shift: 2)
        canvas.ridge(520, 640, 22, 380, Ink(0x1d1232), shift: 0.5)
        canvas.shape([(600, -40), (330, 640), (870, 640)], Ink(0xfff3cf), strength: 0.14)
        canvas.box(0, 610, 1200, 190, Ink(0x7d4a2b))
        for plank in 0..<9 {
            canvas.line(600 + Float(plank - 4) * 120, 610, 600 + Float(plank - 4) * 330, 800, 4, Ink(0x4f2c1b))
        }
        canvas.oval(600, 668, 250, 38, Ink(0xe2a45d))
        dancer(&canvas, x: 540, facing: 1, Ink(0xc23b4b))
        dancer(&canvas, x: 672, facing: -1, Ink(0x1f6f78))
        curtain(&canvas, left: true)
        curtain(&canvas, left: false)
        for scallop in 0..<8 {
            canvas.oval(
                75 + Float(scallop) * 150, 70, 82, 62, Ink(0x8d1f2d).toward(Ink(0x6b1522), scallop % 2 == 0 ? 0 : 1))
            canvas.oval(75 + Float(scallop) * 150, 120, 40, 8, Ink(0xe2b65a))
        }
        canvas.box(0, 0, 1200, 66, Ink(0x5a101c))
        for head in 0..<12 {
            figure(
                &canvas, x: 46 + Float(head) * 101, y: 836 + Float(head % 3) * 8, size: 0.95, coat: Ink(0x0e070c),
                skin: Ink(0x0e070c))
        }
    }

    private static func curtain(_ canvas: inout Canvas, left: Bool) {
        for fold in 0..<6 {
            let inner = Float(6 - fold) * 46, lean = Float(6 - fold) * 14
            func x(_ value: Float) -> Float { left ? value : 1200 - value }
            let ink = fold % 2 == 0 ? Ink(0x9c2433) : Ink(0x741a28)
            canvas.shape(
                [(x(-10), 40), (x(inner + 40), 40), (x(inner - lean), 380), (x(inner + 4), 640), (x(-10), 640)], ink)
        }
    }

    private static func dancer(_ canvas: inout Canvas, x: Float, facing: Float, _ dress: Ink) {
        func at(_ dx: Float, _ dy: Float) -> Point { Point(x + dx * facing, 660 + dy) }
        func limb(_ from: Point, _ to: Point, _ thickness: Float, _ ink: Ink) {
            canvas.line(from.x, from.y, to.x, to.y, thickness, ink)
        }
        let skin = Ink(0xf0c9a0)
        limb(at(-4, -90), at(-8, 0), 12, skin)
        limb(at(4, -90), at(58, -36), 12, skin)
        canvas.shape([at(-12, -180), at(16, -180), at(54, -62), at(-52, -70)], dress)
        limb(at(4, -170), at(62, -214), 9, skin)
        limb(at(0, -170), at(-50, -132), 9, skin)
        let head = at(6, -206)
        canvas.oval(head.x, head.y, 17, 21, skin)
        canvas.oval(head.x - 6 * facing, head.y - 14, 16, 12, Ink(0x2a1512))
    }

    static func paintMarket(_ canvas: inout Canvas) {
        canvas.bands(0, 800, [Ink(0x10262f), Ink(0x0c1a22)], steps: 4, wave: 0, seed: 1)
        for row in 0..<9 { canvas.box(60, 90 + row * 66, 1080, 2, Ink(0x234250)) }
        for column in 0..<13 { canvas.box(60 + column * 90, 90, 2, 530, Ink(0x1b3540)) }
        var chance = Chance(7)
        var level: Float = 500
        var trace: [Point] = []
        for bar in 0..<36 {
            let open = level
            level = max(150, min(570, level - 4 + chance.within(-74...68)))
            let rises = level < open
            let ink = rises ? Ink(0x57c08a) : Ink(0xe2604f)
            let x = 78 + bar * 29
            canvas.box(
                x + 7, Int(min(open, level)) - Int(chance.within(8...30)), 3,
                Int(abs(open - level)) + Int(chance.within(24...60)), ink)
            canvas.box(x, Int(min(open, level)), 17, max(4, Int(abs(open - level))), ink)
            canvas.box(x, 690 - Int(chance.within(14...74)), 17, 90, rises ? Ink(0x2d6a55) : Ink(0x7a3a36))
            trace.append(Point(Float(x) + 8, (open + level) / 2 - 46))
        }
        for (from, to) in zip(trace, trace.dropFirst()) { canvas.line(from.x, from.y, to.x, to.y, 5, Ink(0xf3c768)) }
        canvas.disc(trace[35].x, trace[35].y, 11, Ink(0xfbf1d0))
        canvas.box(0, 690, 1200, 110, Ink(0x081218))
        for label in 0..<5 {
            let x = 70 + label * 226
            canvas.box(x, 724, 84, 14, Ink(0xd9e4df))
            canvas.box(x, 750, 56, 12, Ink(0x6d8790))
            let y: Float = 740, left = Float(x) + 122
            if label % 3 == 1 {
                canvas.shape([(left, y - 14), (left + 32, y - 14), (left + 16, y + 16)], Ink(0xe2604f))
            } else {
                canvas.shape([(left, y + 16), (left + 32, y + 16), (left + 16, y - 14)], Ink(0x57c08a))
            }
        }
        figure(&canvas, x: 250, y: 830, size: 2.1, coat: Ink(0x04090d), skin: Ink(0x04090d))
        figure(&canvas, x: 960, y: 850, size: 1.9, coat: Ink(0x04090d), skin: Ink(0x04090d))
    }
}
