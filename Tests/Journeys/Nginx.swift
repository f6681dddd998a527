import Foundation
import Testing

/// The nginx of deploy/nginx.conf on ports of this machine, without its certificate.
final class Nginx {
    static let isInstalled = Tool.exists("nginx") || FileManager.default.isExecutableFile(atPath: program)
    static let howToInstall: Comment = "nginx isn't installed here. Install it with: bin/setup --tests"
    private static let program = "/usr/sbin/nginx"

    let port: Int
    private let folder = TestFolder()
    private let child: Child

    /// - Parameter nodes: the ports of the two nodes.
    init(nodes: [Int]) throws {
        port = try FreePort.find()
        let site = try Self.site(port: port, nodes: nodes, folder: folder.path)
        _ = try folder.write(Array(site.utf8), to: "site.conf")
        let main = try folder.write(Array(Self.main(folder.path).utf8), to: "nginx.conf")
        child = Child(Self.program, ["-p", folder.path, "-c", main, "-e", folder.path + "/error.log"])
    }

    deinit {
        child.terminate()
        _ = child.wait()
    }

    /// Which nodes answered so far, in their order: a line has more than one where the first failed.
    var answers: [Substring] {
        (try? String(contentsOfFile: folder.path + "/access.log", encoding: .utf8))?.split(separator: "\n") ?? []
    }

    /// What is changed is there, so that the test is of the file that is delivered.
    private static func site(port: Int, nodes: [Int], folder: String) throws -> String {
        var text = try String(contentsOfFile: "deploy/nginx.conf", encoding: .utf8)
        for (delivered, tested) in [
            ("127.0.0.1:8080", "127.0.0.1:\(nodes[0])"), ("127.0.0.1:8081", "127.0.0.1:\(nodes[1])"),
            ("listen 80;", "listen unix:\(folder)/redirect;"), ("listen [::]:80;", ""),
            ("listen 443 ssl http2;", "listen 127.0.0.1:\(port);"), ("listen [::]:443 ssl http2;", ""),
        ] {
            try #require(text.contains(delivered), "deploy/nginx.conf has no \(delivered)")
            text = text.replacingOccurrences(of: delivered, with: tested)
        }
        return text.split(separator: "\n").filter { !$0.contains("ssl_") }.joined(separator: "\n")
    }

    private static func main(_ folder: String) -> String {
        """
        daemon off;
        master_process off;
        pid \(folder)/pid;
        error_log \(folder)/error.log;
        events {}
        http {
            log_format nodes "$upstream_addr";
            access_log \(folder)/access.log nodes;
            client_body_temp_path \(folder)/body;
            proxy_temp_path \(folder)/proxy;
            fastcgi_temp_path \(folder)/fastcgi;
            uwsgi_temp_path \(folder)/uwsgi;
            scgi_temp_path \(folder)/scgi;
            include \(folder)/site.conf;
        }
        """
    }
}
