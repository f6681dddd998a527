import News

/// The shapes of answers, as JSON Schema 2020-12 writes them down.
enum APISchemas {
    /// All of them by name.
    static let all: [(String, Document)] = [
        ("Head", object(head)), ("Item", object(head + whole)), ("Page", object(page)), ("Versions", object(versions)),
        ("Changes", object(changes)), ("Picture", object(picture)), ("WithheldPicture", object(withheld)),
        ("Account", object(account)), ("Products", object(products)), ("Acknowledgement", object(acknowledgement)),
        ("Problem", object(problem)),
    ]

    /// One member of an object.
    struct Member {
        let name: String
        let schema: Document
        let isRequired: Bool
    }

    static func reference(_ name: String) -> Document { ["$ref": .text("#/components/schemas/\(name)")] }

    private static let head: [Member] = [
        always("story", .whole("The chain's number, the same in all versions.")),
        always("guid", .words("The chain's permanent identifier, the same in all versions and formats.")),
        always("version", .whole("The version's number, from 1 and always one higher.")),
        always("latest", .whole("The number of the newest version that is on the wire, whether it is yours or not.")),
        always("is_latest", .yesOrNo("Whether this is that one.")),
        always("position", .whole("The version's place on the wire.")),
        always("act", .oneOf(Version.Act.allCases.map(\.rawValue), "What the desk did.")),
        always("status", .oneOf(Status.allCases.map(\.rawValue), "IPTC publication status.")),
        always(
            "publishable",
            .oneOf(Publishable.Word.allCases.map(\.rawValue), "Whether you may publish it now, and if not, why not.")),
        always("publishable_reason", .words("The same in a sentence.")),
        may("publishable_from", .moment("When its embargo ends.")),
        always("headline", .words("The headline, or what stands for one.")),
        may("tag", .words("What wires put before the headline: \"2nd LD\", \"CORRECTED\".")),
        may("slug", .words("The desk's short name for the story.")),
        always("kind", .words("text, picture, graphic, audio, video, composite and the like.")),
        may("language", .words("BCP 47.")),
        may("urgency", .whole("From 1, the most urgent, to 9.")),
        always("sections", .list(of: .words("A section's name."), "The agency's sections.")),
        always("keywords", .list(of: .words("A keyword."), "Keywords.")),
        always(
            "products",
            .list(
                of: .words("A product's name."),
                "Your products that it belongs to; none where it comes because you hold an earlier version.")),
        always("released", .moment("When this version went on the wire.")),
        may("expires", .moment("When it must be gone from your stock.")),
        may("reason", .words("Why it was put on hold or killed.")),
        may("change_note", .words("What is new in this version.")),
        always("href", .words("Where this version is.")),
    ]

    private static let whole: [Member] = [
        always("pictures", .list(of: reference("Picture"), "Pictures that can be fetched.")),
        always("withheld_pictures", .list(of: reference("WithheldPicture"), "Pictures that you may not have.")),
        always(
            "ninjs",
            .object([
                ("type", "object"), ("description", "The version in ninjs 3.1 (https://iptc.org/standards/ninjs/)."),
            ])
        ),
    ]

    private static let picture: [Member] = [
        may("reference", .words("The picture's name within the story; absent where the item is itself a picture.")),
        may("caption", .words("Its caption.")), may("rendition", .words("What the form is for.")),
        always("digest", .words("The SHA-256 of its bytes.")), always("href", .words("Where its bytes are.")),
        may("type", .words("Its media type.")), may("width", .whole("Pixels.")), may("height", .whole("Pixels.")),
        may("bytes", .whole("Bytes.")),
    ]

    private static let withheld: [Member] = [
        always("reference", .words("The picture's name within the story.")),
        always("why", .oneOf(Entitlement.Word.allCases.map(\.rawValue), "Why you may not have it.")),
        always("reason", .words("The same in a sentence.")),
    ]

