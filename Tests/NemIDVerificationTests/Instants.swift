import FoundationEssentials
import NemIDCrypto

/// Instants of the tests.
enum Instants {
    /// The instant for which the project's own vectors are made.
    static let vectors = at(2021, 4, 20, 13, 26, 5)
    /// An instant in the life of the revocation list that belongs to the captured login.
    static let captured = at(2021, 5, 13, 12, 0, 0)
    /// Long after all of them.
    static let later = at(2026, 1, 1, 0, 0, 0)

    static func at(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int, _ second: Int) -> Date {
        CivilTime(year: year, month: month, day: day, hour: hour, minute: minute, second: second)?.date ?? .distantPast
    }
}
