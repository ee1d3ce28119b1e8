import CNemIDOpenSSL
import FoundationEssentials
import Glibc
import NemIDCrypto

/// An OCSP response as OpenSSL reads it; the judge of ours.
struct OpenSSLAnswer: Equatable {
    struct Single: Equatable {
        var digest: Digest?
        var nameHash: [UInt8] = []
        var keyHash: [UInt8] = []
        /// Nil where negative.
        var serialNumber: [UInt8]?
        var status: Int32 = 0
        var reason: Int32 = -1
        var revokedAt: Int?
        var thisUpdate: Int?
        var hasNextUpdate = false
        var nextUpdate: Int?
        var hasCriticalExtension = false
    }

    var status = 0
    var hasAnswer = false
    var responderName: [UInt8]?
    var responderKeyHash: [UInt8]?
    var producedAt: Int?
    var singles: [Single] = []
    var nonce: [UInt8]?
    var hasUnknownCriticalExtension = false
    var signatureDigest: Digest?
    var certificates: [[UInt8]] = []

    /// Nil where OpenSSL cannot read it, or where something follows.
    init?(der: [UInt8]) {
        defer { ERR_clear_error() }
        var consumed = 0
        let response = der.withUnsafeBufferPointer { buffer -> OpaquePointer? in
            var cursor = buffer.baseAddress
            let response = d2i_OCSP_RESPONSE(nil, &cursor, buffer.count)
            consumed = cursor.map { $0 - (buffer.baseAddress ?? $0) } ?? 0
            return response
        }
        guard let response else { return nil }
        defer { OCSP_RESPONSE_free(response) }
        guard consumed == der.count else { return nil }
        status = Int(OCSP_response_status(response))
        guard status == 0 else { return }
        guard let basic = OCSP_response_get1_basic(response) else { return nil }
        defer { OCSP_BASICRESP_free(basic) }
        hasAnswer = true
        read(basic)
    }

    /// What ours makes of the same octets, in the same terms.
    init(_ response: OCSPResponse) {
        status = response.status
        guard let basic = response.basic else { return }
        hasAnswer = true
        switch basic.responderID {
        case .name(let name): responderName = name.der
        case .keyHash(let hash): responderKeyHash = hash
        }
        producedAt = basic.producedAt.map { Int($0.timeIntervalSince1970) }
        nonce = basic.nonce
        hasUnknownCriticalExtension = basic.hasUnknownCriticalExtension
        signatureDigest = basic.signatureDigest
        certificates = (0..<basic.certificateCount).map(basic.certificateEncoding)
        singles = basic.responses.map { one in
            var single = Single()
            single.digest = one.certificateID.digest
            single.nameHash = one.certificateID.issuerNameHash
            single.keyHash = one.certificateID.issuerKeyHash
            single.serialNumber = one.certificateID.serialNumber
            switch one.status {
            case .good: single.status = V_OCSP_CERTSTATUS_GOOD
            case .unknown: single.status = V_OCSP_CERTSTATUS_UNKNOWN
            case .revoked(let date, let reason):
                single.status = V_OCSP_CERTSTATUS_REVOKED
                single.reason = reason.map { Int32($0.rawValue) } ?? -1
                single.revokedAt = date.map { Int($0.timeIntervalSince1970) }
            }
            single.thisUpdate = one.thisUpdate.map { Int($0.timeIntervalSince1970) }
            single.hasNextUpdate = one.hasNextUpdate
            single.nextUpdate = one.nextUpdate.map { Int($0.timeIntervalSince1970) }
            single.hasCriticalExtension = one.hasCriticalExtension
            return single
        }
    }

