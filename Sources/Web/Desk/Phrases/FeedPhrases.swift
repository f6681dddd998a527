/// Feeds that should speak.
struct FeedPhrases: Sendable {
    let feeds: String
    let feedsHint: String
    let noFeeds: String
    let feedExpected: String
    let feedHeard: String
    let feedState: String
    let feedSpeaks: String
    let feedSilent: String
    let feedSilentFor: String
    let watchProvider: String
    let watchMinutes: String
    let watchIt: String
    let endWatching: String
    let feedWatched: String
    let feedUnwatched: String

    static let english = FeedPhrases(
        feeds: "Feeds",
        feedsHint:
            "Providers of which something is expected again and again. One that falls silent is shown here, in the books and in the metrics.",
        noFeeds: "No provider is watched yet.",
        feedExpected: "Expected every",
        feedHeard: "Last heard",
        feedState: "State",
        feedSpeaks: "speaks",
        feedSilent: "silent",
        feedSilentFor: "%1: nothing for %2, expected every %3",
        watchProvider: "Watch a provider",
        watchMinutes: "Expected every so many minutes",
        watchIt: "Watch",
        endWatching: "End",
        feedWatched: "The provider is watched.",
        feedUnwatched: "The provider is not watched any more.")

    static let korean = FeedPhrases(
        feeds: "수신 감시",
        feedsHint: "계속 들어와야 하는 제공사입니다. 끊기면 여기와 기록, 지표에 나타납니다.",
        noFeeds: "아직 감시하는 제공사가 없습니다.",
        feedExpected: "기대 간격",
        feedHeard: "마지막 수신",
        feedState: "상태",
        feedSpeaks: "정상",
        feedSilent: "끊김",
        feedSilentFor: "%1: %2 동안 수신 없음(기대 간격 %3)",
        watchProvider: "제공사 감시",
        watchMinutes: "기대 간격(분)",
        watchIt: "감시",
        endWatching: "끝내기",
        feedWatched: "제공사를 감시합니다.",
        feedUnwatched: "제공사 감시를 끝냈습니다.")
}
