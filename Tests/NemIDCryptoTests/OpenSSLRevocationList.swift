import CNemIDOpenSSL
import Foundation
import NemIDCrypto

/// A list as OpenSSL reads it, for comparison.
final class OpenSSLRevocationList {
    /// One entry in the order of the list.
    struct Entry {
        /// The magnitude; nil where the number is negative.
        let serialNumber: [UInt8]?
        /// Nil where it is no time, or not in the form of RFC 5280.
        let date: Date?
        let reason: Int?
        let hasCriticalExtension: Bool
        let namesIssuer: Bool
    }

    private let list: OpaquePointer

    /// Nil where OpenSSL refuses `der`, or where octets follow.
    init?(_ der: [UInt8]) {
        defer { ERR_clear_error() }
        var consumed = 0
        let list = der.withUnsafeBufferPointer { buffer -> OpaquePointer? in
            var cursor = buffer.baseAddress
            let list = d2i_X509_CRL(nil, &cursor, buffer.count)
            if let cursor, let start = buffer.baseAddress { consumed = cursor - start }
            return list
        }
        guard let list else { return nil }
        guard consumed == der.count else {
            X509_CRL_free(list)
            return nil
        }
        self.list = list
    }

    deinit { X509_CRL_free(list) }

    /// 1 or 2.
    var version: Int { X509_CRL_get_version(list) + 1 }

