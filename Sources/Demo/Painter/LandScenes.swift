import Foundation

/// Skyline, mountains, wheat and observatory.
extension Painter {
    static func paintSkyline(_ canvas: inout Canvas) {
        canvas.bands(0, 600, [Ink(0x7fb7be), Ink(0xb9d3c2), Ink(0xf4e1b5), Ink(0xf6c28b)], steps: 12, wave: 6, seed: 2)
        canvas.disc(300, 250, 84, Ink(0xfbf1d0))
        canvas.ridge(470, 620, 30, 900, Ink(0x9db8a4), shift: 1)
        houses(&canvas, base: 640, low: 90, high: 230, wide: 58...104, Ink(0x6f8f8b), Ink(0xdfe3c0), seed: 7)
        houses(&canvas, base: 700, low: 110, high: 260, wide: 64...120, Ink(0x33566b), Ink(0xf6d58f), seed: 19)
        townHall(&canvas)
        houses(&canvas, base: 760, low: 70, high: 150, wide: 90...150, Ink(0xb4513f), Ink(0xfbe6b0), seed: 28)
        canvas.bands(716, 800, [Ink(0x2f5d62), Ink(0x1d3c46)], steps: 4, wave: 3, seed: 5)
        canvas.cuts(
            70, x: 0...1200, y: 724...800, length: 40...140, thickness: 5, Ink(0xe8d7a0), strength: 0.6, seed: 3)
        bridge(&canvas)
        gulls(&canvas, [(520, 170, 0.9), (580, 200, 0.7)], Ink(0x33566b))
    }

    private static func houses(
        _ canvas: inout Canvas, base: Float, low: Float, high: Float, wide: ClosedRange<Float>, _ wall: Ink,
        _ light: Ink, seed: UInt64
    ) {
        var chance = Chance(seed)
        var x: Float = -20
        while x < 1200 {
            let width = chance.within(wide), top = base - chance.within(low...high)
            let ink = wall.toward(Ink(0x1b2a38), chance.next(0.28))
            canvas.box(Int(x), Int(top), Int(width), Int(base - top) + 60, ink)
            if chance.next(1) < 0.6 {
                canvas.shape([(x - 5, top), (x + width / 2, top - width * 0.42), (x + width + 5, top)], ink)
            }
            for row in stride(from: top + 16, to: base, by: 32) {
                for column in stride(from: x + 12, to: x + width - 20, by: 25) where chance.next(1) < 0.55 {
                    canvas.box(Int(column), Int(row), 11, 16, light)
                }
            }
            x += width + chance.next(4)
        }
    }

    private static func townHall(_ canvas: inout Canvas) {
        let stone = Ink(0x22384a), light = Ink(0xf6d58f)
        canvas.box(820, 210, 92, 540, stone)
        canvas.shape([(812, 212), (866, 84), (920, 212)], Ink(0xb4513f))
        canvas.line(866, 92, 866, 44, 5, stone)
        canvas.shape([(866, 44), (908, 54), (866, 66)], Ink(0xb4513f))
        canvas.disc(866, 272, 32, Ink(0xfbf1d0))
        canvas.line(866, 272, 866, 250, 5, stone)
        canvas.line(866, 272, 884, 280, 5, stone)
        for row in 0..<5 { for column in 0..<2 { canvas.box(838 + column * 36, 336 + row * 62, 18, 36, light) } }
    }

    private static func bridge(_ canvas: inout Canvas) {
        let stone = Ink(0x1a2b36)
        canvas.shape([(0, 700), (600, 676), (1200, 700), (1200, 730), (600, 706), (0, 730)], stone)
        for pier in stride(from: Float(80), through: 1120, by: 208) { canvas.box(Int(pier) - 16, 690, 32, 110, stone) }
        for lamp in stride(from: Float(132), through: 1100, by: 104) {
            canvas.line(lamp, 696, lamp, 644, 4, stone)
            canvas.disc(lamp, 640, 8, Ink(0xfbe6b0))
        }
    }

    static func paintMountains(_ canvas: inout Canvas) {
        canvas.bands(0, 590, [Ink(0x4f86a6), Ink(0x93bccb), Ink(0xd9e6e4), Ink(0xf6e7d0)], steps: 11, wave: 6, seed: 6)
        canvas.cuts(
            24, x: 0...1200, y: 60...240, length: 120...320, thickness: 14, Ink(0xf4f6f1), strength: 0.8, seed: 9)
        peak(&canvas, top: Point(250, 236), base: 560, left: 270, right: 300, Ink(0x88a9b8), Ink(0x6c8fa3))
        peak(&canvas, top: Point(980, 200), base: 580, left: 330, right: 300, Ink(0x88a9b8), Ink(0x6c8fa3))
        peak(&canvas, top: Point(620, 112), base: 640, left: 420, right: 440, Ink(0x5d7f95), Ink(0x3d5a72))
        canvas.ridge(560, 800, 34, 760, Ink(0xe3ebe9), shift: 3)
        canvas.ridge(620, 800, 24, 520, Ink(0xf6f5ee), shift: 1)
        canvas.cuts(
            60, x: 0...1200, y: 630...790, length: 60...220, thickness: 7, Ink(0xbccfd6), slope: 0.1, strength: 0.9,
            seed: 5)
        var chance = Chance(15)
        for _ in 0..<46 {
            let x = chance.next(1200), y = chance.within(590...790)
            if x > 470, x < 790, y > 620 { continue }
            fir(&canvas, x: x, y: y, height: 40 + (y - 580) * 0.55)
        }
        cabin(&canvas)
    }

