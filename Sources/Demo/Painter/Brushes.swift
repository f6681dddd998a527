import Foundation

/// The few ways of laying ink that every scene uses.
extension Canvas {
    mutating func disc(_ x: Float, _ y: Float, _ radius: Float, _ ink: Ink, strength: Float = 1) {
        oval(x, y, radius, radius, ink, strength: strength)
    }

    mutating func oval(_ x: Float, _ y: Float, _ across: Float, _ down: Float, _ ink: Ink, strength: Float = 1) {
        let steps = max(12, min(96, Int(across + down)))
        let corners = (0..<steps).map { step in
            let angle = Float(step) / Float(steps) * 2 * .pi
            return Point(x + cos(angle) * across, y + sin(angle) * down)
        }
        shape(corners, ink, strength: strength)
    }

    mutating func line(
        _ x1: Float, _ y1: Float, _ x2: Float, _ y2: Float, _ thickness: Float, _ ink: Ink, strength: Float = 1
    ) {
        let length = max(0.001, ((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1)).squareRoot())
        let dx = -(y2 - y1) / length * thickness / 2, dy = (x2 - x1) / length * thickness / 2
        shape(
            [Point(x1 + dx, y1 + dy), Point(x2 + dx, y2 + dy), Point(x2 - dx, y2 - dy), Point(x1 - dx, y1 - dy)], ink,
            strength: strength)
    }

    /// Flat bands from one colour to another, each with a slightly waving upper edge.
    mutating func bands(_ top: Int, _ bottom: Int, _ inks: [Ink], steps: Int, wave: Float = 5, seed: UInt64 = 1) {
        var chance = Chance(seed)
        let depth = Float(bottom - top) / Float(steps)
        box(0, top, width, bottom - top, inks[0])
        for step in 1..<max(2, steps) {
            let place = Float(step) / Float(steps - 1) * Float(inks.count - 1)
            let from = min(inks.count - 2, Int(place))
            let ink = inks[from].toward(inks[from + 1], place - Float(from))
            let y = Float(top) + Float(step) * depth
            // The next band covers the rest.
            let end = step == steps - 1 ? Float(bottom) : min(Float(bottom), y + depth + wave * 3)
            ridge(y, end, wave, 300 + chance.next(200), ink, shift: chance.next(6))
        }
    }

    /// Everything between a waving line and `bottom`.
    mutating func ridge(_ y: Float, _ bottom: Float, _ height: Float, _ length: Float, _ ink: Ink, shift: Float = 0) {
        var corners = [Point(0, bottom)]
        for x in stride(from: Float(0), through: Float(width), by: 12) {
            let turn = x / length * 2 * .pi + shift
            corners.append(Point(x, y + (sin(turn) + sin(turn * 2.3 + 1) * 0.4) * height))
        }
        corners.append(Point(Float(width), bottom))
        shape(corners, ink)
    }

    /// The lens-shaped cuts a gouge leaves, lying in a field.
    mutating func cuts(
        _ count: Int, x: ClosedRange<Float>, y: ClosedRange<Float>, length: ClosedRange<Float>, thickness: Float,
        _ ink: Ink,
        slope: Float = 0, strength: Float = 1, seed: UInt64
    ) {
        var chance = Chance(seed)
        for _ in 0..<count {
            let middle = Point(chance.within(x), chance.within(y))
            let half = chance.within(length) / 2
            let reach = Point(half, half * slope)
            let swell = thickness * (0.6 + chance.next(0.6)) / 2
            let across = slope.magnitude > 1 ? Point(swell, 0) : Point(0, swell)
            shape(
                [
                    Point(middle.x - reach.x, middle.y - reach.y), Point(middle.x - across.x, middle.y - across.y),
                    Point(middle.x + reach.x, middle.y + reach.y), Point(middle.x + across.x, middle.y + across.y),
                ], ink, strength: strength)
        }
    }

    mutating func shape(_ corners: [(Float, Float)], _ ink: Ink, strength: Float = 1) {
        shape(corners.map { Point($0.0, $0.1) }, ink, strength: strength)
    }
}

/// Chance that falls the same way every time, so that a scene is always the same picture.
struct Chance {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1 }

    /// A number from 0 up to a limit.
    mutating func next(_ limit: Float) -> Float {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Float(state >> 40) / Float(1 << 24) * limit
    }

    mutating func within(_ range: ClosedRange<Float>) -> Float {
        range.lowerBound + next(range.upperBound - range.lowerBound)
    }
}
