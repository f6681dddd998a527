import Formats
import News
import Pictures
import Storage
import Workflow

/// Takes files in: reads them, keeps their pictures, and files every item through the desk's verbs.
package struct Intake: Sendable {
    private let newsroom: Newsroom
    private let pictures: PictureFiles
    private let now: @Sendable () -> WireTime

    package init(newsroom: Newsroom, pictures: PictureFiles, now: @escaping @Sendable () -> WireTime) {
        self.newsroom = newsroom
        self.pictures = pictures
        self.now = now
    }

    /// Items that go into one transaction: enough to share its cost, few enough to be acknowledged soon.
    private static let batch = 64

    /// Takes every file in, in order. One that can't be read is kept with its reason and never stops the others.
    ///
    /// - Parameters:
    ///   - releasing: whether items go straight on the wire.
    ///   - report: called for each item once it is durable, and for each file that was refused.
    ///   - progress: called with the number of files read so far.
    package func take(
        _ files: [String], releasing: Bool, by actor: String, report: (Report) -> Void,
        progress: (Int) -> Void = { _ in }
    ) async throws {
        var waiting: [Received] = []
        for (index, file) in files.enumerated() {
            let taken = read(file)
            waiting += taken.received
            for refused in taken.refused { report(try await keep(refused)) }
            if waiting.count >= Self.batch {
                try await store(&waiting, releasing: releasing, by: actor, report: report)
            }
            progress(index + 1)
        }
        try await store(&waiting, releasing: releasing, by: actor, report: report)
    }

    /// One item, ready to be filed or kept.
    private struct Received: Sendable {
        var arrival: Arrival
        var note: IntakeEntry
        var report: Report
    }

    private struct Refused {
        var note: IntakeEntry
        var report: Report
    }

    private func read(_ file: String) -> (received: [Received], refused: [Refused]) {
        let bytes: [UInt8]
        let reading: Reading
        do throws(ReadFailure) {
            bytes = try Opening.bytes(of: file)
        } catch {
            return ([], [refused(file, error, document: nil)])
        }
        do throws(ReadFailure) {
            reading = try WireFormat.reading(bytes)
        } catch {
            return ([], [refused(file, error, document: IntakeEntry.Document(bytes))])
        }
        // Hashed once, however many items refer to it, and only where one does.
        let needsFile = !reading.refused.isEmpty || reading.arrivals.contains { !$0.copy.kind.isPublishable }
        let document = needsFile ? IntakeEntry.Document(bytes) : nil
        let received = reading.arrivals.map { describe($0, from: file, reading: reading, document: document) }
        return (received, reading.refused.map { refused(file, $0, document: document) })
    }

    private func describe(_ arrival: Arrival, from file: String, reading: Reading, document: IntakeEntry.Document?)
        -> Received
    {
        var arrival = arrival
        let found = LocalPictures(beside: file, pictures: pictures).keep(in: &arrival.copy)
        var note = IntakeEntry(received: now(), source: file, outcome: .filed)
        note.format = reading.format
        note.guid = arrival.guid
        note.version = arrival.version
        note.kind = arrival.copy.kind
        note.repairs = (reading.repairs + found).map { "\($0.place): \($0.what)" }
        if !arrival.copy.kind.isPublishable { note.document = document }
        return Received(
            arrival: arrival, note: note, report: Report(file: file, arrival: arrival, repairs: note.repairs))
    }

    private func refused(_ file: String, _ failure: ReadFailure, document: IntakeEntry.Document?) -> Refused {
        var note = IntakeEntry(received: now(), source: file, outcome: .refused)
        note.reason = failure.sentence
        note.guid = failure.guid
        note.document = document
        return Refused(note: note, report: Report(file: file, failure: failure))
    }

    private func keep(_ refused: Refused) async throws -> Report {
        _ = try await newsroom.keep(refused.note)
        return refused.report
    }

    /// Files a batch in one transaction, then reports it: a report is a promise that the item is on the disk.
    private func store(
        _ waiting: inout [Received], releasing: Bool, by actor: String, report: (Report) -> Void
    ) async throws {
        defer { waiting = [] }
        let stories = waiting.filter { $0.arrival.copy.kind.isPublishable }
        let others = waiting.filter { !$0.arrival.copy.kind.isPublishable }
        let receipts = try await newsroom.receive(
            stories.map { ($0.arrival, $0.note) }, releasing: releasing, by: actor)
        for (received, receipt) in zip(stories, receipts) { report(received.report.with(receipt)) }
        for other in others { report(try await keep(other)) }
    }

    /// Keeps an item that informs the desk but is no story.
    private func keep(_ received: Received) async throws -> Report {
        var report = received.report
        var note = received.note
        note.outcome = .kept
        report.outcome = try await newsroom.keep(note) ? .kept : .duplicate
        return report
    }
}