    private static func peak(
        _ canvas: inout Canvas, top: Point, base: Float, left: Float, right: Float, _ lit: Ink, _ shade: Ink
    ) {
        let height = base - top.y
        canvas.shape([(top.x - left, base), (top.x, top.y), (top.x + right, base)], lit)
        canvas.shape(
            [
                (top.x, top.y), (top.x + right, base), (top.x + right * 0.1, base), (top.x - 30, top.y + height * 0.62),
                (top.x + 24, top.y + height * 0.36),
            ],
            shade)
        let snow = Ink(0xfbfaf4)
        canvas.shape(
            [
                (top.x, top.y), (top.x + right * 0.36, top.y + height * 0.36),
                (top.x + right * 0.22, top.y + height * 0.31),
                (top.x + right * 0.15, top.y + height * 0.44), (top.x + 14, top.y + height * 0.29),
                (top.x - left * 0.12, top.y + height * 0.47), (top.x - left * 0.19, top.y + height * 0.33),
                (top.x - left * 0.37, top.y + height * 0.37),
            ], snow)
        canvas.shape(
            [
                (top.x, top.y), (top.x + right * 0.36, top.y + height * 0.36),
                (top.x + right * 0.22, top.y + height * 0.31), (top.x + right * 0.15, top.y + height * 0.44),
                (top.x + 24, top.y + height * 0.2),
            ],
            Ink(0xb9ccd8))
    }

    private static func fir(_ canvas: inout Canvas, x: Float, y: Float, height: Float) {
        let ink = Ink(0x1f4a45).toward(Ink(0x12302f), (y - 590) / 210)
        canvas.line(x, y, x, y - height * 0.3, height * 0.09, Ink(0x3a2c2a))
        for step in 0..<3 {
            let low = y - height * (0.14 + Float(step) * 0.24), wide = height * (0.32 - Float(step) * 0.075)
            canvas.shape([(x - wide, low), (x, low - height * 0.42), (x + wide, low)], ink)
        }
    }

    private static func cabin(_ canvas: inout Canvas) {
        canvas.box(560, 640, 140, 76, Ink(0x7b3f35))
        canvas.shape([(540, 646), (630, 578), (720, 646)], Ink(0xfbfaf4))
        canvas.shape([(540, 646), (630, 586), (720, 646), (706, 646), (630, 600), (554, 646)], Ink(0xbccfd6))
        canvas.box(584, 660, 26, 26, Ink(0xf9cf6a))
        canvas.box(650, 656, 28, 60, Ink(0x3d2523))
        canvas.box(664, 580, 18, 40, Ink(0x3d2523))
        for (x, y, size) in [(676, 560, 12), (690, 536, 16), (710, 506, 20), (738, 474, 24)] as [(Float, Float, Float)]
        {
            canvas.disc(x, y, size, Ink(0xf4f1e8), strength: 0.75)
        }
    }

    static func paintWheat(_ canvas: inout Canvas) {
        canvas.bands(0, 420, [Ink(0x3f93b0), Ink(0x7fbfce), Ink(0xcfe5d8), Ink(0xf9ecc2)], steps: 10, wave: 6, seed: 3)
        var chance = Chance(5)
        for (x, y) in [(210, 130), (560, 90), (940, 170)] as [(Float, Float)] {
            for _ in 0..<7 {
                canvas.oval(
                    x + chance.within(-100...100), y + chance.within(-8...22), chance.within(40...96),
                    chance.within(16...34), Ink(0xfdf7e3))
            }
        }
        canvas.ridge(392, 470, 16, 800, Ink(0x5b8a5c), shift: 2)
        farm(&canvas)
        canvas.ridge(436, 800, 8, 900, Ink(0xe4ae3f), shift: 1)
        for row in 0..<17 {
            let near = Float(row) / 16
            let y = 446 + near * near * 330
            let ink = row % 2 == 0 ? Ink(0xf2c95c) : Ink(0xc98a2b)
            canvas.cuts(
                Int(76 - near * 50), x: 0...1200, y: y...(y + 26), length: (3 + near * 7)...(8 + near * 16),
                thickness: 2 + near * 9,
                ink, slope: 4.2, seed: UInt64(row + 50))
        }
        for stalk in 0..<24 {
            ear(
                &canvas, x: Float(stalk) * 52 - 24 + chance.next(22), y: chance.within(836...900),
                size: chance.within(0.95...1.5))
        }
    }

