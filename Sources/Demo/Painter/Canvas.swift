/// A sheet to paint on: shapes with smooth edges in flat colours, as a print from cut lino has them.
struct Canvas {
    let width: Int
    let height: Int
    /// Rows of red, green and blue, from the top left.
    private(set) var pixels: [UInt8]
    /// How much of each pixel of the row in hand a shape covers, 0–1.
    private var cover: [Float]

    init(width: Int, height: Int, paper: Ink) {
        self.width = width
        self.height = height
        pixels = [UInt8](repeating: 0, count: width * height * 3)
        cover = [Float](repeating: 0, count: width)
        for y in 0..<height { fillRow(y, from: 0, to: width, paper) }
    }

    /// Fills a rectangle that lies on whole pixels.
    mutating func box(_ x: Int, _ y: Int, _ boxWidth: Int, _ boxHeight: Int, _ ink: Ink) {
        let left = max(0, x), right = min(width, x + boxWidth)
        guard left < right else { return }
        for row in max(0, y)..<max(0, y, min(height, y + boxHeight)) { fillRow(row, from: left, to: right, ink) }
    }

    /// Fills a polygon; where its outline crosses itself, the inside is what lies within an odd number of lines.
    mutating func shape(_ corners: [Point], _ ink: Ink, strength: Float = 1) {
        let top = max(0, Int(corners.lazy.map(\.y).min() ?? 0))
        let bottom = min(height - 1, Int(corners.lazy.map(\.y).max() ?? -1))
        guard top <= bottom else { return }
        for row in top...bottom {
            guard let (left, right) = coverRow(row, corners) else { continue }
            blendRow(row, left, right, ink, strength)
        }
    }

    /// Adds up four thin slices of the shape over one row; gives the first and last pixel touched.
    private mutating func coverRow(_ row: Int, _ corners: [Point]) -> (Int, Int)? {
        var left = width, right = -1
        for slice in 0..<4 {
            let crossings = Self.crossings(of: corners, at: Float(row) + (Float(slice) + 0.5) / 4)
            var index = 0
            while index + 1 < crossings.count {
                let from = max(0, crossings[index]), to = min(Float(width), crossings[index + 1])
                index += 2
                guard from < to else { continue }
                let first = Int(from), last = min(width - 1, Int(to))
                if first == last {
                    cover[first] += (to - from) / 4
                } else {
                    cover[first] += (Float(first + 1) - from) / 4
                    for x in (first + 1)..<max(first + 1, last) { cover[x] += 0.25 }
                    cover[last] += (to - Float(last)) / 4
                }
                left = min(left, first)
                right = max(right, last)
            }
        }
        return left <= right ? (left, right) : nil
    }

    private static func crossings(of corners: [Point], at y: Float) -> [Float] {
        var found: [Float] = []
        var previous = corners[corners.count - 1]
        for corner in corners {
            if (previous.y <= y) != (corner.y <= y) {
                found.append(previous.x + (y - previous.y) / (corner.y - previous.y) * (corner.x - previous.x))
            }
            previous = corner
        }
        if found.count > 2 { found.sort() } else if found.count == 2, found[0] > found[1] { found.swapAt(0, 1) }
        return found
    }

    /// Lays ink on a row as far as the cover says, and clears the cover.
    private mutating func blendRow(_ row: Int, _ left: Int, _ right: Int, _ ink: Ink, _ strength: Float) {
        var place = (row * width + left) * 3
        for x in left...right {
            let share = min(1, cover[x]) * strength
            cover[x] = 0
            if share > 0.995 {
                pixels[place] = ink.red
                pixels[place + 1] = ink.green
                pixels[place + 2] = ink.blue
            } else if share > 0 {
                pixels[place] = Ink.mixed(pixels[place], ink.red, share)
                pixels[place + 1] = Ink.mixed(pixels[place + 1], ink.green, share)
                pixels[place + 2] = Ink.mixed(pixels[place + 2], ink.blue, share)
            }
            place += 3
        }
    }

    private mutating func fillRow(_ row: Int, from left: Int, to right: Int, _ ink: Ink) {
        var place = (row * width + left) * 3
        for _ in left..<right {
            pixels[place] = ink.red
            pixels[place + 1] = ink.green
            pixels[place + 2] = ink.blue
            place += 3
        }
    }
}

/// A place on the canvas, in pixels from the top left.
struct Point {
    var x: Float
    var y: Float

    init(_ x: Float, _ y: Float) {
        self.x = x
        self.y = y
    }
}

/// A colour, written as on the web: `Ink(0x1b3a4b)`.
struct Ink: Equatable {
    let red: UInt8
    let green: UInt8
    let blue: UInt8

    init(_ hex: UInt32) {
        red = UInt8(hex >> 16 & 255)
        green = UInt8(hex >> 8 & 255)
        blue = UInt8(hex & 255)
    }

    private init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// The colour part of the way to another, 0–1.
    func toward(_ other: Ink, _ share: Float) -> Ink {
        Ink(
            red: Self.mixed(red, other.red, share), green: Self.mixed(green, other.green, share),
            blue: Self.mixed(blue, other.blue, share))
    }

    static func mixed(_ under: UInt8, _ over: UInt8, _ share: Float) -> UInt8 {
        UInt8(max(0, min(255, Float(under) + (Float(over) - Float(under)) * share + 0.5)))
    }
}
