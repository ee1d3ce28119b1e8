import CNemIDOpenSSL

/// Comparison whose duration tells nothing about where two values differ.
package enum ConstantTime {
    /// Whether both are the same octets; only the lengths can be learnt from the time it takes.
    package static func equal(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        equal(left.span, right.span)
    }

    /// Whether both are the same octets; only the lengths can be learnt from the time it takes.
    package static func equal(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        return left.withUnsafeBytes { left in
            right.withUnsafeBytes { right in
                // Nothing but the empty span has no address.
                guard let first = left.baseAddress, let second = right.baseAddress else { return left.isEmpty }
                return CRYPTO_memcmp(first, second, left.count) == 0
            }
        }
    }
}
