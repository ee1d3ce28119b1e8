import NemIDCrypto

/// Whether a password is the right one, with the same work whether or not there is one.
enum PasswordCheck {
    /// Characters beyond this many are looked at no more: no password is longer than 40.
    private static let paddedCount = 64
    /// Stands in where the user id belongs to nobody.
    private static let nobody = "ingen-har-dette-1"

    /// Letter case does not matter (provider help pages).
    static func isRight(_ password: String, expected: String?) -> Bool {
        let isEqual = ConstantTime.equal(padded(password), padded(expected ?? nobody))
        return isEqual && expected != nil
    }

    /// Always the same count of octets: the folded text, filled up, with its own length at the end.
    private static func padded(_ password: String) -> [UInt8] {
        let folded = password.prefix(paddedCount).lowercased().utf8
        var octets = Array(folded.prefix(paddedCount))
        let count = UInt8(min(folded.count, 255))
        octets += [UInt8](repeating: 0, count: paddedCount - octets.count)
        return octets + [count]
    }
}
