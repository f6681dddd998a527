import Distribution
import Formats
import Foundation
import News
import Storage
import Workflow

/// How a new destination is reached, as a form has it.
struct RouteForm {
    enum Kind: String, CaseIterable { case folder, http, sftp, ftp, mail }

    var kind = Kind.folder
    var folder = ""
    var url = ""
    var host = ""
    var port = ""
    var user = ""
    var place = ""
    var hostKey = ""
    var security = FileServerRoute.Security.explicit
    var recipients = ""
    var pictures = MailRoute.Pictures.attached
    /// Never shown again once it was typed.
    private var password = ""

    init() {}

    init(_ form: Form) {
        kind = form["kind"].flatMap(Kind.init) ?? .folder
        folder = form.trimmed("folder") ?? ""
        url = form.trimmed("url") ?? ""
        host = form.trimmed("host") ?? ""
        port = form.trimmed("port") ?? ""
        user = form.trimmed("user") ?? ""
        place = form.trimmed("place") ?? ""
        hostKey = form.trimmed("host-key") ?? ""
        security = form["security"].flatMap { .init(rawValue: $0) } ?? .explicit
        recipients = form["recipients"] ?? ""
        pictures = form["pictures"].flatMap { .init(rawValue: $0) } ?? .attached
        password = form["password"] ?? ""
    }

    /// - Parameters:
    ///   - parent: below which folders are made: whoever manages subscribers need not be trusted with the machine.
    ///   - secrets: what requests are signed with.
    func route(below parent: String?, signing secrets: WebhookSecrets, _ words: DeliveryPhrases) throws -> Route {
        switch kind {
        case .folder: .folder(FolderTransport(path: try makeFolder(below: parent, words)))
        case .http: .http(HTTPRoute(url: url, secrets: secrets))
        case .sftp: try fileServer(.sftp(.password(Secret(password)), .fingerprint(hostKey)), words)
        case .ftp:
            try fileServer(.ftp(password: Secret(password), security: security, authorities: nil), words)
        case .mail: .mail(MailRoute(recipients: recipients.lines, pictures: pictures))
        }
    }

    private func fileServer(_ proof: FileServerRoute.Proof, _ words: DeliveryPhrases) throws -> Route {
        let number = Int(port)
        guard port.isEmpty || number.map({ (1...65_535).contains($0) }) == true, !host.isEmpty, !user.isEmpty else {
            throw FormProblem(words.serverIncomplete)
        }
        return .files(FileServerRoute(host: host, port: number, folder: place, user: user, proof: proof))
    }

    private func makeFolder(below parent: String?, _ words: DeliveryPhrases) throws -> String {
        guard let parent else { throw FormProblem(words.noFolders) }
        let isGood =
            (1...100).contains(folder.utf8.count) && folder.first.map { $0.isLetter || $0.isNumber } ?? false
            && folder.allSatisfy { $0.isLetter || $0.isNumber || ".-_".contains($0) }
        guard isGood else { throw FormProblem(words.folderName) }
        let path = "\(parent)/\(folder)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }
}

/// How copy is made up for a destination, as a form has it.
struct MannerForm {
    var format = "ninjs-3.1"
    var newestOnly = false
    var style = ""
    var charset = ""
    var fileNames = ""
    var alertsOnly = false
    var digest = ""

    init() {}

    init(_ destination: Destination) {
        format = destination.format
        newestOnly = destination.newestOnly
        style = destination.manner.style?.name ?? ""
        charset = destination.manner.charset ?? ""
        fileNames = destination.manner.fileNames ?? ""
        alertsOnly = destination.manner.alertsOnly
        digest = destination.manner.digest.map { String($0) } ?? ""
    }

    init(_ form: Form) {
        format = form.trimmed("format") ?? ""
        newestOnly = form["newest-only"] != nil
        style = form.trimmed("style") ?? ""
        charset = form.trimmed("charset") ?? ""
        fileNames = form.trimmed("file-names") ?? ""
        alertsOnly = form["alerts-only"] != nil
        digest = form.trimmed("digest") ?? ""
    }

    /// Puts what was chosen into a destination.
    func apply(to destination: inout Destination) {
        destination.format = format
        destination.newestOnly = newestOnly
        destination.manner.style = style.isEmpty ? nil : NamedStyle(style, HouseStyle())
        destination.manner.charset = charset.isEmpty ? nil : charset
        destination.manner.fileNames = fileNames.isEmpty || fileNames == FileNames.usual ? nil : fileNames
        destination.manner.alertsOnly = alertsOnly
        // What is no number is refused by the destination's own check.
        destination.manner.digest = digest.isEmpty ? nil : Int(digest) ?? -1
    }
}

/// The fields of how copy is made up: `desk-manner.mustache`.
struct MannerFields {
    var formats: [Choice]
    var styles: [Choice]
    var charsets: [Choice]
    var fileNames: String
    var fileNamesHint: String
    var isNewestOnly: Bool
    var isAlertsOnly: Bool
    var digest: String

    init(_ form: MannerForm, styles named: [NamedStyle], _ words: DeliveryPhrases) {
        formats = WireFormat.all.filter { $0.write != nil }.map {
            Choice(value: $0.name, label: $0.title, isChosen: $0.name == form.format)
        }
        styles =
            [Choice(value: "", label: words.houseStyleNone, isChosen: form.style.isEmpty)]
            + named.map { Choice(value: $0.name, label: $0.name, isChosen: $0.name == form.style) }
        charsets =
            [Choice(value: "", label: "UTF-8", isChosen: form.charset.isEmpty)]
            + Charset.names.map { Choice(value: $0, label: $0, isChosen: $0 == form.charset) }
        fileNames = form.fileNames.isEmpty ? FileNames.usual : form.fileNames
        fileNamesHint = words.fileNamesHint.replacing(
            "%@", with: FileNames.fields.map { "{\($0)}" }.joined(separator: " "))
        isNewestOnly = form.newestOnly
        isAlertsOnly = form.alertsOnly
        digest = form.digest
    }
}
