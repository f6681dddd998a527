import Distribution
import Foundation
import Hummingbird
import News
import Storage
import Workflow

/// How copy is made up for a destination, tests of its line, and its secret.
extension DeskSite {
    /// Changes it, or shows how the last stories would reach it then.
    func changeManner(_ asked: DeskRequest) async throws -> Response {
        let destination = try await destination(asked)
        let form = MannerForm(asked.form)
        return try await doing(
            {
                if asked.form["then"] == "preview" {
                    var trial = destination
                    form.apply(to: &trial)
                    try trial.check()
                    return try await destinationPreview(of: trial, asked)
                }
                try await newsroom.change(destination: destination.name, by: asked.actor) {
                    form.apply(to: &$0)
                    try $0.check()
                }
                return seeOther(
                    "/desk/destinations/\(destination.id)", told: asked.words.deliveries.mannerChanged)
            }, orAgain: { try await destinationPage(asked, problem: $0, manner: form) }, asked.words)
    }

    func destinationPreview(_ asked: DeskRequest) async throws -> Response {
        try await destinationPreview(of: try await destination(asked), asked)
    }

    /// - Parameter destination: as it is, or as it may become.
    private func destinationPreview(of destination: Destination, _ asked: DeskRequest) async throws -> Response {
        let previews = try await store.read { [settings = delivery.settings, now = asked.now] db in
            var destination = destination
            if let style = destination.manner.style { destination.manner.style = try db.expectStyle(style.name) }
            return try settings.parcels.previews(for: destination, count: 10, in: settings.tree, at: now, db)
        }
        let model = DestinationPreviewPage(
            frame: frame(destination.name, asked, current: "/desk/delivery"), t: asked.words.words,
            heading: asked.words.deliveries.previewLast, tabs: deliveryTabs(asked, at: ""), name: destination.name,
            back: "/desk/destinations/\(destination.id)", format: destination.format,
            parcels: previews.map { preview in
                ParcelPreview(
                    headline: preview.headline, file: preview.fileName, size: ByteCount(preview.size).text,
                    text: preview.text, pictures: preview.pictures, remark: preview.remark)
            })
        return try page(model, with: "desk-preview-parcels")
    }

    func sendTest(_ asked: DeskRequest) async throws -> Response {
        let destination = try await destination(asked)
        let started = ContinuousClock.now
        return try await doing(
            {
                let key = try await delivery.settings.sendTest(
                    to: destination, named: String(Secrets.token(random).prefix(12)))
                let took = Int((ContinuousClock.now - started) / .milliseconds(1))
                try await newsroom.noteTest(of: destination.name, by: asked.actor)
                return seeOther(
                    "/desk/destinations/\(destination.id)",
                    told: asked.words.deliveries.testTaken.filled(key, String(took)))
            }, orAgain: { try await destinationPage(asked, problem: $0) }, asked.words)
    }

    /// Makes a new secret beside the old one, or drops the old one.
    func newSecret(_ asked: DeskRequest) async throws -> Response {
        let destination = try await destination(asked)
        let fresh = WebhookSecrets.make(random: SystemRandomNumberGenerator())
        let only = asked.form["only"] != nil
        try await newsroom.change(destination: destination.name, by: asked.actor) { destination in
            guard case .http(var route) = try Route(destination.route) else { throw HTTPError(.notFound) }
            let newest = only ? route.secrets.newest : fresh
            route.secrets = WebhookSecrets(newest: newest, before: only ? nil : route.secrets.newest)
            destination.route = try Route.http(route).text()
        }
        if !only { return try secretPage(asked, of: destination, fresh) }
        return seeOther("/desk/destinations/\(destination.id)", told: asked.words.deliveries.secretDropped)
    }
}