    private static func farm(_ canvas: inout Canvas) {
        canvas.box(846, 350, 120, 96, Ink(0xa8402f))
        canvas.shape([(832, 354), (870, 304), (942, 304), (980, 354)], Ink(0x54302e))
        canvas.box(890, 386, 34, 60, Ink(0xf3e6c6))
        canvas.box(984, 286, 48, 160, Ink(0xe7dcc0))
        canvas.oval(1008, 288, 24, 20, Ink(0x8d9c9a))
        for (x, size) in [(770, 1), (1080, 1.2), (1130, 0.9), (120, 0.9), (160, 1.1)] as [(Float, Float)] {
            canvas.oval(x, 396, 24 * size, 44 * size, Ink(0x356a4d))
            canvas.box(Int(x) - 3, 420, 7, 30, Ink(0x54302e))
        }
    }

    private static func ear(_ canvas: inout Canvas, x: Float, y: Float, size: Float) {
        let lean: Float = 18 * size, tip = Point(x + lean, y - 190 * size)
        canvas.line(x, y, tip.x, tip.y, 3.4 * size, Ink(0x8c5f1d))
        for step in 0..<7 {
            let up = Float(step) * 12 * size
            for side in [Float(-1), 1] {
                canvas.oval(
                    tip.x + side * 7 * size + up * 0.09, tip.y + 40 * size - up, 5.5 * size, 10 * size,
                    step % 2 == 0 ? Ink(0xf7d77a) : Ink(0xdba63f))
            }
        }
    }

    static func paintObservatory(_ canvas: inout Canvas) {
        canvas.bands(
            0, 640, [Ink(0x090d26), Ink(0x151d4a), Ink(0x2c3672), Ink(0x66538f), Ink(0xc27d8c)], steps: 14, wave: 9,
            seed: 6)
        canvas.cuts(
            420, x: 0...1200, y: -60...360, length: 60...170, thickness: 16, Ink(0x6f78b8), slope: -0.5, strength: 0.05,
            seed: 5)
        var chance = Chance(77)
        for _ in 0..<330 {
            let y = chance.next(560)
            canvas.disc(chance.next(1200), y, 0.8 + chance.next(1.6), Ink(0xfdf6dc), strength: 1 - y / 800)
        }
        for (x, y, size) in [(180, 130, 15), (480, 70, 11), (930, 110, 18), (1090, 280, 12)] as [(Float, Float, Float)]
        {
            canvas.shape([(x - size, y), (x, y - size / 6), (x + size, y), (x, y + size / 6)], Ink(0xfff6cf))
            canvas.shape([(x, y - size), (x + size / 6, y), (x, y + size), (x - size / 6, y)], Ink(0xfff6cf))
        }
        canvas.shape([(1010, 40), (640, 196), (634, 190)], Ink(0xfff6cf), strength: 0.9)
        canvas.ridge(590, 800, 30, 820, Ink(0x3a2f63), shift: 0.6)
        canvas.ridge(640, 800, 26, 560, Ink(0x211d45), shift: 2.2)
        dome(&canvas)
        canvas.ridge(722, 800, 12, 420, Ink(0x0c0d22), shift: 4)
        for x in [90, 150, 205, 960, 1030, 1120] as [Float] {
            canvas.shape(
                [(x - 26, 760), (x, 640 + x.truncatingRemainder(dividingBy: 40)), (x + 26, 760)], Ink(0x0c0d22))
        }
    }

    private static func dome(_ canvas: inout Canvas) {
        let light = Ink(0xe8e4ee), shade = Ink(0xa9a4c6), dark = Ink(0x17153a)
        let arc = stride(from: Float.pi, through: 2 * Float.pi, by: 0.05).map {
            Point(560 + cos($0) * 170, 520 + sin($0) * 170)
        }
        canvas.shape(arc + [Point(730, 520), Point(390, 520)], light)
        canvas.shape(arc.filter { $0.x > 590 } + [Point(730, 520), Point(640, 520)], shade)
        canvas.shape([(590, 360), (626, 366), (690, 520), (640, 520)], dark)
        canvas.line(640, 470, 690, 330, 26, Ink(0xf1c76b))
        canvas.line(676, 372, 692, 324, 36, Ink(0xd19a45))
        canvas.box(372, 516, 376, 22, dark)
        canvas.box(396, 538, 328, 222, shade)
        canvas.box(396, 538, 110, 222, light)
        canvas.box(540, 630, 46, 130, dark)
        for x in [430, 620, 670] { canvas.box(x, 580, 26, 40, Ink(0xf6cf74)) }
    }
}
