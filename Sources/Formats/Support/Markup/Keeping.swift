import News

extension Body {
    /// What was read, with this body's own blocks in the place of those that read the same: nobody has touched them, so
    /// they stay as they are, down to what the form they travelled in does not tell.
    ///
    /// - Parameter blocks: tidied.
    func kept(in blocks: [Block]) -> Body {
        guard !self.blocks.isEmpty else { return Body(blocks) }
        let own = self.blocks.map(\.tidied)
        if blocks.elementsEqual(own.lazy.joined()) { return self }
        var places: [Block: [Int]] = [:]
        for (index, tidied) in own.enumerated().reversed() {
            if let first = tidied.first { places[first, default: []].append(index) }
        }
        var kept: [Block] = []
        var rest = blocks[...]
        while let block = rest.first {
            if let place = places[block]?.lastIndex(where: { rest.starts(with: own[$0]) }),
                let index = places[block]?.remove(at: place)
            {
                kept.append(self.blocks[index])
                rest = rest.dropFirst(own[index].count)
            } else {
                kept.append(block)
                rest = rest.dropFirst()
            }
        }
        return Body(kept)
    }
}
