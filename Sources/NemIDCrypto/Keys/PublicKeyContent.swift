import CNemIDOpenSSL
import Synchronization

/// A key: its `SubjectPublicKeyInfo`, and what OpenSSL made of it.
package final class PublicKeyContent: Sendable {
    package let facts: KeyFacts
    /// What the key stands in; shared with the certificate that it came in, not copied.
    let octets: [UInt8]
    /// The whole element within `octets`.
    let place: Range<Int>
    /// The octets of the BIT STRING.
    let bitString: Range<Int>
    /// Nil unless RSA.
    let places: RSAPublicKeyPlaces?
    let algorithm: PublicKey.Algorithm

    /// Made when first needed: of most certificates only the names are.
    private let arithmetic = Mutex<RSAPublicKey?>(nil)
    /// Made when first needed for an RSA key.
    private let general: Mutex<SharedHandle<PKeyObject>?>

    /// Reads the element at `place` of `octets`.
    ///
    /// - Throws: `keyParse`.
    init(_ place: Range<Int>, of octets: [UInt8]) throws(CryptoError) {
        self.octets = octets
        self.place = place
        do throws(DER.Fault) {
            let input = octets.span
            var parts = DER.Reader(try DER.only(DER.Tag.sequence, in: place, input))
            let method = try parts.next(DER.Tag.sequence, input).content
            try DER.checkElements(in: method, input)
            let key = try parts.next(DER.Tag.bitString, input)
            bitString = try DER.wholeOctets(ofBitString: key.content, input)
            try parts.finish()
            places = RSAPublicKeyPlaces.isRSA(method, input) ? try RSAPublicKeyPlaces(bitString, input) : nil
        } catch {
            throw CryptoError(.keyParse, error.description)
        }
        if let places {
            algorithm = .rsa
            let top = octets[places.modulus.lowerBound]
            let isSmall = places.exponent.count <= UInt64.bitWidth / 8
            facts = KeyFacts(
                isRSA: true,
                bits: (places.modulus.count - 1) * 8 + (8 - top.leadingZeroBitCount),
                smallExponent: isSmall ? octets[places.exponent].reduce(0) { $0 << 8 | UInt64($1) } : nil
            )
            general = Mutex(nil)
            return
        }
        guard let handle = Self.read(Array(octets[place])) else {
            throw CryptoError(.keyParse, "a key that OpenSSL does not read")
        }
        general = Mutex(handle)
        facts = KeyFacts(
            isRSA: false,
            bits: handle.withPointer { Int(EVP_PKEY_get_bits($0)) },
            smallExponent: nil
        )
        let name = handle.withPointer { EVP_PKEY_get0_type_name($0).map { String(cString: $0) } }
        algorithm = .other(name ?? "unknown")
    }

    var der: [UInt8] { Array(octets[place]) }

    /// Nil unless RSA, and where a number is larger than any use has.
    var rsa: RSAPublicKey? {
        guard let places else { return nil }
        return arithmetic.withLock { key in
            if key == nil { key = RSAPublicKey(places, of: octets) }
            return key
        }
    }

    /// OpenSSL's key; nil where it refuses the numbers of an RSA key.
    var handle: SharedHandle<PKeyObject>? {
        general.withLock { handle in
            if handle == nil { handle = Self.read(der) }
            return handle
        }
    }

    /// Reading by OpenSSL goes through a chain of decoders, which takes several times as long as a verification.
    private static func read(_ der: [UInt8]) -> SharedHandle<PKeyObject>? {
        guard let read: UniqueHandle<PKeyObject> = DERCoding.decode(der, { d2i_PUBKEY($0, $1, $2) }) else {
            OpenSSLErrorQueue.clear()
            return nil
        }
        return read.shared()
    }
}
