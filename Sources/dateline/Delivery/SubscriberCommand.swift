import ArgumentParser
import News
import Storage
import Workflow

struct SubscriberCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "subscriber", abstract: "Add, list and change subscribers.",
        subcommands: [Add.self, List.self, Change.self, Key.self, EditorCommand.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Add a subscriber.")

        @Argument(help: "A name of small letters, figures and dashes.")
        var name: String

        @Option(help: "The name as contracts write it (default: the name).")
        var title: String?

        @Option(help: "A product they have; may be given several times.")
        var product: [String] = []

        @OptionGroup var contract: ContractOptions

        @OptionGroup var desk: DeskOptions

        func run() async throws {
            var subscriber = Subscriber(id: ID(0), name: name, title: title ?? name)
            try contract.apply(to: &subscriber)
            let added = try await desk.newsroom.open().newsroom.addSubscriber(
                subscriber, products: product, by: desk.actor)
            Output.line("\(added.name)  \(added.title)")
        }
    }

    struct Change: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Change a subscriber's products or contract; what is not named stays as it is.")

        @Argument(help: "The subscriber's name.")
        var name: String

        @Option(help: "A product to add; may be given several times.")
        var add: [String] = []

        @Option(help: "A product to take away; may be given several times.")
        var remove: [String] = []

        @OptionGroup var contract: ContractOptions

        @OptionGroup var desk: DeskOptions

        func run() async throws {
            let newsroom = try desk.newsroom.open().newsroom
            let (added, removed) = try await newsroom.store.read { [add, remove] db in
                (try add.map { try db.expectProduct($0).id }, try remove.map { try db.expectProduct($0).id })
            }
            try await newsroom.change(subscriber: name, by: desk.actor) { [contract] subscriber in
                subscriber.products.formUnion(added)
                subscriber.products.subtract(removed)
                try contract.apply(to: &subscriber)
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the subscribers.")

        @OptionGroup var newsroom: NewsroomOptions

        func run() async throws {
            let (subscribers, products) = try await newsroom.open().newsroom.store.read { db in
                (try db.subscribers(), try db.products())
            }
            for subscriber in subscribers { Output.line(Self.line(subscriber, products)) }
        }

        private static func line(_ subscriber: Subscriber, _ products: [Product]) -> String {
            let names = products.filter { subscriber.products.contains($0.id) }.map(\.name)
            let from = subscriber.period.from.map { "from \($0)" }
            let until = subscriber.period.until.map { "until \($0)" }
            let rights = [
                subscriber.rights.advance ? "advance" : nil, subscriber.rights.archive ? "archive" : nil,
            ]
            let parts = [names.isEmpty ? "no products" : names.joined(separator: "+"), from, until] + rights
            return "\(subscriber.name)  \(subscriber.title)  (\(parts.compactMap { $0 }.joined(separator: ", ")))"
        }
    }
}

/// What a contract says, on the command line.
struct ContractOptions: ParsableArguments {
    @Option(help: "When the contract begins (ISO 8601).")
    var from: String?

    @Option(help: "When it ends (ISO 8601); that moment is no longer in it.")
    var until: String?

    @Option(help: "A territory they publish in, as restrictions name it; may be given several times.")
    var territory: [String] = []

    @Flag(inversion: .prefixedNo, help: "Whether stories from before the contract are theirs too.")
    var archive: Bool?

    @Flag(inversion: .prefixedNo, help: "Whether they get copy under embargo ahead of its time.")
    var advance: Bool?

    @Option(help: "A partner whose pictures the contract covers: NAME or NAME=UNTIL; may be given several times.")
    var partner: [String] = []

    @Option(help: "Whom to reach: NAME or NAME=ADDRESS, the first one first; may be given several times.")
    var contact: [String] = []

    func validate() throws {
        var trial = Subscriber(id: ID(0), name: "trial", title: "")
        try apply(to: &trial)
    }

    func apply(to subscriber: inout Subscriber) throws {
        if let from { subscriber.period.from = try Self.time(from) }
        if let until { subscriber.period.until = try Self.time(until) }
        if !territory.isEmpty { subscriber.rights.territories = Set(territory) }
        if let archive { subscriber.rights.archive = archive }
        if let advance { subscriber.rights.advance = advance }
        if !partner.isEmpty {
            subscriber.rights.partners = try partner.map(Self.parts).map { name, until in
                .init(name, until: try until.map(Self.time))
            }
        }
        if !contact.isEmpty {
            subscriber.contacts = contact.map(Self.parts).map { .init(name: $0, email: $1) }
        }
    }

    private static func parts(_ text: String) -> (String, String?) {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        return (parts.first ?? text, parts.dropFirst().first)
    }

    private static func time(_ text: String) throws -> WireTime {
        guard let time = WireTime(iso8601: text) else {
            throw ValidationError("\"\(text)\" is no time. Write 2026-05-06T14:00:00+02:00.")
        }
        return time
    }
}
