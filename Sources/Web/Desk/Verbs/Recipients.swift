import News

extension DeskSite {
    /// Who will receive a story, a line each.
    func recipients(of story: Story, _ words: DeskPhrasebook) -> [String] {
        let site = story.offSite == nil ? [words.release.theSite] : []
        return site + [words.release.noSubscribers]
    }
}
