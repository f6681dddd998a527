import Foundation
import HTTPTypes
import Hummingbird
import News
import Workflow

/// How the portal answers.
extension PortalSite {
    /// A page out of a template. The model's stored properties are the template's names; it has a `frame` and `t`.
    func page(_ model: Any, with template: String, status: HTTPResponse.Status = .ok) throws -> Response {
        try desk.page(model, with: template, status: status)
    }

    /// Sends the browser on after something was done.
    ///
    /// - Parameter told: what was done, in a sentence shown on the next page.
    /// - Parameter undo: where a press of "Undo" posts to, with `undoing`, its fields.
    func seeOther(
        _ path: String, told: String? = nil, undo: String? = nil, undoing: [String: String] = [:]
    ) -> Response {
        var headers: HTTPFields = [.location: path]
        if let told { headers[.setCookie] = Notice(text: told, undo: undo, fields: undoing).cookie(at: .portal) }
        return Response(status: .seeOther, headers: headers)
    }

    /// What went wrong, for whoever asked: a sentence that says what to do next.
    func problem(
        _ error: any Error, _ request: Request, _ context: SiteContext, _ visitor: PortalVisitor?,
        _ words: DeskPhrasebook
    ) throws -> Response {
        var (status, sentence) = DeskSite.told(error, words)
        if status == .forbidden, !(error is ForeignRequest) { sentence = words.portal.notForLookers }
        if status == .internalServerError {
            context.logger.error("portal failed", metadata: ["path": "\(request.uri.path)", "error": "\(error)"])
        }
        if desk.wantsData(request) { return try desk.json(["problem": sentence], status: status) }
        let model = PortalProblemPage(
            frame: frame(words.problem, for: visitor, words: words), t: words.words, sentence: sentence,
            reference: status == .internalServerError ? context.id : nil)
        return try page(model, with: "portal-problem", status: status)
    }
}

/// `portal-problem.mustache`: why something was not done.
struct PortalProblemPage {
    var frame: PortalFrame
    var t: [String: String]
    var sentence: String
    /// By which the operator finds the failure in the log.
    var reference: String?
}
