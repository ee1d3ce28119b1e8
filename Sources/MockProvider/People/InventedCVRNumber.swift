/// A CVR number of the series that begins with 9, which no real company has.
///
/// No company of this provider can be made with any other: there is no other way to a value of this type.
package struct InventedCVRNumber: Sendable, Hashable {
    /// Eight digits.
    package let digits: String

    /// - Throws: `invalid` for everything but eight ASCII digits of which the first is 9.
    package init(_ text: String) throws(ProviderError) {
        guard text.utf8.count == 8, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), text.hasPrefix("9") else {
            throw ProviderError(.invalid, "a CVR number here has eight digits and begins with 9")
        }
        digits = text
    }

    /// The number with that place in the series: 1 for 90000001.
    package init(place: Int) {
        let rest = String(place.magnitude % 10_000_000)
        digits = "9" + String(repeating: "0", count: 7 - rest.count) + rest
    }
}
