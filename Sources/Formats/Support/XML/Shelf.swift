/// Plain values side by side in memory of their own, which grows when it must and is kept from use to use.
///
/// An array would count references and check bounds at every one of the thousands of steps through a document.
struct Shelf<Element: BitwiseCopyable> {
    private(set) var base: UnsafeMutablePointer<Element>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int) {
        self.capacity = capacity
        base = .allocate(capacity: capacity)
    }

    /// Gives the memory back; nothing may be used afterwards.
    func free() { base.deallocate() }

    mutating func removeAll() { count = 0 }

    mutating func append(_ element: Element) {
        if count == capacity { grow(to: count + 1) }
        (base + count).initialize(to: element)
        count += 1
    }

    mutating func append(_ elements: UnsafePointer<Element>, count added: Int) {
        if count + added > capacity { grow(to: count + added) }
        (base + count).update(from: elements, count: added)
        count += added
    }

    private mutating func grow(to needed: Int) {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: max(needed, capacity * 2))
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
        capacity = max(needed, capacity * 2)
    }
}
