import ArgumentParser
import Distribution
import Foundation

/// How a destination is reached, on the command line.
struct RouteOptions: ParsableArguments {
    @Option(help: "A folder of this machine; made when it is not there.")
    var folder: String?

    @Option(help: "An address that stories are posted to, signed as Standard Webhooks: https://HOST/PATH.")
    var http: String?

    @Option(help: "A folder of a server: sftp://USER@HOST/FOLDER, or /~/FOLDER from where signing in leads to.")
    var sftp: String?

    @Option(
        help:
            "A folder of a server: ftp://USER@HOST/FOLDER, with //FOLDER from the top; ftps:// encrypts from the first byte."
    )
    var ftp: String?

    @Option(help: "An address of mail; may be given several times.")
    var mail: [String] = []

    @Option(help: "A file whose first line is the password, of SFTP, FTP or SMTP; - for standard input.")
    var passwordFile: String?

    @Option(help: "A private key for SFTP, in place of a password.")
    var keyFile: String?

    @Option(help: "A file whose first line opens the private key.")
    var passphraseFile: String?

    @Option(help: "The key of an SFTP server, as ssh-keygen -l prints it: SHA256:….")
    var hostKey: String?

    @Option(help: "A file of OpenSSH's that has the key of an SFTP server.")
    var knownHosts: String?

    @Flag(help: "Speak FTP without encryption; others on the way can read and change everything.")
    var unencrypted = false

    @Option(help: "Authorities that vouch for the server's certificate, in PEM (default: those of the system).")
    var authorities: String?

    @Option(
        help: "A mail server of its own: smtp://USER@HOST:PORT, smtps:// for one that encrypts from the first byte.")
    var smtp: String?

    @Option(help: "The address that letters come from.")
    var from: String?

    @Option(help: "Pictures in letters: attached, linked or none.")
    var pictures: MailRoute.Pictures = .attached

    func validate() throws {
        let named = [folder, http, sftp, ftp, mail.first].compactMap { $0 }
        guard named.count <= 1 else {
            throw ValidationError("Name one of --folder, --http, --sftp, --ftp and --mail.")
        }
    }

    /// The route; `nil` where none is named.
    ///
    /// - Parameter secrets: what requests are signed with.
    func route(signing secrets: WebhookSecrets) throws -> Route? {
        if let folder { return try folderRoute(folder) }
        if let http { return .http(HTTPRoute(url: http, secrets: secrets, authorities: authorities)) }
        if let sftp { return try sftpRoute(RouteAddress(sftp, schemes: ["sftp"])) }
        if let ftp { return try ftpRoute(RouteAddress(ftp, schemes: ["ftp", "ftps"])) }
        if mail.isEmpty { return nil }
        return .mail(MailRoute(recipients: mail, server: try mailServer(), pictures: pictures))
    }

    private func folderRoute(_ folder: String) throws -> Route {
        let place = URL(fileURLWithPath: folder).standardizedFileURL.path
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        return .folder(FolderTransport(path: place))
    }

    private func sftpRoute(_ address: RouteAddress) throws -> Route {
        guard let user = address.user else { throw SettingsFailure("Name who signs in: sftp://USER@HOST/FOLDER.") }
        let known: FileServerRoute.KnownKey? = hostKey.map { .fingerprint($0) } ?? knownHosts.map { .file(whole($0)) }
        guard let known else {
            throw SettingsFailure("Say how the server is known, with --host-key SHA256:… or --known-hosts FILE.")
        }
        return .files(
            FileServerRoute(
                host: address.host, port: address.port, folder: address.folder, user: user,
                proof: .sftp(try sshProof(), known)))
    }

    private func sshProof() throws -> FileServerRoute.SSHProof {
        if let keyFile { return .key(file: whole(keyFile), passphrase: try passphraseFile.map(SecretFile.read)) }
        guard let passwordFile else {
            throw SettingsFailure("Name what to sign in with, as --key-file FILE or --password-file FILE.")
        }
        return .password(try SecretFile.read(passwordFile))
    }

    private func ftpRoute(_ address: RouteAddress) throws -> Route {
        let password = try passwordFile.map(SecretFile.read) ?? Secret("")
        let security: FileServerRoute.Security =
            unencrypted ? .none : address.scheme == "ftps" ? .implicit : .explicit
        return .files(
            FileServerRoute(
                host: address.host, port: address.port, folder: address.folder, user: address.user ?? "anonymous",
                proof: .ftp(password: password, security: security, authorities: authorities.map(whole))))
    }

    private func mailServer() throws -> MailServerSettings? {
        guard let smtp else { return nil }
        let address = try RouteAddress(smtp, schemes: ["smtp", "smtps"])
        return MailServerSettings(
            host: address.host, port: address.port,
            security: unencrypted ? .unencrypted : address.scheme == "smtps" ? .tls : .starttls, user: address.user,
            password: try passwordFile.map(SecretFile.read), authorities: authorities.map(whole), from: from)
    }

    /// As it is found from wherever the program runs.
    private func whole(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }
}

extension MailRoute.Pictures: ExpressibleByArgument {}

extension WebhookSecrets {
    /// With a secret nobody has had before.
    static func fresh(before: Secret? = nil) -> WebhookSecrets {
        WebhookSecrets(newest: make(random: SystemRandomNumberGenerator()), before: before)
    }
}
