import CNemIDOpenSSL
import FoundationEssentials

/// Small values as OpenSSL gives them, read without the project's own wrappers.
enum OpenSSLValue {
    /// What OpenSSL's `d2i_…` makes of the whole of `der`; nil where it refuses it, or where octets follow.
    static func decode(
        _ der: [UInt8],
        free: (OpaquePointer) -> Void,
        _ decoder: (
            UnsafeMutablePointer<OpaquePointer?>?, UnsafeMutablePointer<UnsafePointer<UInt8>?>?, Int
        ) -> OpaquePointer?
    ) -> OpaquePointer? {
        der.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return nil }
            var cursor: UnsafePointer<UInt8>? = start
            guard let object = decoder(nil, &cursor, buffer.count) else {
                ERR_clear_error()
                return nil
            }
            guard cursor == start + buffer.count else {
                free(object)
                ERR_clear_error()
                return nil
            }
            return object
        }
    }

    /// What an `i2d_…` function writes.
    static func encode(_ write: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32) -> [UInt8] {
        var output: UnsafeMutablePointer<UInt8>?
        let count = write(&output)
        guard count > 0, let output else { return [] }
        defer { nemid_free(output) }
        return [UInt8](UnsafeBufferPointer(start: output, count: Int(count)))
    }

    static func bytes(_ string: UnsafePointer<ASN1_STRING>?) -> [UInt8] {
        guard let string, let start = ASN1_STRING_get0_data(string) else { return [] }
        return [UInt8](UnsafeBufferPointer(start: start, count: Int(ASN1_STRING_length(string))))
    }

    /// A number's octets without leading zeros, and whether it is below zero.
    static func integer(_ number: UnsafePointer<ASN1_INTEGER>?) -> (magnitude: [UInt8], isNegative: Bool) {
        guard let number, let big = ASN1_INTEGER_to_BN(number, nil) else { return ([], false) }
        defer { BN_free(big) }
        var magnitude = [UInt8](repeating: 0, count: (Int(BN_num_bits(big)) + 7) / 8)
        BN_bn2bin(big, &magnitude)
        return (magnitude, BN_is_negative(big) == 1)
    }

    static func dotted(_ object: OpaquePointer?) -> String {
        var buffer = [CChar](repeating: 0, count: Int(max(0, OBJ_obj2txt(nil, 0, object, 1))) + 1)
        OBJ_obj2txt(&buffer, Int32(buffer.count), object, 1)
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    static func algorithm(_ algorithm: UnsafePointer<X509_ALGOR>?) -> String {
        var object: OpaquePointer?
        X509_ALGOR_get0(&object, nil, nil, algorithm)
        return dotted(object)
    }

    /// Whether this is RSASSA-PKCS1-v1_5 with SHA-2 as RFC 4055 §5 writes it: what we must be able to verify.
    static func isUsual(_ algorithm: UnsafePointer<X509_ALGOR>?) -> Bool {
        var object: OpaquePointer?
        var kind: Int32 = 0
        X509_ALGOR_get0(&object, &kind, nil, algorithm)
        let known = [NID_sha256WithRSAEncryption, NID_sha384WithRSAEncryption, NID_sha512WithRSAEncryption]
        return kind == V_ASN1_NULL && known.contains(OBJ_obj2nid(object))
    }

    /// By OpenSSL's own reading of the text, which allows more forms than we do.
    static func date(_ time: UnsafePointer<ASN1_TIME>?) -> Date? {
        var fields = tm()
        guard let time, ASN1_TIME_to_tm(time, &fields) == 1 else {
            ERR_clear_error()
            return nil
        }
        return Date(timeIntervalSince1970: Double(timegm(&fields)))
    }

    /// The identifiers of extensions, all of them and those marked critical.
    static func identifiers(count: Int32, _ extensionAt: (Int32) -> OpaquePointer?) -> (
        all: [String], critical: [String]
    ) {
        var all: [String] = []
        var critical: [String] = []
        for index in 0..<max(0, count) {
            let one = extensionAt(index)
            let identifier = dotted(X509_EXTENSION_get_object(one))
            all.append(identifier)
            if X509_EXTENSION_get_critical(one) == 1 { critical.append(identifier) }
        }
        return (all, critical)
    }
}
