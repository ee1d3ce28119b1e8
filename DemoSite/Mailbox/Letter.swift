import FoundationEssentials

/// A letter in a mailbox.
///
/// It does not know whether it has been read; the mailbox does.
struct Letter: Sendable, Hashable, Identifiable {
    /// The letter's number in its mailbox, from 1.
    ///
    /// It says nothing about the person.
    struct ID: Sendable, Hashable {
        let number: Int

        init(_ number: Int) {
            self.number = number
        }

        /// One to four digits without a leading zero.
        init?(pathSegment: Substring) {
            guard (1...4).contains(pathSegment.utf8.count),
                pathSegment.utf8.allSatisfy({ UInt8(ascii: "0") <= $0 && $0 <= UInt8(ascii: "9") }),
                pathSegment.utf8.first != UInt8(ascii: "0"),
                let number = Int(pathSegment)
            else { return nil }
            self.number = number
        }
    }

    /// A part of a letter's text.
    enum Block: Sendable, Hashable {
        case paragraph(Localized)
        case facts([Fact])
    }

    /// A line of a small table: what, and how much or when.
    struct Fact: Sendable, Hashable {
        let name: Localized
        let value: Localized
    }

    let id: ID
    let sender: Sender
    let receivedAt: Date
    let subject: Localized
    let greeting: Localized
    let body: [Block]
    let signature: Localized
}
