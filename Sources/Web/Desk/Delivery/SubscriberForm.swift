import Foundation
import News
import Storage
import Workflow

/// A subscriber as a form has it.
struct SubscriberForm {
    var title: String
    var from: String
    var until: String
    var territories: String
    var archive: Bool
    var advance: Bool
    /// A line each, "Corvane = 2027-06-30".
    var partners: String
    var contacts: [Subscriber.Contact]
    var products: Set<ID<Product>>

    init(_ subscriber: Subscriber, in zone: TimeZone) {
        title = subscriber.title
        from = subscriber.period.from.map { LocalDate($0, in: zone).description } ?? ""
        until = subscriber.period.until.map { Self.lastDay(before: $0, in: zone) } ?? ""
        territories = subscriber.rights.territories.sorted().joined(separator: "\n")
        archive = subscriber.rights.archive
        advance = subscriber.rights.advance
        partners = subscriber.rights.partners.map { contract in
            contract.partner + (contract.until.map { " = " + Self.lastDay(before: $0, in: zone) } ?? "")
        }.joined(separator: "\n")
        contacts = subscriber.contacts
        products = subscriber.products
    }

    init(_ form: Form) {
        title = form.trimmed("title") ?? ""
        from = form.trimmed("from") ?? ""
        until = form.trimmed("until") ?? ""
        territories = form["territories"] ?? ""
        archive = form["archive"] != nil
        advance = form["advance"] != nil
        partners = form["partners"] ?? ""
        products = Set(form.all("product").compactMap { Int64($0) }.map { ID($0) })
        let (emails, phones) = (form.all("contact-email"), form.all("contact-phone"))
        contacts = form.all("contact-name").enumerated().map { index, name in
            .init(name: name.trimmed, email: emails.at(index), phone: phones.at(index))
        }.filter { !$0.name.isEmpty || $0.email != nil || $0.phone != nil }
    }

    /// Puts what was typed into a subscriber. A day that was not changed leaves its moment as it was.
    func apply(to subscriber: inout Subscriber, in zone: TimeZone, _ words: SubscriberPhrases) throws {
        if title.isEmpty { throw SubscribingRefusal.noTitle }
        guard title.count <= SubscribingRefusal.longestTitle, !title.contains(where: \.isNewline) else {
            throw SubscribingRefusal.titleTooLong
        }
        let before = SubscriberForm(subscriber, in: zone)
        subscriber.title = title
        if from != before.from { subscriber.period.from = try Self.day(from, words)?.beginning(in: zone) }
        if until != before.until {
            subscriber.period.until = try Self.day(until, words)?.next(in: zone).beginning(in: zone)
        }
        if let from = subscriber.period.from, let until = subscriber.period.until, until <= from {
            throw SubscribingRefusal.endsBeforeItBegins
        }
        subscriber.rights.territories = Set(territories.lines)
        (subscriber.rights.archive, subscriber.rights.advance) = (archive, advance)
        if partners.lines != before.partners.lines {
            subscriber.rights.partners = try partners.lines.map { try Self.contract($0, zone, words) }
        }
        subscriber.contacts = try contacts.map { contact in
            var contact = contact
            contact.email = try Person.checkedEmail(contact.email)
            if contact.name.isEmpty { contact.name = contact.email ?? contact.phone ?? "" }
            return contact
        }
        subscriber.products = products
    }

    private static func contract(_ line: String, _ zone: TimeZone, _ words: SubscriberPhrases) throws
        -> SubscriberRights.PartnerContract
    {
        let parts = line.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
        let until = try parts.count > 1 ? day(parts[1], words)?.next(in: zone).beginning(in: zone) : nil
        return .init(parts.first ?? line, until: until)
    }

    private static func day(_ text: String, _ words: SubscriberPhrases) throws -> LocalDate? {
        if text.isEmpty { return nil }
        guard let day = LocalDate(iso8601: text) else { throw FormProblem(words.contractDayUnreadable) }
        return day
    }

    /// The last day of a contract that ends at a moment.
    private static func lastDay(before end: WireTime, in zone: TimeZone) -> String {
        LocalDate(WireTime(milliseconds: end.milliseconds - 1), in: zone).description
    }
}

extension String {
    /// Without white space at either end.
    var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }

    /// Its lines without the white space round them, empty ones left out.
    var lines: [String] { split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty } }
}

extension [String] {
    /// The text at a place, without white space round it; `nil` where there is none.
    fileprivate func at(_ index: Int) -> String? {
        guard indices.contains(index), case let text = self[index].trimmed, !text.isEmpty else { return nil }
        return text
    }
}
