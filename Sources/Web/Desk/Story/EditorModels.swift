// What the templates of a story at the desk say, by the names they say it with.

/// `desk-story.mustache`: one story, to read or to write on.
struct EditorPage {
    var frame: DeskFrame
    var t: [String: String]
    /// The line to list it by; a word in its stead where it has none.
    var heading: String
    /// "/desk/story/12".
    var storyPath: String
    var storyID: String
    var edition: String
    /// BCP 47; absent when nobody has said.
    var contentLanguage: String?
    var contentDirection: String
    /// The text with light marks.
    var text: String
    /// The text as the browser's editor shows it.
    var bodyHTML: String
    /// Pictures of the story that can be placed in its text.
    var storyPictures: [WritingPicture]
    /// What whoever asks may do with it.
    var acts: StoryActs
    /// Where the story stands, before everything else.
    var badges: [Badge]
    var warnings: [Warning]
    /// The form; absent for those who may only read, and while somebody else has the story.
    var editor: EditorForm?
    /// The copy to read, where there is no form.
    var reading: ReadingCopy?
    /// Who else is writing on it.
    var taken: TakenNote?
    /// The draft that is carried on, from before.
    var resumed: ResumedDraft?
    var facts: [Fact]
    /// The lists to choose a desk and a person from; absent for those who may not.
    var assigning: Assigning?
    var mayDiscuss: Bool
    /// What readers asked to have corrected, and no correction has settled.
    var requests: [NoteLine] = []
    var comments: [CommentModel]
    var versions: [VersionModel]
    var keptDrafts: [KeptDraft]
    /// Whether it can be thrown away.
    var mayDiscard: Bool
    /// Whether it was thrown away and can be brought back.
    var mayBringBack: Bool
    var mayMakeTemplate: Bool
    /// Who has what recalls it or puts it right.
    var receiptsCard: ReceiptsCard?
    /// Who has it, in figures; absent for a story that is not on the wire.
    var receiptsLine: String?
}

/// A word on the state of a story, with the class it is drawn by.
struct Badge { var word: String; var look: String }

/// A sentence over a story, and where to look.
struct Warning { var sentence: String; var href: String?; var linkWords: String? }

/// A fact in the margin.
struct Fact { var label: String; var value: String; var machine: String? }

/// Who has the story, and since when.
struct TakenNote { var sentence: String; var mayTakeOver: Bool }

/// A draft from before that the form goes on with.
struct ResumedDraft { var sentence: String; var draft: String }

struct EditorForm {
    var holder: String
    /// The edition that the text was begun on.
    var seen: String
    var revision: String
    var headline: CountedLine
    var forms: [CountedLine]
    var slug: String?
    var urgencies: [Choice]
    var byline: String?
    var places: String?
    var day: String?
    var languages: [Choice]
    var sections: [Choice]
    var keywords: String?
    var genre: String?
    var summary: String?
    var editorsNote: String?
    var credit: String?
    var length: String
    var mayCallReady: Bool
    var mayRelease: Bool
    /// Whether there is something on the wire that this can correct.
    var mayCorrect = false
}

/// A headline with how much of its place it takes.
struct CountedLine {
    var name: String
    var label: String
    var value: String
    var limit: Int
    /// "41 of 55".
    var count: String
    var isTooLong: Bool
    /// What goes out while nothing is written for this output.
    var instead: String?
}

/// Copy to read.
struct ReadingCopy {
    var headlineText: String?
    var byline: String?
    var dateline: String?
    var summary: String?
    var wordsHTML: String
    var length: String
}

struct Assigning { var desks: [Choice]; var people: [Choice] }

struct CommentModel { var who: String; var said: String; var at: PageTime }

struct VersionModel { var number: String; var act: String; var tag: String?; var at: PageTime; var href: String }

/// A draft that waits beside the story.
struct KeptDraft {
    var draft: String
    var who: String
    var at: PageTime
    var line: String
    var compareHref: String
    /// Whether it can be carried on now.
    var mayCarryOn: Bool
}