    private static let page: [Member] = [
        always("items", .list(of: reference("Head"), "The last moved first.")),
        may("next", .whole("Go on with before=NEXT; absent at the end.")),
        may("note", .words("What is to be said of the question.")),
    ]

    private static let versions: [Member] = [
        always("story", .whole("The chain's number.")), always("guid", .words("The chain's permanent identifier.")),
        always("latest", .whole("The number of the newest version that is on the wire.")),
        always("versions", .list(of: reference("Head"), "Those that are yours, the newest first.")),
    ]

    private static let changes: [Member] = [
        always("items", .list(of: reference("Item"), "In the order of the wire.")),
        always("next", .words("The place to ask from next time.")),
        always("more", .yesOrNo("Whether there is more at once.")),
    ]

    private static let account: [Member] = [
        always("subscriber", .words("Your name.")), always("title", .words("As contracts write it.")),
        always("contract", object(contract)),
        always("products", .list(of: .words("A product's name."), "Your products.")),
        always("key", object(key)), always("head", .whole("Where the wire ends.")),
    ]

    private static let contract: [Member] = [
        may("from", .moment("When it begins.")), may("until", .moment("When it ends.")),
        always("runs", .yesOrNo("Whether it runs now.")),
        always("archive", .yesOrNo("Whether stories from before it are yours.")),
        always("advance", .yesOrNo("Whether you get copy under embargo ahead of its time.")),
        always("territories", .list(of: .words("A territory."), "Where you publish; anywhere where empty.")),
    ]

    private static let key: [Member] = [
        always("number", .whole("The key's number.")), always("name", .words("What it is for.")),
        always("scopes", .list(of: .oneOf(APIKey.Scope.allCases.map(\.rawValue), "A scope."), "What it is good for.")),
        always("per_minute", .whole("Requests a minute.")), always("created", .moment("When it was made.")),
    ]

    private static let products: [Member] = [
        always(
            "products",
            .list(
                of: object([
                    always("name", .words("As other addresses take it.")),
                    always("title", .words("As contracts write it.")),
                ]), "Your products."))
    ]

    private static let acknowledgement: [Member] = [
        always("story", .whole("The chain's number.")), always("version", .whole("The version's number.")),
        always("acknowledged", .moment("When you first said so.")),
    ]

    private static let problem: [Member] = [
        always("type", .words("Where the problem is explained.")), always("title", .words("In a few words.")),
        always("status", .whole("The HTTP status.")), always("detail", .words("What to do next.")),
    ]

    private static func always(_ name: String, _ schema: Document) -> Member {
        Member(name: name, schema: schema, isRequired: true)
    }

    private static func may(_ name: String, _ schema: Document) -> Member {
        Member(name: name, schema: schema, isRequired: false)
    }

    /// No other members, so that an answer with one that nobody described is found out.
    private static func object(_ members: [Member]) -> Document {
        .object([
            ("type", "object"), ("properties", .object(members.map { ($0.name, $0.schema) })),
            ("required", .texts(members.filter(\.isRequired).map(\.name))), ("additionalProperties", false),
        ])
    }
}

extension Document {
    fileprivate static func words(_ about: String) -> Document {
        .object([("type", "string"), ("description", .text(about))])
    }

    fileprivate static func whole(_ about: String) -> Document {
        .object([("type", "integer"), ("description", .text(about))])
    }

    fileprivate static func yesOrNo(_ about: String) -> Document {
        .object([("type", "boolean"), ("description", .text(about))])
    }

    fileprivate static func moment(_ about: String) -> Document {
        .object([("type", "string"), ("format", "date-time"), ("description", .text(about))])
    }

    fileprivate static func oneOf(_ words: [String], _ about: String) -> Document {
        .object([("type", "string"), ("enum", .texts(words)), ("description", .text(about))])
    }

    fileprivate static func list(of element: Document, _ about: String) -> Document {
        .object([("type", "array"), ("items", element), ("description", .text(about))])
    }
}
