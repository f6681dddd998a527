import News

/// Someone who writes or photographs for the demo agency.
struct Reporter: Sendable {
    let name: String
    let address: String

    init(_ name: String, _ address: String) {
        self.name = name
        self.address = address
    }

    func party(_ role: String = "crol:author") -> Party {
        Party(
            name: name, uri: "https://\(DemoNewsroom.domain)/staff/\(address)", role: role,
            email: "\(address)@\(DemoNewsroom.domain)")
    }

    static let nell = Reporter("Nell Arkwright", "nell.arkwright")
    static let jonas = Reporter("Jonas Weatherby", "jonas.weatherby")
    static let priya = Reporter("Priya Dallow", "priya.dallow")
    static let otto = Reporter("Otto Finnimore", "otto.finnimore")
    static let greta = Reporter("Greta Sandoval-Marsh", "greta.sandoval-marsh")
    static let lucien = Reporter("Lucien Vaurelle", "lucien.vaurelle")
    static let odile = Reporter("Odile Maresquier", "odile.maresquier")
    static let salma = Reporter("سلمى النورسي", "salma.nawrasi")
    static let karim = Reporter("كريم المرساوي", "karim.marsawi")
    static let photographer = Reporter("Bas Tidewell", "bas.tidewell")
}

extension Subject {
    /// Somebody of the demo's world, known by a URI of the agency's own.
    static func person(_ name: String, _ key: String, _ position: String? = nil) -> Subject {
        Subject(name, kind: .person, uri: "https://\(DemoNewsroom.domain)/person/\(key)", detail: position)
    }

    static func organisation(_ name: String, _ key: String) -> Subject {
        Subject(name, kind: .organisation, uri: "https://\(DemoNewsroom.domain)/organisation/\(key)")
    }
}
