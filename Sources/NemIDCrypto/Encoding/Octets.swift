import Glibc

/// Comparison of octets that are no secret.
package enum Octets {
    /// Whether both are the same, compared as memory and not element by element.
    package static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool { areEqual(left, right[...]) }

    /// Whether both are the same, compared as memory and not element by element.
    package static func areEqual(_ left: [UInt8], _ right: ArraySlice<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        return left.withUnsafeBytes { left in
            right.withUnsafeBytes { right in
                guard let first = left.baseAddress, let second = right.baseAddress else { return true }
                return memcmp(first, second, left.count) == 0
            }
        }
    }
}
