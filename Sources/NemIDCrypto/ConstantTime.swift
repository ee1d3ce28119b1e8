import CNemIDOpenSSL

/// Comparison whose duration tells nothing about where two values differ.
package enum ConstantTime {
    /// Whether both are the same octets; only the lengths can be learnt from the time it takes.
    package static func equal(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count && CRYPTO_memcmp(left, right, left.count) == 0
    }
}
