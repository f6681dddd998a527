import ArgumentParser
import Distribution
import Foundation
import News
import Storage
import Workflow

extension DestinationCommand {
    struct Change: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Change how a destination is reached, or how copy is made up for it.",
            discussion: "What is not named stays. What is under way, and its order, are untouched.")

        @Argument(help: "The destination's name.")
        var name: String

        @OptionGroup var route: RouteOptions

        @OptionGroup var manner: MannerOptions

        @OptionGroup var desk: DeskOptions

        func run() async throws {
            let newsroom = try desk.newsroom.open().newsroom
            let before = try await newsroom.store.read { [name] in try $0.expectDestination(name) }
            let kept = (try? Route(before.route))?.secrets
            let secrets = kept ?? .fresh()
            let new = try route.route(signing: secrets)
            try await newsroom.change(destination: name, by: desk.actor) { [manner] destination in
                if let new { destination.route = try new.text() }
                manner.apply(to: &destination)
                try destination.check()
            }
            if case .http = new, kept == nil { SecretLine.tell(secrets.newest) }
        }
    }

    struct NewSecret: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "secret", abstract: "Make a new secret for requests to be signed with.",
            discussion: """
                Requests bear a signature by each of the two newest secrets, so the receiver can change over in its own time. Then \
                say --only, and the newest one alone is used.
                """)

        @Argument(help: "The destination's name.")
        var name: String

        @Flag(help: "Make none, and stop using the older one.")
        var only = false

        @OptionGroup var desk: DeskOptions

        func run() async throws {
            let newsroom = try desk.newsroom.open().newsroom
            let fresh = WebhookSecrets.fresh()
            try await newsroom.change(destination: name, by: desk.actor) { [only] destination in
                guard case .http(var route) = try Route(destination.route) else {
                    throw SettingsFailure("Only what is posted by HTTP is signed, and \(destination.name) is not.")
                }
                let newest = only ? route.secrets.newest : fresh.newest
                route.secrets = WebhookSecrets(newest: newest, before: only ? nil : route.secrets.newest)
                destination.route = try Route.http(route).text()
            }
            if !only { SecretLine.tell(fresh.newest) }
        }
    }

    struct Preview: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show the newest stories as they would reach a destination; nothing is sent or changed.",
            discussion: "Options say how it would be with them.")

        @Argument(help: "The destination's name.")
        var name: String

        @OptionGroup var manner: MannerOptions

        @Option(help: "How many stories.")
        var count = 10

        @OptionGroup var newsroom: NewsroomOptions

        func run() async throws {
            let folder = try newsroom.open()
            let (parcels, tree) = (try folder.distribution().parcels, folder.newsroom.rules.tree)
            let previews = try await folder.newsroom.store.read { [name, manner, count] db in
                var destination = try db.expectDestination(name)
                manner.apply(to: &destination)
                if let style = manner.style, style != "none" { destination.manner.style = try db.expectStyle(style) }
                try destination.check()
                return try parcels.previews(for: destination, count: count, in: tree, at: Clock.now(), db)
            }
            for preview in previews {
                let pictures = preview.pictures.map { "\n    \($0)" }.joined()
                Output.line("==> \(preview.fileName)  \(preview.size) bytes\(pictures)")
                if let remark = preview.remark { Output.line("    \(remark)") }
                Output.line(preview.text)
            }
            if previews.isEmpty { Output.aside("None of the newest stories would go there.") }
        }
    }

    struct Test: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Send a parcel that says that it is a test; it is on no books and under embargo.")

        @Argument(help: "The destination's name.")
        var name: String

        @OptionGroup var newsroom: NewsroomOptions

        func run() async throws {
            let folder = try newsroom.open()
            let destination = try await folder.newsroom.store.read { [name] in try $0.expectDestination(name) }
            let started = ContinuousClock.now
            let key = try await folder.distribution().sendTest(to: destination, named: Clock.randomID())
            let took = (ContinuousClock.now - started) / .milliseconds(1)
            Output.line("\(name) took the test \(key) in \(Int(took)) ms.")
        }
    }
}

/// Tells a secret the one time that it is told.
enum SecretLine {
    static func tell(_ secret: Secret) {
        Output.line(secret.words)
        Output.aside(
            "This is the secret that requests are signed with. It is shown only now; give it to the subscriber.")
    }
}

extension Route {
    /// What requests are signed with, where it is an address of HTTP.
    fileprivate var secrets: WebhookSecrets? {
        if case .http(let route) = self { route.secrets } else { nil }
    }
}
