/// One thing to choose in a form.
struct Choice {
    var value: String
    var label: String
    var isChosen: Bool
    /// Of its label, where it differs from the page's.
    var language: String?
}
