/// What somebody may do at the desk. Every route of the desk names one; whoever lacks it is refused.
package enum Permission: String, Sendable, CaseIterable {
    /// See the desk's stories, their versions and comments.
    case read
    /// File copy and change copy of one's own.
    case write
    /// Comment on a story.
    case discuss
    /// Change anybody's copy, send it back, call it ready, move it between desks.
    case edit
    /// Put copy on the wire: release, urgent, lead, embargo, schedule.
    case release
    /// Correct and refile what is on the wire.
    case correct
    /// Hold a story and lift the hold.
    case hold
    /// Recall every version for good.
    case kill
    /// Take a story off the site, and put it back.
    case withdraw
    /// Answer readers, and make correction requests of what they write.
    case answer
    /// Change the newsroom's templates, desks and shared views.
    case arrange
    /// See how the newsroom does: rates, holds, failures.
    case watch
    /// Read the books.
    case audit
    /// Change who gets what.
    case manageSubscribers
    /// Note that a subscriber has dealt with a version: somebody called them.
    case acknowledge
    /// Add people, give them roles, shut them out.
    case managePeople
}

/// What somebody is in the newsroom. One person may be several.
package enum Role: String, Sendable, CaseIterable, Codable {
    case reporter, editor, chief
    case subscriberManager = "subscriber-manager"
    case administrator

    /// The permission table: the one place that says who may do what.
    package var permissions: Set<Permission> {
        switch self {
        case .reporter: [.read, .write, .discuss]
        case .editor:
            [.read, .write, .discuss, .edit, .release, .correct, .hold, .withdraw, .answer, .watch, .acknowledge]
        case .chief: Role.editor.permissions.union([.kill, .arrange, .audit])
        case .subscriberManager: [.read, .watch, .manageSubscribers, .acknowledge]
        case .administrator: [.watch, .audit, .managePeople]
        }
    }
}
