import Foundation
import PackagePlugin

/// Embeds `Templates/` and `Assets/` of a target as string literals, so that the program stays one file.
@main struct EmbedPages: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let folders = ["Templates", "Assets"].map { target.directoryURL.appending(path: $0) }
        let inputs = folders.flatMap { files(in: $0) }.sorted { $0.path < $1.path }
        let output = context.pluginWorkDirectoryURL.appending(path: "Embedded.swift")
        return [
            .buildCommand(
                displayName: "Embedding \(inputs.count) page parts",
                executable: try context.tool(named: "embed-pages").url,
                arguments: [output.path] + inputs.map(\.path),
                inputFiles: inputs,
                outputFiles: [output])
        ]
    }

    private func files(in folder: URL) -> [URL] {
        let found = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return (found ?? []).filter { ["mustache", "css", "js", "svg", "txt"].contains($0.pathExtension) }
    }
}
