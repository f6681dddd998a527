import Formats
import News

/// The text of a story in the editor: as plain text with light marks, and as the browser's editor shows it.
enum BodyField {
    static func text(of copy: Copy) -> String { LightMarks.write(copy.body) }

    static func html(of copy: Copy) -> String { EditorMarkup.write(copy.body, pictures: copy.pictures) }

    /// The body that came back. What the browser's editor sent counts before the plain field; a field that came back as it
    /// went out changes nothing.
    static func read(_ form: Form, keeping copy: Copy) -> Body {
        if let html = form["body"] { return EditorMarkup.read(html, keeping: copy.body) }
        guard let text = form["text"].map(CopyFields.text) else { return copy.body }
        return text == CopyFields.text(self.text(of: copy)) ? copy.body : LightMarks.read(text, keeping: copy.body)
    }
}
