import CNemIDOpenSSL
import FoundationEssentials
import NemIDCrypto

/// An OCSP response as `d2i_OCSP_RESPONSE` reads it.
struct OpenSSLOCSPResponse: ~Copyable {
    private let pointer: OpaquePointer
    private let basic: OpaquePointer?

    /// Nil where OpenSSL refuses `der`, or where octets follow.
    init?(_ der: [UInt8]) {
        let pointer = OpenSSLValue.decode(der, free: { OCSP_RESPONSE_free($0) }) { d2i_OCSP_RESPONSE($0, $1, $2) }
        guard let pointer else { return nil }
        self.pointer = pointer
        basic = OCSP_response_get1_basic(pointer)
    }

    deinit {
        OCSP_BASICRESP_free(basic)
        OCSP_RESPONSE_free(pointer)
        ERR_clear_error()
    }

    /// Holds every field of `ours` against OpenSSL's.
    borrowing func compare(_ ours: OCSPResponse) throws(Violation) {
        try require(ours.status == Int(OCSP_response_status(pointer)), "the status is the same")
        try require((ours.basic != nil) == (ours.status == 0), "a successful response has an answer, and no other has")
        guard let answer = ours.basic else { return }
        guard let basic else { throw Violation(rule: "OpenSSL reads the answer too") }
        try compare(answer, basic)
        let extensions = OpenSSLValue.identifiers(count: OCSP_BASICRESP_get_ext_count(basic)) {
            OCSP_BASICRESP_get_ext(basic, $0)
        }
        try require(
            answer.hasUnknownCriticalExtension == extensions.critical.contains { $0 != "1.3.6.1.5.5.7.48.1.2" },
            "another extension than the nonce is critical or none is"
        )
        let place = OCSP_BASICRESP_get_ext_by_NID(basic, NID_id_pkix_OCSP_Nonce, -1)
        try require((answer.nonce != nil) == (place >= 0), "a nonce is there or not")
        if place >= 0 {
            let nonce = OpenSSLValue.bytes(X509_EXTENSION_get_data(OCSP_BASICRESP_get_ext(basic, place)))
            try require(answer.nonce == nonce, "the nonce is the same")
        }
        try require(answer.responses.count == Int(OCSP_resp_count(basic)), "there are as many single answers")
        for (index, single) in answer.responses.enumerated() {
            try compare(single, OCSP_resp_get0(basic, Int32(index)))
        }
    }

    private func compare(_ ours: OCSPBasicResponse, _ basic: OpaquePointer) throws(Violation) {
        var keyHash: UnsafePointer<ASN1_OCTET_STRING>?
        var name: OpaquePointer?
        OCSP_resp_get0_id(basic, &keyHash, &name)
        switch ours.responderID {
        case .keyHash(let hash):
            try require(keyHash.map { OpenSSLValue.bytes($0) } == hash, "the responder's key hash is the same")
        case .name(let ourName):
            try require(name != nil, "the responder is named")
            try OpenSSLNames.compare(ourName, name)
        }
        if let date = ours.producedAt {
            try require(date == OpenSSLValue.date(OCSP_resp_get0_produced_at(basic)), "producedAt is the same")
        }
        if let digest = ours.signatureDigest {
            var (hash, key): (Int32, Int32) = (0, 0)
            let algorithm = OpenSSLValue.algorithm(OCSP_resp_get0_tbs_sigalg(basic))
            OBJ_find_sigid_algs(OBJ_txt2nid(algorithm), &hash, &key)
            try require(key == NID_rsaEncryption && hash == Self.number(of: digest), "the signature's hash is the same")
        }
        let stack = OCSP_resp_get0_certs(basic)
        let count = stack.map { Int(max(0, nemid_sk_x509_num($0))) } ?? 0
        try require(ours.certificateCount == count, "there are as many certificates")
        for index in 0..<count {
            let theirs = OpenSSLValue.encode { i2d_X509(nemid_sk_x509_value(stack, Int32(index)), $0) }
            try require(ours.certificateEncoding(index) == theirs, "each certificate is the same")
        }
    }

    private static func number(of digest: Digest) -> Int32 {
        switch digest {
        case .md5: NID_md5
        case .sha1: NID_sha1
        case .sha256: NID_sha256
        case .sha384: NID_sha384
        case .sha512: NID_sha512
        }
    }

    private func compare(_ ours: OCSPSingleResponse, _ single: OpaquePointer?) throws(Violation) {
        var reason: Int32 = -1
        var revokedAt: UnsafeMutablePointer<ASN1_GENERALIZEDTIME>?
        var from: UnsafeMutablePointer<ASN1_GENERALIZEDTIME>?
        var to: UnsafeMutablePointer<ASN1_GENERALIZEDTIME>?
        let status = OCSP_single_get0_status(single, &reason, &revokedAt, &from, &to)
        switch ours.status {
        case .good: try require(status == V_OCSP_CERTSTATUS_GOOD, "good is good")
        case .unknown: try require(status == V_OCSP_CERTSTATUS_UNKNOWN, "unknown is unknown")
        case .revoked(let date, let ourReason):
            try require(status == V_OCSP_CERTSTATUS_REVOKED, "revoked is revoked")
            try require(ourReason?.rawValue == (reason < 0 ? nil : Int(reason)), "the reason is the same")
            try require(date == nil || date == OpenSSLValue.date(revokedAt), "the time of revocation is the same")
        }
        try require(ours.thisUpdate == nil || ours.thisUpdate == OpenSSLValue.date(from), "thisUpdate is the same")
        try require(ours.hasNextUpdate == (to != nil), "nextUpdate is there or not")
        try require(ours.nextUpdate == nil || ours.nextUpdate == OpenSSLValue.date(to), "nextUpdate is the same")
        let extensions = OpenSSLValue.identifiers(count: OCSP_SINGLERESP_get_ext_count(single)) {
            OCSP_SINGLERESP_get_ext(single, $0)
        }
        try require(ours.hasCriticalExtension == !extensions.critical.isEmpty, "an extension is critical or none is")

        var nameHash: UnsafeMutablePointer<ASN1_OCTET_STRING>?
        var algorithm: OpaquePointer?
        var keyHash: UnsafeMutablePointer<ASN1_OCTET_STRING>?
        var serial: UnsafeMutablePointer<ASN1_INTEGER>?
        OCSP_id_get0_info(&nameHash, &algorithm, &keyHash, &serial, OCSP_SINGLERESP_get0_id(single))
        let identifier = ours.certificateID
        if let digest = identifier.digest {
            try require(OBJ_obj2nid(algorithm) == Self.number(of: digest), "the hash function is the same")
        }
        try require(identifier.issuerNameHash == OpenSSLValue.bytes(nameHash), "the hash of the name is the same")
        try require(identifier.issuerKeyHash == OpenSSLValue.bytes(keyHash), "the hash of the key is the same")
        let number = OpenSSLValue.integer(serial)
        try require(identifier.serialNumber == (number.isNegative ? nil : number.magnitude), "the serial is the same")
    }
}
