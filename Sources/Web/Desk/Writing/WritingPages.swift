import Formats
import Hummingbird
import News

/// What the field for a story's text needs of the server while somebody writes.
extension DeskSite {
    static let writingRoutes: [DeskRoute] = [
        .post("/desk/paste", .allowed(.write)) { desk in { try desk.pasted($0) } }
    ]

    /// What somebody pastes, mapped into what a body can hold.
    func pasted(_ asked: DeskRequest) throws -> Response {
        let body = EditorMarkup.read(asked.form["html"] ?? "")
        return try json(Pasted(html: EditorMarkup.write(body)))
    }

    private struct Pasted: Encodable {
        var html: String
    }
}

/// A picture of the story that can be placed in its text: one entry of `storyPictures` in `desk-writing.mustache`.
struct WritingPicture {
    var reference: String
    /// Its caption, or its reference where it has none.
    var caption: String
    /// The path of its bytes; absent where the newsroom has none of its own.
    var src: String?

    init(_ picture: Picture) {
        reference = picture.reference
        caption = picture.caption.isEmpty ? picture.reference : picture.caption
        src = picture.ownAddress
    }
}
