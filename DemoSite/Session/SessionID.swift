/// 256 bits from the random source, as 64 lower-case hexadecimal digits: session ids, form tokens, names of attempts.
///
/// It prints as nothing, so that no log can hold one by accident.
struct SessionID: Sendable, Hashable {
    let text: String

    static let byteCount = 32

    init(random: RandomSource) throws {
        let bytes = try random(Self.byteCount)
        guard bytes.count == Self.byteCount else { throw SessionError.randomSource }
        text = Self.hexadecimal(bytes)
    }

    /// Compares in a time that does not depend on where the two differ.
    func matches(_ other: String) -> Bool {
        let left = Array(text.utf8)
        let right = Array(other.utf8)
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

extension SessionID: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    var description: String { "(hidden)" }
    var debugDescription: String { description }
    var customMirror: Mirror { Mirror(self, children: []) }
}
