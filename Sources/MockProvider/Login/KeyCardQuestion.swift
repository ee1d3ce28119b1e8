/// Which code of which card is asked for.
package struct KeyCardQuestion: Sendable, Hashable {
    package let cardNumber: String
    /// Four digits.
    package let codeNumber: String

    package init(cardNumber: String, codeNumber: String) {
        self.cardNumber = cardNumber
        self.codeNumber = codeNumber
    }
}
