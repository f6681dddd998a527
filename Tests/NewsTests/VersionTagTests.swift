import News
import Testing

struct VersionTagTests {
    @Test(arguments: [
        (VersionTag.urgent, String?("URGENT")), (.first, String?.none), (.lead(1), "LEAD"), (.lead(2), "2nd LD"),
        (.lead(3), "3rd LD"),
        (.lead(4), "4th LD"), (.lead(11), "11th LD"), (.lead(12), "12th LD"), (.lead(21), "21st LD"),
        (.lead(112), "112th LD"),
    ])
    func `tags read as wires write them`(tag: VersionTag, label: String?) {
        #expect(tag.label == label)
    }

    @Test func `after an urgent comes the first text, then the leads`() {
        var tag = VersionTag.urgent
        var labels: [String?] = []
        for _ in 0..<4 {
            tag = tag.next
            labels.append(tag.label)
        }
        #expect(labels == [nil, "LEAD", "2nd LD", "3rd LD"])
    }
}
