import CNemIDOpenSSL

/// A source of unpredictable octets; everything that needs one is handed one.
package typealias RandomSource = @Sendable (Int) throws(CryptoError) -> [UInt8]

/// The real random source, drawn from here and nowhere else.
package enum SystemRandom {
    /// `count` octets fit for keys and challenges.
    package static func bytes(_ count: Int) throws(CryptoError) -> [UInt8] {
        var status: Int32 = 1
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            if count > 0 { status = RAND_bytes(buffer.baseAddress, Int32(count)) }
            initialized = count
        }
        guard status == 1 else { throw CryptoError(.randomness, OpenSSLErrorQueue.drain()) }
        return bytes
    }
}
