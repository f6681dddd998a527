/// What the desk can do with a story: the buttons of its page.
package enum DeskAct: String, Sendable, CaseIterable {
    case release, lead, correct, ready, sendBack, unschedule, hold, lift, withdraw, restore, translate, arrange, kill

    /// What a person must be allowed, to do it.
    package var permission: Permission {
        switch self {
        case .release, .lead, .unschedule: .release
        case .correct: .correct
        case .ready, .sendBack: .edit
        case .hold, .lift: .hold
        case .withdraw, .restore: .withdraw
        case .translate, .arrange: .write
        case .kill: .kill
        }
    }
}

extension Story {
    /// Whether its state allows an act. Who may do it is another question, and what the copy lacks is the verb's.
    package func allows(_ act: DeskAct) -> Bool {
        if stage == .killed { return false }
        switch act {
        case .release: return filed != nil && latest == nil
        case .lead: return filed != nil && stage == .released
        case .correct: return filed != nil && latest != nil
        case .ready: return filed.map { $0.queue != .ready && $0.scheduled == nil } ?? false
        case .sendBack: return filed.map { $0.queue != .draft && $0.queue != .incoming && $0.scheduled == nil } ?? false
        case .unschedule: return filed?.scheduled != nil
        case .hold: return stage == .released
        case .lift: return stage == .held || (latest.map { $0.embargo != .none } ?? false)
        case .withdraw: return latest != nil && offSite == nil
        case .restore: return offSite != nil
        case .translate: return true
        case .arrange: return (filed?.copy ?? latest?.copy)?.kind == .package
        case .kill: return latest != nil
        }
    }

    /// The acts that a person may do with it now, in the order in which they are shown.
    package func acts(of person: Person) -> [DeskAct] {
        DeskAct.allCases.filter { person.may($0.permission) && allows($0) }
    }
}
