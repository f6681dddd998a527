import Foundation
import Hummingbird
import News
import Storage
import Workflow

/// Forms of story that the newsroom writes often.
extension DeskSite {
    static let templateRoutes: [DeskRoute] = [
        .get("/desk/new", .allowed(.write)) { desk in { try await desk.newStoryPage($0) } },
        .get("/desk/templates", .allowed(.arrange)) { desk in { try await desk.templatesPage($0) } },
        .post("/desk/templates", .allowed(.arrange)) { desk in { try await desk.addTemplate($0) } },
        .get("/desk/templates/:template", .allowed(.arrange)) { desk in { try await desk.templatePage($0) } },
        .post("/desk/templates/:template", .allowed(.arrange)) { desk in { try await desk.changeTemplate($0) } },
        .post("/desk/templates/:template/delete", .allowed(.arrange)) { desk in { try await desk.deleteTemplate($0) } },
        .post("/desk/templates/:template/restore", .allowed(.arrange)) { desk in
            { try await desk.restoreTemplate($0) }
        },
    ]

    /// Where a new story begins that is more than an empty one.
    func newStoryPage(_ asked: DeskRequest) async throws -> Response {
        let (templates, desks) = try await store.read { db in (try db.templates(), try db.desks()) }
        let locale = Locale(identifier: asked.words.language)
        let heading = asked.words.newStory
        let none = Choice(value: "", label: asked.words.story.noTemplate, isChosen: true)
        let noDesk = Choice(value: "", label: asked.words.story.noDesk, isChosen: true)
        let model = NewStoryPage(
            frame: frame(heading, asked), t: asked.words.words, heading: heading,
            templates: [none]
                + templates.map { Choice(value: String($0.id.value), label: $0.name, isChosen: false) },
            desks: [noDesk] + desks.map { Choice(value: String($0.id.value), label: $0.label, isChosen: false) },
            languages: masthead.languages.enumerated().map { index, tag in
                Choice(value: tag, label: locale.localizedString(forIdentifier: tag) ?? tag, isChosen: index == 0)
            })
        return try page(model, with: "desk-new")
    }

    func templatesPage(_ asked: DeskRequest) async throws -> Response {
        let templates = try await store.read { try $0.templates() }
        let times = Times(language: asked.words.language, zone: masthead.zone)
        let model = TemplatesPage(
            frame: frame(asked.words.templates, asked), t: asked.words.words, heading: asked.words.templates,
            templates: templates.map { template in
                TemplateLine(
                    number: String(template.id.value), name: template.name, line: template.copy.listingLine,
                    copyLanguage: template.copy.language, changed: times.moment(template.changed))
            })
        return try page(model, with: "desk-templates")
    }

    /// Makes one: of a story, or empty, to be filled in next.
    func addTemplate(_ asked: DeskRequest) async throws -> Response {
        let source = number("story", asked).map { ID<Story>($0) }
        let copy = try await store.read { db in try source.flatMap { try StoryDesk($0, in: db)?.copy } } ?? Copy()
        let id = try await newsroom.addTemplate(asked.form["name"] ?? "", from: copy, by: asked.actor)
        return seeOther("/desk/templates/\(id)", told: asked.words.story.templateMade)
    }

    func templatePage(_ asked: DeskRequest) async throws -> Response {
        let id = ID<CopyTemplate>(try asked.number("template"))
        guard let template = try await store.read({ try $0.template(id) }), template.removed == nil else {
            throw HTTPError(.notFound)
        }
        let copy = template.copy
        let form = EditorFormMaking(copy, asked.words, masthead).form(
            holder: "", edition: 0, revision: 0, try asked.person)
        let model = TemplatePage(
            frame: frame(template.name, asked), t: asked.words.words, heading: template.name,
            templatePath: "/desk/templates/\(id)", name: template.name, contentLanguage: copy.language,
            contentDirection: Phrasebook.direction(of: copy.language), text: BodyField.text(of: copy),
            bodyHTML: BodyField.html(of: copy),
            storyPictures: copy.pictures.map { WritingPicture($0) }, editor: form)
        return try page(model, with: "desk-template")
    }

    func changeTemplate(_ asked: DeskRequest) async throws -> Response {
        let fields = CopyFields(asked.form, masthead)
        try await newsroom.change(
            ID<CopyTemplate>(try asked.number("template")), name: asked.form["name"] ?? "", by: asked.actor
        ) { fields.apply(to: $0) }
        return seeOther("/desk/templates", told: asked.words.story.templateKept)
    }

    func deleteTemplate(_ asked: DeskRequest) async throws -> Response {
        let id = ID<CopyTemplate>(try asked.number("template"))
        try await newsroom.remove(id, by: asked.actor)
        return seeOther(
            "/desk/templates", told: asked.words.story.templateDeleted, undo: "/desk/templates/\(id)/restore")
    }

    func restoreTemplate(_ asked: DeskRequest) async throws -> Response {
        try await newsroom.remove(ID<CopyTemplate>(try asked.number("template")), isBack: true, by: asked.actor)
        return seeOther("/desk/templates", told: asked.words.story.templateBack)
    }
}

/// `desk-new.mustache`.
struct NewStoryPage {
    var frame: DeskFrame
    var t: [String: String]
    var heading: String
    var templates: [Choice]
    var desks: [Choice]
    var languages: [Choice]
}

/// `desk-templates.mustache`.
struct TemplatesPage {
    var frame: DeskFrame
    var t: [String: String]
    var heading: String
    var templates: [TemplateLine]
}

struct TemplateLine {
    var number: String
    var name: String
    var line: String?
    var copyLanguage: String?
    var changed: PageTime
}

/// `desk-template.mustache`: the editor's fields without a story.
struct TemplatePage {
    var frame: DeskFrame
    var t: [String: String]
    var heading: String
    var templatePath: String
    var name: String
    var contentLanguage: String?
    var contentDirection: String
    var text: String
    var bodyHTML: String
    var storyPictures: [WritingPicture]
    var editor: EditorForm
}
