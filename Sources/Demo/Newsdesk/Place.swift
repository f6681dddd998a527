import Foundation
import News

/// A town of the demo's invented world, with its clock. Lorravia, Arvenne and Nawaras share the Strait of Lanterns.
struct Place: Sendable {
    let key: String
    let english: String
    let french: String
    let arabic: String
    /// Hours east of UTC, the whole year round.
    let hours: Int

    var zone: TimeZone { TimeZone(secondsFromGMT: hours * 3600) ?? .gmt }

    func name(in tongue: Tongue) -> String { tongue.of(english, french, arabic) }

    func subject(in tongue: Tongue) -> Subject {
        Subject(name(in: tongue), kind: .place, uri: "https://\(DemoNewsroom.domain)/place/\(key)")
    }

    static let tessmark = Place(key: "tessmark", english: "Tessmark", french: "Tessmark", arabic: "تسمارك", hours: 2)
    static let harrowmouth = Place(
        key: "harrowmouth", english: "Harrowmouth", french: "Harrowmouth", arabic: "هارومَوث", hours: 2)
    static let quillford = Place(
        key: "quillford", english: "Quillford", french: "Quillford", arabic: "كويلفورد", hours: 2)
    static let upperBrenn = Place(
        key: "upper-brenn", english: "Upper Brenn", french: "Haut-Brenn", arabic: "برين العليا", hours: 2)
    static let marrowfield = Place(
        key: "marrowfield", english: "Marrowfield", french: "Marrowfield", arabic: "ماروفيلد", hours: 2)
    static let rochemare = Place(
        key: "rochemare", english: "Rochemare", french: "Rochemare", arabic: "روشمار", hours: 0)
    static let valcendre = Place(
        key: "valcendre", english: "Valcendre", french: "Valcendre", arabic: "فالسندر", hours: 0)
    static let marsaRimal = Place(
        key: "marsa-rimal", english: "Marsa Rimal", french: "Marsa Rimal", arabic: "مرسى الرمال", hours: 3)
    static let pelluna = Place(
        key: "mount-pelluna", english: "Mount Pelluna", french: "Mont Pelluna", arabic: "جبل بيلونا", hours: -8)
    static let portIsidore = Place(
        key: "port-isidore", english: "Port Isidore", french: "Port-Isidore", arabic: "بورت إيزيدور", hours: 11)

    static let all = [
        tessmark, harrowmouth, quillford, upperBrenn, marrowfield, rochemare, valcendre, marsaRimal, pelluna,
        portIsidore,
    ]
}
