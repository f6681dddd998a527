import News

/// Words for what a story is and what was done with it.
extension StoryPhrases {
    func label(of stage: Story.Stage) -> String {
        switch stage {
        case .filed: stageFiled
        case .released: stageReleased
        case .held: stageHeld
        case .killed: stageKilled
        }
    }

    func label(of output: Headline.Output) -> String {
        switch output {
        case .alert: headlineAlert
        case .wire: headlineWire
        case .mail: headlineMail
        case .page: headlinePage
        }
    }

    func label(of act: Version.Act) -> String {
        switch act {
        case .release: versionReleased
        case .lead: versionLed
        case .correct: versionCorrected
        case .hold: versionHeld
        case .kill: versionKilled
        case .lift: versionLifted
        }
    }

    /// `nil` for those that are but a number.
    func label(ofUrgency number: Int) -> String? {
        switch number {
        case 1: urgencyFlash
        case 2: urgencyUrgent
        case 5: urgencyNormal
        case 8: urgencyLow
        default: nil
        }
    }

    /// An act as the books name it; its own name where there is no word for it.
    func label(ofAct act: String) -> String {
        switch act {
        case "file": actFile
        case "begin": actBegin
        case "receive": actReceive
        case "assign": actAssign
        case "take-over": actTakeOver
        case "discard": actDiscard
        case "bring-back": actBringBack
        default: Version.Act(rawValue: act).map { label(of: $0) } ?? act
        }
    }

    /// What is said after filing.
    func told(_ step: FilingStep) -> String {
        switch step {
        case .stay, .release: filedStay
        case .edit: filedForEdit
        case .ready: filedReady
        }
    }
}
