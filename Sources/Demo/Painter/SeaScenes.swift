/// Harbour, ferry and storm.
extension Painter {
    static func paintHarbour(_ canvas: inout Canvas) {
        canvas.bands(
            0, 520, [Ink(0x2d3561), Ink(0x6c4a74), Ink(0xc05c6e), Ink(0xf3a45f), Ink(0xfcd68a)], steps: 15, wave: 7)
        canvas.disc(760, 470, 92, Ink(0xfdeeb0))
        canvas.cuts(
            34, x: 40...1160, y: 60...330, length: 60...240, thickness: 6, Ink(0xf8c98b), strength: 0.5, seed: 3)
        canvas.ridge(486, 540, 16, 640, Ink(0x5b4468), shift: 2)
        canvas.ridge(504, 540, 9, 310, Ink(0x43365c), shift: 1)
        canvas.bands(
            520, 800, [Ink(0xd98a63), Ink(0x8a5672), Ink(0x3f3a63), Ink(0x222646)], steps: 9, wave: 4, seed: 9)
        canvas.cuts(70, x: 640...880, y: 530...780, length: 30...150, thickness: 7, Ink(0xfdeeb0), seed: 5)
        canvas.cuts(
            120, x: 0...1200, y: 540...800, length: 40...170, thickness: 5, Ink(0x1f2140), strength: 0.75, seed: 6)
        containerShip(&canvas, x: 520, y: 560)
        for (x, reach) in [(70, Float(1)), (215, 0.86), (330, 0.7)] as [(Float, Float)] {
            crane(&canvas, x: x, base: 640, size: reach)
        }
        canvas.shape([(0, 636), (470, 640), (520, 676), (500, 800), (0, 800)], Ink(0x151730))
        for step in 0..<9 { canvas.box(18 + step * 54, 652, 40, 7, Ink(0xe98f5c)) }
        gulls(&canvas, [(880, 190, 1.3), (945, 225, 0.9), (820, 250, 0.8), (1010, 160, 0.7)], Ink(0x1c1b38))
    }

    private static func containerShip(_ canvas: inout Canvas, x: Float, y: Float) {
        let hull = Ink(0x1b1c3a), boxes = [Ink(0xb5464f), Ink(0x2f7f86), Ink(0xe0a04e), Ink(0x6a4c7d)]
        var chance = Chance(12)
        for column in 0..<9 {
            for row in 0..<(2 + Int(chance.next(3))) {
                let ink = boxes[Int(chance.next(3.99))]
                canvas.box(Int(x) + 70 + column * 42, Int(y) - 26 - row * 24, 39, 21, ink)
            }
        }
        canvas.box(Int(x) + 460, Int(y) - 120, 58, 118, Ink(0xe9d3b0))
        canvas.box(Int(x) + 448, Int(y) - 128, 82, 16, hull)
        for row in 0..<3 { canvas.box(Int(x) + 468, Int(y) - 98 + row * 28, 42, 8, hull) }
        canvas.box(Int(x) + 482, Int(y) - 170, 8, 44, hull)
        canvas.shape([(x, y - 22), (x + 560, y - 6), (x + 535, y + 62), (x + 50, y + 62)], hull)
        canvas.shape([(x + 42, y + 44), (x + 541, y + 44), (x + 535, y + 62), (x + 50, y + 62)], Ink(0xa33d45))
    }

