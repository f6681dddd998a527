extension Version {
    /// A recall that says no more than the version they hold: later ones may have been none of theirs.
    package func recall(of held: Version) -> Version {
        var recall = self
        recall.copy = held.copy
        recall.copy.body = Body()
        recall.copy.pictures = []
        recall.copy.renditions = []
        recall.copy.description = nil
        recall.changeNote = nil
        recall.correction = nil
        return recall
    }
}
