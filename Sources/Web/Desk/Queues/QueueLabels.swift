import News
import Storage

/// The words for our own enumerations.
extension DeskPhrasebook {
    func label(of list: DeskList) -> String {
        switch list {
        case .incoming: queue.incoming
        case .drafts: queue.drafts
        case .edit: queue.forEdit
        case .ready: queue.ready
        case .scheduled: queue.scheduled
        case .released: queue.released
        case .held: queue.held
        case .killed: queue.killed
        }
    }

    func label(of place: Queue) -> String {
        switch place {
        case .incoming: queue.incoming
        case .draft: queue.drafts
        case .edit: queue.forEdit
        case .ready: queue.ready
        case .scheduled: queue.scheduled
        }
    }

    func label(of kind: MediaKind) -> String {
        switch kind {
        case .text: queue.kindText
        case .picture: queue.kindPicture
        case .graphic: queue.kindGraphic
        case .audio: queue.kindAudio
        case .video: queue.kindVideo
        case .animation: queue.kindAnimation
        case .package: queue.kindPackage
        case .concept, .knowledge, .planning, .catalog, .other: queue.kindOther
        }
    }
}