    private static func crane(_ canvas: inout Canvas, x: Float, base: Float, size: Float) {
        let ink = Ink(0x151730), top = base - 330 * size
        for leg in [Float(0), 92] {
            canvas.line(x + leg * size, base, x + (leg * 0.5 + 23) * size, top, 11 * size, ink)
        }
        for step in 1..<5 {
            let y = base - Float(step) * 72 * size
            let inset = Float(step) * 5 * size
            canvas.line(x + inset, y, x + 92 * size - inset, y, 6 * size, ink)
            if step == 4 { continue }
            canvas.line(x + inset, y, x + 92 * size - inset - 5 * size, y - 72 * size, 4 * size, ink)
        }
        canvas.line(x - 70 * size, top + 8, x + 330 * size, top - 70 * size, 13 * size, ink)
        canvas.line(x + 46 * size, top, x + 60 * size, top - 108 * size, 9 * size, ink)
        canvas.line(x + 60 * size, top - 108 * size, x + 300 * size, top - 64 * size, 4 * size, ink)
        canvas.line(x + 60 * size, top - 108 * size, x - 60 * size, top + 4, 4 * size, ink)
        canvas.line(x + 250 * size, top - 54 * size, x + 250 * size, top + 120 * size, 3 * size, ink)
        canvas.box(Int(x + 228 * size), Int(top + 120 * size), Int(46 * size), Int(24 * size), Ink(0xb5464f))
    }

    static func gulls(_ canvas: inout Canvas, _ places: [(Float, Float, Float)], _ ink: Ink) {
        for (x, y, size) in places {
            canvas.shape(
                [(x - 34 * size, y - 12 * size), (x - 8 * size, y - 12 * size), (x, y), (x - 12 * size, y - 6 * size)],
                ink)
            canvas.shape(
                [(x + 34 * size, y - 16 * size), (x + 8 * size, y - 14 * size), (x, y), (x + 12 * size, y - 7 * size)],
                ink)
        }
    }

    static func paintFerry(_ canvas: inout Canvas) {
        canvas.bands(
            0, 470, [Ink(0x3c4f5c), Ink(0x5f7683), Ink(0x9fb4b8), Ink(0xd3d8cc)], steps: 11, wave: 12, seed: 4)
        canvas.ridge(430, 480, 22, 520, Ink(0x5d7480), shift: 4)
        canvas.shape([(930, 470), (1000, 388), (1060, 372), (1130, 402), (1200, 352), (1200, 480)], Ink(0x33454f))
        canvas.shape([(1086, 380), (1092, 262), (1122, 262), (1128, 380)], Ink(0xe8e3d3))
        canvas.box(1089, 300, 36, 24, Ink(0xb8433d))
        canvas.box(1090, 238, 34, 26, Ink(0x22313a))
        canvas.shape([(1090, 250), (-10, 20), (-10, 190), (1090, 256)], Ink(0xf3edd2), strength: 0.28)
        canvas.bands(
            465, 800, [Ink(0x74949a), Ink(0x3d6470), Ink(0x1f3f4d), Ink(0x142b38)], steps: 9, wave: 9, seed: 8)
        ferry(&canvas)
        canvas.ridge(650, 800, 15, 260, Ink(0x234a58), shift: 1)
        canvas.cuts(
            130, x: 0...1200, y: 650...800, length: 50...190, thickness: 8, Ink(0x7fa7ab), strength: 0.8, seed: 2)
        canvas.ridge(738, 800, 18, 330, Ink(0x132a36), shift: 3)
        canvas.shape(
            [(560, 668), (640, 600), (705, 622), (770, 584), (850, 640), (900, 690), (540, 690)], Ink(0x101d25))
        canvas.cuts(40, x: 520...920, y: 660...700, length: 40...110, thickness: 9, Ink(0xe4ece6), seed: 17)
        canvas.cuts(
            240, x: 0...1250, y: -20...790, length: 16...30, thickness: 3, Ink(0xe9f0ee), slope: 2.6, strength: 0.5,
            seed: 21)
        gulls(&canvas, [(220, 120, 1.1), (300, 160, 0.8)], Ink(0x22313a))
    }

