/// Why a verb will not act on a story; each case has the sentence that the person reads.
package enum Refusal: Explained, Hashable, Sendable {
    case alreadyOnWire, notOnWire, nothingToRecall, killed, held, notHeld
    case nothingFiled, nothingChanged
    case noHeadline, noText, notPublishable(MediaKind), expired
    case withheldByProvider, canceledByProvider
    case noReason, noExplanation, correctionAsLead, substituteOfItself
    case ownStory, anotherProvider
    case momentPassed, notScheduled, scheduled, alreadyThere(Queue)
    case offSite, onSite
    case noLanguage, sameLanguage(String)

    package var sentence: String {
        switch self {
        case .alreadyOnWire: "The story is on the wire already. Lead it with new copy, or correct it."
        case .notOnWire:
            "The story has not been released yet, so there is nothing on the wire to change. Release it first."
        case .nothingToRecall: "The story has not been released, so nobody has it and there is nothing to recall."
        case .killed: "The story was killed, and a killed story never comes back. File a substitute as a new story."
        case .held: "The story is on hold. Lift the hold, correct the story or kill it."
        case .notHeld: "The story is neither on hold nor under embargo, so there is nothing to lift."
        case .nothingFiled: "No new copy waits with this story. Give its new text or headline."
        case .nothingChanged: "The copy is the same as the version on the wire. Change it first."
        case .noHeadline: "The story has no headline and nothing that could stand for one. Give it a headline."
        case .noText: "The story has no text yet. Give it text, or urgency 1 or 2 to move the headline alone as URGENT."
        case .notPublishable(let kind): "A \(kind.rawValue) item informs the desk and can't be released."
        case .expired: "The story's use ran out before now. Set a later expiry to release it."
        case .withheldByProvider: "Its provider withholds this version. Wait for the next one, or ask the provider."
        case .canceledByProvider: "Its provider has canceled this story, so it can't be released."
        case .noReason: "Say why, in a sentence that clients will read."
        case .noExplanation: "Say what was wrong and what is right, in a sentence that readers will see."
        case .correctionAsLead:
            "An error is put right by correcting the story, so that readers are told. A lead can't carry it."
        case .substituteOfItself: "A killed story can't be its own substitute. Name another story."
        case .ownStory: "It is a story of our own, so another wire can't hold or kill it. Ask that wire if it is right."
        case .anotherProvider: "The story came from another provider, and only that provider can change it."
        case .momentPassed: "That moment has passed already. Choose a later one, or release the story now."
        case .notScheduled: "The story does not wait for a moment, so there is no schedule to take it out of."
        case .scheduled: "The story moves by itself at its moment. Take it out of the schedule first."
        case .alreadyThere: "The story is there already; somebody has just put it there."
        case .offSite: "The story is off the site already. Subscribers still have it; kill it to recall it from them."
        case .onSite: "The story is on the site, so there is nothing to put back."
        case .noLanguage: "Give the language by its short name, as ko, ar or pt-BR."
        case .sameLanguage(let language): "The story is in \(language) already. Choose another language."
        }
    }
}
