import Foundation
import News
import Testing

@testable import Formats

/// Four times the text takes about four times the time: nobody can hold the desk up with a paste.
struct EditorSpeedTests {
    @Test(arguments: [
        "<p>The ferry <b>ran aground</b> on&nbsp;Monday.</p>",
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>-</span>One</p>",
        "<blockquote>Said she.</blockquote>", "<ul><li>one", "<table><tr><td>a<td>b</table>", "<b>x <i>y",
        "&amp; <![if !x]>",
        "<pre>a  b\n</pre>", "<a href='https://a.example/'>x</a> ",
    ])
    func `HTML is read in a time that grows with its length`(piece: String) {
        let small = Self.seconds(String(repeating: piece, count: 20_000 / piece.utf8.count)) { EditorMarkup.read($0) }
        let large = Self.seconds(String(repeating: piece, count: 80_000 / piece.utf8.count)) { EditorMarkup.read($0) }
        #expect(large < 10 * small + 0.05, "\(small) s, then \(large) s")
    }

    @Test(arguments: [
        "A *word* and **more**. ", "[", "[x](", "*", "**a", "- a\n", "> a\n", "\\", "a\n\n", "```\n",
        "[a](https://a.example) ",
    ])
    func `light marks are read in a time that grows with their length`(piece: String) {
        let small = Self.seconds(String(repeating: piece, count: 20_000 / piece.utf8.count)) { LightMarks.read($0) }
        let large = Self.seconds(String(repeating: piece, count: 80_000 / piece.utf8.count)) { LightMarks.read($0) }
        #expect(large < 10 * small + 0.05, "\(small) s, then \(large) s")
    }

    /// Time on the processor, which other tests don't disturb.
    private static func seconds(_ text: String, _ read: (String) -> Body) -> Double {
        let before = clock()
        _ = read(text)
        return clock() - before
    }

    private static func clock() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