    private static func ferry(_ canvas: inout Canvas) {
        let white = Ink(0xf1ece0), dark = Ink(0x17303d), red = Ink(0xc2473e)
        // The ship leans, so every deck is a little higher to the right.
        func deck(_ left: Float, _ right: Float, _ top: Float, _ bottom: Float, _ ink: Ink) {
            canvas.shape(
                [
                    (left, top - left * 0.09), (right, top - right * 0.09), (right, bottom - right * 0.09),
                    (left, bottom - left * 0.09),
                ], ink)
        }
        deck(470, 560, 340, 460, red)
        deck(470, 560, 356, 372, white)
        deck(655, 662, 330, 440, dark)
        deck(600, 720, 402, 450, white)
        deck(616, 706, 414, 430, dark)
        deck(300, 760, 446, 500, white)
        deck(250, 800, 498, 560, white)
        for step in 0..<11 { deck(322 + Float(step) * 39, 346 + Float(step) * 39, 462, 480, dark) }
        for step in 0..<13 { deck(270 + Float(step) * 40, 294 + Float(step) * 40, 516, 536, dark) }
        for step in 0..<4 { deck(330 + Float(step) * 104, 384 + Float(step) * 104, 488, 508, Ink(0xe28a3c)) }
        canvas.shape([(190, 541), (880, 476), (840, 640), (800, 700), (240, 720)], dark)
        canvas.shape([(206, 590), (862, 532), (856, 556), (214, 612)], red)
    }

    static func paintStorm(_ canvas: inout Canvas) {
        canvas.bands(
            0, 610, [Ink(0x232c39), Ink(0x3c4a59), Ink(0x6b7a80), Ink(0xb7b79a), Ink(0xe9d796)], steps: 12, wave: 14,
            seed: 31)
        var chance = Chance(8)
        for layer in 0..<4 {
            let ink = Ink(0x4d5a68).toward(Ink(0x141a24), Float(layer) / 3)
            for _ in 0..<15 {
                let x = chance.within(-80...1280), y = 300 - Float(layer) * 78 + chance.next(60)
                canvas.oval(x, y, chance.within(90...210), chance.within(40...84), ink)
            }
        }
        canvas.cuts(
            60, x: 0...1200, y: 20...330, length: 80...240, thickness: 6, Ink(0x7b8894), strength: 0.4, seed: 44)
        canvas.cuts(
            260, x: 40...860, y: 350...620, length: 30...52, thickness: 3, Ink(0x2b3644), slope: 3.2, strength: 0.6,
            seed: 40)
        canvas.shape(
            [(842, 250), (900, 250), (868, 360), (912, 356), (806, 566), (846, 418), (800, 424)], Ink(0xfff2b0))
        canvas.ridge(574, 700, 16, 700, Ink(0x39463e), shift: 0.4)
        canvas.ridge(616, 800, 14, 460, Ink(0x26302b), shift: 2)
        village(&canvas)
        canvas.ridge(724, 800, 12, 380, Ink(0x141b18), shift: 5)
        canvas.cuts(
            80, x: 0...1200, y: 735...800, length: 40...120, thickness: 5, Ink(0x3f5044), strength: 0.8, seed: 12)
    }

    private static func village(_ canvas: inout Canvas) {
        let wall = Ink(0x161d20), light = Ink(0xf5c65d)
        for (x, y, size) in [(180, 640, 1), (262, 652, 0.8), (330, 636, 1.15), (440, 654, 0.9), (990, 644, 1)]
            as [(Float, Float, Float)]
        {
            canvas.shape(
                [(x, y), (x + 36 * size, y - 36 * size), (x + 72 * size, y), (x + 72 * size, y + 90), (x, y + 90)], wall
            )
            canvas.box(Int(x + 16 * size), Int(y + 14), Int(14 * size), Int(18 * size), light)
            canvas.box(Int(x + 44 * size), Int(y + 14), Int(14 * size), Int(18 * size), light)
        }
        canvas.shape([(384, 740), (384, 596), (400, 540), (416, 596), (416, 740)], wall)
        for (x, lean) in [(610, 46), (690, 58), (1110, 50)] as [(Float, Float)] {
            canvas.line(x, 740, x + lean * 0.5, 600, 9, wall)
            canvas.oval(x + lean, 590, 56, 34, wall)
            canvas.oval(x + lean + 44, 606, 44, 24, wall)
        }
    }
}
