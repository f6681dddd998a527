import News

/// What lies on the desk and has not moved: copy of another wire, and copy of our own on its way.
extension NewsDesk {
    /// The other wire whose copy comes in.
    static let otherWire = Party(name: "Corvane Press", uri: "https://corvane.example")

    /// What the other wire sent, the oldest first.
    var arrivals: [DemoArrival] {
        let quarry = "urn:newsml:corvane.example:quarry"
        return [
            arrival(
                quarry, 1, 262, "Quarry workers in Ostrel down tools over dust masks", urgency: 4,
                "Some 340 workers at the Ostrel slate quarry stopped work over the lack of dust masks, their union told Corvane Press.",
                "The quarry company said new masks had been ordered and would come within a week."),
            arrival(
                "urn:newsml:corvane.example:marathon", 1, 96, "Ostrel marathon moved to spring", urgency: 7,
                "The Ostrel marathon will be run in spring instead of autumn, its organizers said in a statement.",
                "Runners who have paid may keep their number or have the fee back."),
            arrival(
                "urn:newsml:corvane.example:bees", 1, 41, "Ostrel beekeepers report best spring in ten years",
                urgency: 6,
                "Beekeepers around Ostrel counted more swarms this spring than in any of the last ten years, their league said in a release.",
                "A mild March and late mowing of the road verges had helped, it said."),
            arrival(
                quarry, 2, 22, "Ostrel quarry strike ends as masks arrive", urgency: 3,
                "Workers at the Ostrel slate quarry went back to work after 3,000 dust masks had come, their union told Corvane Press.",
                "The masks came by train from the coast, the quarry company said.",
                "The strike had lasted four hours."),
        ]
    }

    /// When the first of them went on our own wire, in minutes before the demo starts.
    static let quarryReleased = 255

    var waiting: [WaitingStory] {
        [
            WaitingStory(
                to: .draft, from: 64,
                copy(
                    "Harrowmouth harbor seals return in numbers", slug: "SEALS", urgency: 6, by: [.nell],
                    from: [.harrowmouth], ago: 64, in: ["science", "national"], on: [.environment],
                    keywords: ["seals", "Harrowmouth"], sources: ["Harrowmouth Sea Watch"],
                    .text(
                        "More than 200 seals were counted on the banks off Harrowmouth, Harrowmouth Sea Watch said by telephone.",
                        "Last year's count was 131, according to the group's records."))),
            WaitingStory(
                to: .draft, from: 18,
                copy(
                    "Tessmark trams to run all night on weekends", slug: "NIGHT-TRAMS", urgency: 5, by: [.otto],
                    from: [.tessmark], ago: 18, in: ["national"], on: [.rail], keywords: ["trams", "Tessmark"],
                    sources: ["Tessmark Works Office"],
                    .text(
                        "Trams will run all night on Fridays and Saturdays from next month, the town's Works Office said."
                    ))),
            WaitingStory(
                to: .edit, from: 33, saying: "The number of desks needs a second source.",
                copy(
                    "Quillford library opens reading room in old mill", slug: "MILL-LIBRARY", urgency: 6,
                    by: [.priya], from: [.quillford], ago: 33, in: ["culture"], on: [.museum],
                    keywords: ["library", "Quillford"], sources: ["Quillford Town Library"],
                    .text(
                        "A reading room with 80 desks opened in the old cloth mill at Quillford, the town library said in a release.",
                        "It is open until midnight and warm, librarian Ines Carrow told Farlight."))),
            WaitingStory(
                to: .edit, from: 12,
                copy(
                    "Le phare de Rochemare rouvre aux visiteurs", .french, slug: "PHARE", urgency: 6, by: [.odile],
                    from: [.rochemare], ago: 12, in: ["culture"], on: [.museum], keywords: ["phare", "Rochemare"],
                    sources: ["Ville de Rochemare"],
                    .text("Le phare de Rochemare rouvre aux visiteurs samedi, a annoncé la ville dans un communiqué."))),
            WaitingStory(
                to: .ready, from: 26,
                copy(
                    "Lorravia lowers speed limit on mountain roads", slug: "SPEED-LIMIT", urgency: 4, by: [.jonas],
                    from: [.tessmark], ago: 26, in: ["national", "politics"], on: [.society],
                    keywords: ["roads", "speed limit"], sources: ["Ministry of Roads"],
                    .text(
                        "The speed limit on Lorravia's mountain roads goes down to 70 kilometers an hour, the Ministry of Roads said in a release.",
                        "There were 41 deaths on those roads last year, according to the ministry."))),
            WaitingStory(
                to: .scheduled, from: 50, movesIn: 190,
                copy(
                    "Exhibition on Tessmark's drowned quarter opens", slug: "DROWNED-QUARTER", urgency: 6,
                    by: [.greta], from: [.tessmark], ago: 50, in: ["culture"], on: [.museum],
                    keywords: ["exhibition", "Tessmark"], sources: ["Tessmark Town Museum"],
                    .text(
                        "Maps, doors and a church bell of the quarter that the Lorra took in 1771 are shown at the Tessmark Town Museum.",
                        "The bell still rings, curator Amos Thessaly said by telephone."))),
        ]
    }