    private mutating func read(_ basic: OpaquePointer) {
        var keyHash: UnsafePointer<ASN1_OCTET_STRING>?
        var name: OpaquePointer?
        OCSP_resp_get0_id(basic, &keyHash, &name)
        if let keyHash {
            responderKeyHash = Self.bytes(keyHash)
        } else if let name {
            responderName = Self.written { i2d_X509_NAME(name, $0) }
        }
        producedAt = Self.seconds(OCSP_resp_get0_produced_at(basic))
        for index in 0..<max(0, OCSP_resp_count(basic)) {
            if let single = OCSP_resp_get0(basic, index) { singles.append(Self.single(single)) }
        }
        for index in 0..<max(0, OCSP_BASICRESP_get_ext_count(basic)) {
            let one = OCSP_BASICRESP_get_ext(basic, index)
            if Self.dotted(X509_EXTENSION_get_object(one)) == "1.3.6.1.5.5.7.48.1.2" {
                nonce = nonce ?? Self.bytes(X509_EXTENSION_get_data(one))
            } else if X509_EXTENSION_get_critical(one) == 1 {
                hasUnknownCriticalExtension = true
            }
        }
        if let algorithm = OCSP_resp_get0_tbs_sigalg(basic), !Self.hasParameters(algorithm) {
            switch Self.dotted(algorithm.pointee.algorithm) {
            case "1.2.840.113549.1.1.4": signatureDigest = .md5
            case "1.2.840.113549.1.1.5": signatureDigest = .sha1
            case "1.2.840.113549.1.1.11": signatureDigest = .sha256
            case "1.2.840.113549.1.1.12": signatureDigest = .sha384
            case "1.2.840.113549.1.1.13": signatureDigest = .sha512
            default: break
            }
        }
        if let stack = OCSP_resp_get0_certs(basic) {
            certificates = (0..<max(0, nemid_sk_x509_num(stack))).map { index in
                Self.written { i2d_X509(nemid_sk_x509_value(stack, index), $0) }
            }
        }
    }

    private static func single(_ pointer: OpaquePointer) -> Single {
        var single = Single()
        var revokedAt: UnsafeMutablePointer<ASN1_GENERALIZEDTIME>?
        var from: UnsafeMutablePointer<ASN1_GENERALIZEDTIME>?
        var to: UnsafeMutablePointer<ASN1_GENERALIZEDTIME>?
        single.status = OCSP_single_get0_status(pointer, &single.reason, &revokedAt, &from, &to)
        if single.status != V_OCSP_CERTSTATUS_REVOKED { single.reason = -1 }
        single.revokedAt = seconds(revokedAt)
        single.thisUpdate = seconds(from)
        single.hasNextUpdate = to != nil
        single.nextUpdate = seconds(to)
        var nameHash: UnsafeMutablePointer<ASN1_OCTET_STRING>?
        var algorithm: OpaquePointer?
        var keyHash: UnsafeMutablePointer<ASN1_OCTET_STRING>?
        var serial: UnsafeMutablePointer<ASN1_INTEGER>?
        let id = OCSP_SINGLERESP_get0_id(pointer)
        OCSP_id_get0_info(&nameHash, &algorithm, &keyHash, &serial, id)
        switch dotted(algorithm) {
        case "1.3.14.3.2.26": single.digest = .sha1
        case "2.16.840.1.101.3.4.2.1": single.digest = .sha256
        default: break
        }
        single.nameHash = bytes(nameHash)
        single.keyHash = bytes(keyHash)
        let isNegative = serial.map { ASN1_STRING_type($0) == V_ASN1_NEG_INTEGER } ?? true
        single.serialNumber = isNegative ? nil : Array(bytes(serial).drop { $0 == 0 })
        for index in 0..<max(0, OCSP_SINGLERESP_get_ext_count(pointer))
        where X509_EXTENSION_get_critical(OCSP_SINGLERESP_get_ext(pointer, index)) == 1 {
            single.hasCriticalExtension = true
        }
        return single
    }

    private static func bytes(_ string: UnsafePointer<ASN1_STRING>?) -> [UInt8] {
        guard let string, let data = ASN1_STRING_get0_data(string) else { return [] }
        return [UInt8](UnsafeBufferPointer(start: data, count: Int(ASN1_STRING_length(string))))
    }

    private static func dotted(_ object: OpaquePointer?) -> String {
        var buffer = [CChar](repeating: 0, count: 256)
        guard let object, OBJ_obj2txt(&buffer, 256, object, 1) > 0 else { return "" }
        return buffer.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    }

    private static func hasParameters(_ algorithm: UnsafePointer<X509_ALGOR>) -> Bool {
        guard let parameter = algorithm.pointee.parameter else { return false }
        return ASN1_TYPE_get(parameter) != V_ASN1_NULL
    }

    /// Seconds since 1970; nil where OpenSSL reads no time.
    private static func seconds(_ time: UnsafePointer<ASN1_GENERALIZEDTIME>?) -> Int? {
        var parts = tm()
        guard let time, ASN1_TIME_to_tm(time, &parts) == 1 else { return nil }
        return timegm(&parts)
    }

    private static func written(
        _ encode: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32
    ) -> [UInt8] {
        let size = encode(nil)
        guard size > 0 else { return [] }
        return [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
            var cursor = buffer.baseAddress
            count = Int(encode(&cursor))
        }
    }
}
