import ArgumentParser
import News
import Workflow

struct ProductCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "product", abstract: "Add, list and try products: named filters over the wire.",
        subcommands: [Add.self, List.self, Try.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Add a product.")

        @Argument(help: "A name of small letters, figures and dashes.")
        var name: String

        @Option(help: "The name as contracts write it (default: the name).")
        var title: String?

        @OptionGroup var filter: FilterOptions

        @OptionGroup var desk: DeskOptions

        func run() async throws {
            let newsroom = try desk.newsroom.open().newsroom
            let product = try await newsroom.addProduct(
                name, title: title ?? name, filter: try filter.filter(), by: desk.actor)
            try desk.tell(product)
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the products.")

        @OptionGroup var desk: DeskOptions

        func run() async throws {
            for product in try await desk.newsroom.open().newsroom.store.read({ try $0.products() }) {
                try desk.tell(product)
            }
        }
    }

    struct Try: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Tell what a product, or a filter, would have brought in the last days.")

        @Argument(help: "The product; without it the filter that the options make.")
        var name: String?

        @Option(help: "How many days to look back.")
        var days: Int64 = 30

        @OptionGroup var filter: FilterOptions

        @OptionGroup var newsroom: NewsroomOptions

        func run() async throws {
            let folder = try newsroom.open()
            let filter = try await filter(in: folder.newsroom)
            let trial = try await folder.newsroom.tryFilter(
                filter, in: folder.newsroom.rules.tree, days: days, examples: 10)
            Output.line("\(trial.passed) of \(trial.looked) versions of the last \(days) days: \(filter.line)")
            for example in trial.examples { Output.line("  \(example.headline)") }
        }

        private func filter(in newsroom: Newsroom) async throws -> ProductFilter {
            guard let name else { return try filter.filter() }
            return try await newsroom.store.read { try $0.expectProduct(name).filter }
        }
    }
}

extension DeskOptions {
    fileprivate func tell(_ product: Product) throws {
        guard json else { return Output.line("\(product.name)  \(product.title)  (\(product.filter.line))") }
        try Output.json(Listed(name: product.name, title: product.title, filter: product.filter))
    }

    private struct Listed: Encodable {
        var name: String
        var title: String
        var filter: ProductFilter
    }
}
