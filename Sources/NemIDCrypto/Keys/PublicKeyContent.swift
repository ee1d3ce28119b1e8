import CNemIDOpenSSL
import Synchronization

/// A key: its `SubjectPublicKeyInfo`, and what OpenSSL made of it.
final class PublicKeyContent: Sendable {
    let der: [UInt8]
    /// The octets of the BIT STRING.
    let bitString: Range<Int>
    /// Nil unless RSA.
    let places: RSAPublicKeyPlaces?
    let algorithm: PublicKey.Algorithm
    let bits: Int
    /// Nil unless RSA.
    let rsa: RSAPublicKey?

    /// Made when first needed for an RSA key.
    private let general: Mutex<SharedHandle<PKeyObject>?>

    /// - Throws: `keyParse`.
    init(_ der: [UInt8]) throws(CryptoError) {
        self.der = der
        do throws(DER.Fault) {
            let input = der.span
            var parts = DER.Reader(try DER.only(DER.Tag.sequence, in: 0..<der.count, input))
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
            let top = der[places.modulus.lowerBound]
            bits = (places.modulus.count - 1) * 8 + (8 - top.leadingZeroBitCount)
            rsa = RSAPublicKey(places, of: der)
            general = Mutex(nil)
            return
        }
        guard let handle = Self.read(der) else { throw CryptoError(.keyParse, "a key that OpenSSL does not read") }
        rsa = nil
        general = Mutex(handle)
        bits = handle.withPointer { Int(EVP_PKEY_get_bits($0)) }
        let name = handle.withPointer { EVP_PKEY_get0_type_name($0).map { String(cString: $0) } }
        algorithm = .other(name ?? "unknown")
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