    /// What readers wrote, the oldest first. The first is right: the meals' reader has the bill before them.
    var letters: [ReaderLetter] {
        [
            ReaderLetter(
                about: "school-meals", 300,
                "The bill says pupils up to the age of 14, not 12. It is on page 3 of the ministry's own paper.",
                contact: "w.harker@reader.example"),
            ReaderLetter(about: "school-meals", 210, "At last. Thank you for writing about this."),
            ReaderLetter(
                about: "comet", 95, "At what hour can the comet be seen from Quillford, and where should one look?",
                contact: "ottilie@reader.example"),
            ReaderLetter(about: "ferry", 31, "There is a letter missing in the seventh paragraph."),
        ]
    }

    private func arrival(
        _ guid: String, _ version: Int, _ ago: Int, _ headline: String, urgency: Int, _ paragraphs: String...
    ) -> DemoArrival {
        var copy = Copy(language: "en", headline: Headline(headline), body: Body(paragraphs: paragraphs))
        copy.urgency = Urgency(urgency)
        copy.provider = Self.otherWire
        copy.creditLine = "Corvane Press"
        copy.sections = ["world"]
        copy.keywords = ["Ostrel"]
        var arrival = Arrival(guid: guid, version: String(version), copy: copy)
        arrival.versionCreated = now.adding(seconds: -60 * Int64(ago))
        return DemoArrival(minutesAgo: ago, arrival: arrival)
    }
}

/// A story of another wire and when it came.
struct DemoArrival: Sendable {
    var minutesAgo: Int
    var arrival: Arrival
}

/// Copy of our own that has not moved.
struct WaitingStory: Sendable {
    var queue: Queue
    /// When it was begun, in minutes before the demo starts.
    var minutesAgo: Int
    /// When it moves by itself, in minutes after the demo starts.
    var movesIn: Int?
    /// What an editor said of it.
    var comment: String?
    var copy: Copy

    init(to queue: Queue, from ago: Int, movesIn: Int? = nil, saying comment: String? = nil, _ copy: Copy) {
        self.queue = queue
        minutesAgo = ago
        self.movesIn = movesIn
        self.comment = comment
        self.copy = copy
    }
}

/// What a reader wrote about a story of the demo.
struct ReaderLetter: Sendable {
    /// The story's key.
    var key: String
    var minutesAgo: Int
    var text: String
    var contact: String?

    init(about key: String, _ ago: Int, _ text: String, contact: String? = nil) {
        self.key = key
        minutesAgo = ago
        self.text = text
        self.contact = contact
    }
}