    var issuer: [UInt8] {
        var cursor: UnsafeMutablePointer<UInt8>?
        let count = i2d_X509_NAME(X509_CRL_get_issuer(list), &cursor)
        defer { CRYPTO_free(cursor, #file, #line) }
        return [UInt8](UnsafeBufferPointer(start: cursor, count: Int(max(0, count))))
    }

    var thisUpdate: Date? { Self.date(X509_CRL_get0_lastUpdate(list)) }

    var nextUpdate: Date? { Self.date(X509_CRL_get0_nextUpdate(list)) }

    var number: [UInt8]? {
        guard let value = X509_CRL_get_ext_d2i(list, NID_crl_number, nil, nil) else { return nil }
        let number = value.assumingMemoryBound(to: ASN1_INTEGER.self)
        defer { ASN1_INTEGER_free(number) }
        return Array(Self.octets(number).drop { $0 == 0 })
    }

    var authorityKeyIdentifier: [UInt8]? {
        guard let value = X509_CRL_get_ext_d2i(list, NID_authority_key_identifier, nil, nil) else { return nil }
        let identifier = value.assumingMemoryBound(to: AUTHORITY_KEYID.self)
        defer { AUTHORITY_KEYID_free(identifier) }
        return identifier.pointee.keyid.map { Self.octets($0) }
    }

    var isDelta: Bool { X509_CRL_get_ext_by_NID(list, NID_delta_crl, -1) >= 0 }

    var criticalExtensions: [String] {
        (0..<max(0, X509_CRL_get_ext_count(list))).compactMap { index in
            let one = X509_CRL_get_ext(list, index)
            return X509_EXTENSION_get_critical(one) == 1 ? Self.dotted(X509_EXTENSION_get_object(one)) : nil
        }
    }

    /// The flags of the issuing distribution point, in the order of their tags: user, CA, some reasons, indirect,
    /// attribute; and how many names it has.
    var distributionPoint: (flags: [Bool], names: Int)? {
        guard let value = X509_CRL_get_ext_d2i(list, NID_issuing_distribution_point, nil, nil) else { return nil }
        let point = value.assumingMemoryBound(to: ISSUING_DIST_POINT.self)
        defer { ISSUING_DIST_POINT_free(point) }
        let flags = [
            point.pointee.onlyuser > 0, point.pointee.onlyCA > 0, point.pointee.onlysomereasons != nil,
            point.pointee.indirectCRL > 0, point.pointee.onlyattr > 0,
        ]
        guard let name = point.pointee.distpoint, name.pointee.type == 0 else { return (flags, 0) }
        return (flags, Int(nemid_sk_general_name_num(name.pointee.name.fullname)))
    }

    var entries: [Entry] {
        guard let stack = X509_CRL_get_REVOKED(list) else { return [] }
        return (0..<max(0, nemid_sk_revoked_num(stack))).map { Self.entry(nemid_sk_revoked_value(stack, $0)) }
    }

    /// What `X509_CRL_get0_by_serial` finds.
    func entry(serialNumber: [UInt8]) -> Entry? {
        let number = BN_bin2bn(serialNumber, Int32(serialNumber.count), nil)
        defer { BN_free(number) }
        let serial = BN_to_ASN1_INTEGER(number, nil)
        defer { ASN1_INTEGER_free(serial) }
        var revoked: OpaquePointer?
        return X509_CRL_get0_by_serial(list, &revoked, serial) != 0 ? Self.entry(revoked) : nil
    }

    /// Whether the key of `certificate`, DER, made the signature.
    func isSigned(byKeyOf certificate: [UInt8]) -> Bool {
        defer { ERR_clear_error() }
        let read = certificate.withUnsafeBufferPointer { buffer -> OpaquePointer? in
            var cursor = buffer.baseAddress
            return d2i_X509(nil, &cursor, buffer.count)
        }
        defer { X509_free(read) }
        return X509_CRL_verify(list, X509_get0_pubkey(read)) == 1
    }

    /// Whether OpenSSL takes `der` as a name, which it does not where a string in it is damaged.
    static func readsName(_ der: [UInt8]) -> Bool {
        defer { ERR_clear_error() }
        let name = der.withUnsafeBufferPointer { buffer -> OpaquePointer? in
            var cursor = buffer.baseAddress
            return d2i_X509_NAME(nil, &cursor, buffer.count)
        }
        defer { X509_NAME_free(name) }
        return name != nil
    }

    private static func entry(_ revoked: OpaquePointer?) -> Entry {
        let serial = X509_REVOKED_get0_serialNumber(revoked)
        var reason: Int?
        if let value = X509_REVOKED_get_ext_d2i(revoked, NID_crl_reason, nil, nil) {
            let number = value.assumingMemoryBound(to: ASN1_ENUMERATED.self)
            reason = ASN1_ENUMERATED_get(number)
            ASN1_ENUMERATED_free(number)
        }
        let extensions = (0..<max(0, X509_REVOKED_get_ext_count(revoked))).map { X509_REVOKED_get_ext(revoked, $0) }
        return Entry(
            serialNumber: serial.flatMap { ASN1_STRING_type($0) == V_ASN1_INTEGER ? octets($0) : nil },
            date: date(X509_REVOKED_get0_revocationDate(revoked)),
            reason: reason,
            hasCriticalExtension: extensions.contains { X509_EXTENSION_get_critical($0) == 1 },
            namesIssuer: X509_REVOKED_get_ext_by_NID(revoked, NID_certificate_issuer, -1) >= 0
        )
    }

    private static func octets(_ string: UnsafePointer<ASN1_STRING>) -> [UInt8] {
        [UInt8](UnsafeBufferPointer(start: ASN1_STRING_get0_data(string), count: Int(ASN1_STRING_length(string))))
    }

    private static func date(_ time: UnsafePointer<ASN1_TIME>?) -> Date? {
        var parts = tm()
        guard let time, ASN1_TIME_to_tm(time, &parts) == 1 else {
            ERR_clear_error()
            return nil
        }
        return CivilTime(
            year: Int(parts.tm_year) + 1900,
            month: Int(parts.tm_mon) + 1,
            day: Int(parts.tm_mday),
            hour: Int(parts.tm_hour),
            minute: Int(parts.tm_min),
            second: Int(parts.tm_sec)
        )?.date
    }

    private static func dotted(_ object: OpaquePointer?) -> String {
        var text = [CChar](repeating: 0, count: 256)
        OBJ_obj2txt(&text, 256, object, 1)
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
