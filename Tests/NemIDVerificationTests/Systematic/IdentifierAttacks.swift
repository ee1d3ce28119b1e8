/// The signed object and a foreign one in every two places, with every pair of identifiers.
struct IdentifierAttacks {
    static let genuineIdentifier = " Id=\"ToBeSigned\""

    /// What may stand for the identifier of an object.
    static let identifiers = [
        genuineIdentifier, "", " Id=\"tobesigned\"", " Id=\"other\"", " ID=\"ToBeSigned\"", " xml:id=\"ToBeSigned\"",
    ]

    /// Who else carries the identifier.
    enum Carrier: CaseIterable {
        case nobody, root, wrapper

        /// All pairs of identifiers for nobody, those of the first few for the others.
        var count: Int { self == .nobody ? identifiers.count : 3 }
    }

    let genuine: ElementMap
    let foreign: ElementMap

    /// - Parameters:
    ///   - place: Index of the place to which the one or the other object goes.
    ///   - visit: Takes each document, with a description.
    func visit(_ place: Int, _ visit: ([UInt8], @autoclosure () -> String) -> Void) {
        guard let object = genuine.elements.firstIndex(where: { $0.name == "ds:Object" }) else { return }
        let range = genuine.elements[object].range
        let to = genuine.places[place]
        guard !range.contains(to) || to == range.lowerBound else { return }
        let signed = String(decoding: genuine.octets(of: object), as: UTF8.self)
        let forged = String(decoding: foreign.octets(of: object), as: UTF8.self)
        for carrier in Carrier.allCases {
            let identifiers = Self.identifiers.prefix(carrier.count)
            for first in identifiers {
                for second in identifiers {
                    let signed = Self.identify(signed, first, carrier)
                    let forged = Self.identify(forged, second, .nobody)
                    let description = "object with\(first), foreign with\(second), at place \(place), \(carrier)"
                    for (there, here) in [(forged, signed), (signed, forged)] {
                        visit(document([(to..<to, there), (range, here)], carrier), description)
                    }
                }
            }
        }
    }

    private static func identify(_ object: String, _ identifier: String, _ carrier: Carrier) -> [UInt8] {
        let text = object.replacing(genuineIdentifier, with: identifier, maxReplacements: 1)
        guard carrier == .wrapper else { return Array(text.utf8) }
        let start = "<ds:Object xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"\(genuineIdentifier)>"
        return Array((start + text + "</ds:Object>").utf8)
    }

    private func document(_ edits: [(Range<Int>, [UInt8])], _ carrier: Carrier) -> [UInt8] {
        guard carrier == .root else { return genuine.replacing(edits) }
        let end = genuine.elements[0].inner.lowerBound - 1
        return genuine.replacing(edits + [(end..<end, Array(Self.genuineIdentifier.utf8))])
    }
}
