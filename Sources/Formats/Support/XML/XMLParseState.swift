import CXML2

/// What one parse has counted and met so far; lives on the stack of the call that parses.
struct ParseState {
    var elements = 0
    var attributes = 0
    /// A bound of ours that the document broke.
    var refusal: ReadFailure?
    /// The first error that leaves no tree.
    var trouble: ReadFailure?
    var repairs: [Repair] = []
}

/// Counts an element in; `false` when it breaks a bound, and then the parse is stopped.
func admit(_ context: UnsafeMutableRawPointer?, attributes: Int32) -> Bool {
    guard let context = context?.assumingMemoryBound(to: xmlParserCtxt.self),
        let state = context.pointee._private?.assumingMemoryBound(to: ParseState.self)
    else { return false }
    guard state.pointee.refusal == nil else { return false }
    state.pointee.elements += 1
    state.pointee.attributes += Int(attributes)
    guard let refusal = brokenBound(state.pointee, of: context) else { return true }
    stop(context, state, refusal)
    return false
}

private func brokenBound(_ state: ParseState, of context: UnsafeMutablePointer<xmlParserCtxt>) -> String? {
    if state.elements > ReadLimits.nodes || state.attributes > ReadLimits.nodes {
        return "The document has more than \(ReadLimits.nodes) elements or attributes. Split it into several messages."
    }
    if context.pointee.nodeNr >= ReadLimits.depth { return "Elements are nested more than \(ReadLimits.depth) deep." }
    if context.pointee.nsNr > XMLParse.namespaces * 2 { return "The document declares too many namespaces." }
    return nil
}

/// Refuses a document type declaration: the one way in for entities and foreign files.
func refuseDoctype(_ context: UnsafeMutableRawPointer?) {
    guard let context = context?.assumingMemoryBound(to: xmlParserCtxt.self),
        let state = context.pointee._private?.assumingMemoryBound(to: ParseState.self)
    else { return }
    // HTML names a document type as a matter of course; it can't declare anything there.
    if context.pointee.html != 0 { return }
    stop(context, state, "The document has a DOCTYPE, which news items never need. Send it without.")
}

private func stop(
    _ context: UnsafeMutablePointer<xmlParserCtxt>, _ state: UnsafeMutablePointer<ParseState>, _ sentence: String
) {
    let input = context.pointee.input
    state.pointee.refusal = ReadFailure(
        sentence, line: input.map { Int($0.pointee.line) }, column: input.map { Int($0.pointee.col) })
    xmlStopParser(context)
}

/// Attributes of an HTML element, which come as a list of names and values closed by a null.
func countHTMLAttributes(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) -> Int32 {
    guard let list else { return 0 }
    var count = 0
    while list[count] != nil && count < 2 * ReadLimits.nodes { count += 2 }
    return Int32(count / 2)
}

/// Keeps the first real error of a parse in place of the line libxml2 would print.
func noteError(_ data: UnsafeMutableRawPointer?, _ error: UnsafeMutablePointer<xmlError>?) {
    guard let state = data?.assumingMemoryBound(to: ParseState.self), let error = error?.pointee else { return }
    let isNamespace = error.domain == Int32(XML_FROM_NAMESPACE.rawValue)
    if isNamespace {
        guard state.pointee.repairs.count < 20 else { return }
        let what =
            "The prefix \"\(error.str1.map { String(cString: $0) } ?? "")\" is not declared; its names were read as written."
        state.pointee.repairs.append(Repair("line \(error.line)", what))
    } else if error.level.rawValue >= XML_ERR_ERROR.rawValue, state.pointee.trouble == nil {
        state.pointee.trouble = XMLTrouble.failure(error)
    }
}
