import CNemIDOpenSSL

/// OpenSSL's judgement of exactly one chain (RFC 5280 §6.1), without dates.
///
/// Dates are left out because both ends of a validity period belong to it and OpenSSL thinks otherwise. Which certificates
/// make the chain is not searched for: they are given.
package enum PathValidation {
    /// Why a chain does not hold.
    package struct Failure: Error, Sendable, Hashable {
        /// What is wrong with it.
        package enum Kind: Sendable, Hashable {
            case signature
            case notACA
            case keyUsage
            case pathLength
            case nameConstraint
            case criticalExtension
            case policy
            case weakKey
            case weakHash
            case authorityKeyIdentifier
            case other
        }

        package let kind: Kind
        /// OpenSSL's number of the error.
        package let code: Int32
        /// 0 is the end-user certificate.
        package let depth: Int
        /// OpenSSL's words.
        package let reason: String
    }

    /// Judges `chain`, end user first, trust anchor last.
    ///
    /// - Parameters:
    ///   - chain: At least two certificates.
    ///   - policies: Where not empty, one of these dotted identifiers must be valid for the whole path
    ///     (RFC 5280 §6.1, initial-explicit-policy).
    /// - Throws: The first thing that OpenSSL finds wrong.
    package static func validate(_ chain: [Certificate], policies: [String] = []) throws(Failure) {
        var handles: [SharedHandle<X509Object>] = []
        for (depth, certificate) in chain.enumerated() {
            guard let handle = certificate.content.handle else {
                throw Failure(kind: .other, code: 0, depth: depth, reason: "a certificate that OpenSSL does not read")
            }
            handles.append(handle)
        }
        guard handles.count >= 2, let leaf = handles.first, let anchor = handles.last else {
            throw Failure(kind: .other, code: 0, depth: 0, reason: "a chain has at least two certificates")
        }
        let none = Failure(kind: .other, code: 0, depth: 0, reason: "OpenSSL has no memory")
        guard let store = UniqueHandle<X509StoreObject>(owning: X509_STORE_new()),
            let context = UniqueHandle<X509StoreContextObject>(owning: X509_STORE_CTX_new()),
            let untrusted = UniqueHandle<X509BorrowingStackObject>(owning: nemid_sk_x509_new())
        else { throw none }
        for handle in handles.dropFirst().dropLast() {
            let count = untrusted.withPointer { stack in handle.withPointer { nemid_sk_x509_push(stack, $0) } }
            guard count > 0 else { throw none }
        }
        let isReady = store.withPointer { store in
            anchor.withPointer { X509_STORE_add_cert(store, $0) } == 1
                && context.withPointer { context in
                    untrusted.withPointer { stack in
                        leaf.withPointer { X509_STORE_CTX_init(context, store, $0, stack) } == 1
                    } && configure(X509_STORE_CTX_get0_param(context), depth: chain.count, policies: policies)
                }
        }
        guard isReady else {
            throw Failure(kind: .other, code: 0, depth: 0, reason: OpenSSLErrorQueue.drain())
        }
        try context.withPointer { context throws(Failure) in
            let status = X509_verify_cert(context)
            let error = X509_STORE_CTX_get_error(context)
            let depth = Int(X509_STORE_CTX_get_error_depth(context))
            OpenSSLErrorQueue.clear()
            guard status == 1, error == X509_V_OK else {
                let reason = X509_verify_cert_error_string(Int(error)).map { String(cString: $0) } ?? "error \(error)"
                throw Failure(kind: kind(of: error), code: error, depth: depth, reason: reason)
            }
            guard usedChain(context) == chain.map(\.der) else {
                throw Failure(kind: .other, code: 0, depth: 0, reason: "OpenSSL took another chain")
            }
        }
    }

    private static func configure(_ parameters: OpaquePointer?, depth: Int, policies: [String]) -> Bool {
        X509_VERIFY_PARAM_set_auth_level(parameters, 2)
        X509_VERIFY_PARAM_set_depth(parameters, Int32(depth))
        guard X509_VERIFY_PARAM_set_flags(parameters, nemid_x509_strict_flags()) == 1 else { return false }
        guard !policies.isEmpty else { return true }
        for policy in policies {
            guard let object = OBJ_txt2obj(policy, 1) else { return false }
            guard X509_VERIFY_PARAM_add0_policy(parameters, object) == 1 else {
                ASN1_OBJECT_free(object)
                return false
            }
        }
        let flags = UInt(X509_V_FLAG_POLICY_CHECK) | UInt(X509_V_FLAG_EXPLICIT_POLICY)
        return X509_VERIFY_PARAM_set_flags(parameters, flags) == 1
    }

    private static func usedChain(_ context: OpaquePointer) -> [[UInt8]] {
        guard let chain = X509_STORE_CTX_get0_chain(context) else { return [] }
        return (0..<max(0, nemid_sk_x509_num(chain))).compactMap { index in
            DERCoding.encode(nemid_sk_x509_value(chain, index)) { i2d_X509($0, $1) }
        }
    }

    private static func kind(of error: Int32) -> Failure.Kind {
        switch error {
        case X509_V_ERR_CERT_SIGNATURE_FAILURE, X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT,
            X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY, X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE,
            X509_V_ERR_SUBJECT_ISSUER_MISMATCH, X509_V_ERR_CERT_UNTRUSTED, X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN,
            X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
            .signature
        case X509_V_ERR_INVALID_CA, X509_V_ERR_INVALID_NON_CA, X509_V_ERR_CA_BCONS_NOT_CRITICAL,
            X509_V_ERR_MISSING_SUBJECT_KEY_IDENTIFIER, X509_V_ERR_CA_CERT_MISSING_KEY_USAGE:
            error == X509_V_ERR_CA_CERT_MISSING_KEY_USAGE ? .keyUsage : .notACA
        case X509_V_ERR_KEYUSAGE_NO_CERTSIGN, X509_V_ERR_KU_KEY_CERT_SIGN_INVALID_FOR_NON_CA,
            X509_V_ERR_INVALID_PURPOSE:
            .keyUsage
        case X509_V_ERR_PATH_LENGTH_EXCEEDED, X509_V_ERR_PATHLEN_INVALID_FOR_NON_CA,
            X509_V_ERR_PATHLEN_WITHOUT_KU_KEY_CERT_SIGN, X509_V_ERR_CERT_CHAIN_TOO_LONG:
            .pathLength
        case X509_V_ERR_PERMITTED_VIOLATION, X509_V_ERR_EXCLUDED_VIOLATION, X509_V_ERR_SUBTREE_MINMAX,
            X509_V_ERR_UNSUPPORTED_CONSTRAINT_TYPE, X509_V_ERR_UNSUPPORTED_CONSTRAINT_SYNTAX,
            X509_V_ERR_UNSUPPORTED_NAME_SYNTAX:
            .nameConstraint
        case X509_V_ERR_UNHANDLED_CRITICAL_EXTENSION: .criticalExtension
        case X509_V_ERR_INVALID_POLICY_EXTENSION, X509_V_ERR_NO_EXPLICIT_POLICY: .policy
        case X509_V_ERR_EE_KEY_TOO_SMALL, X509_V_ERR_CA_KEY_TOO_SMALL: .weakKey
        case X509_V_ERR_CA_MD_TOO_WEAK: .weakHash
        case X509_V_ERR_AKID_SKID_MISMATCH, X509_V_ERR_AKID_ISSUER_SERIAL_MISMATCH,
            X509_V_ERR_MISSING_AUTHORITY_KEY_IDENTIFIER:
            .authorityKeyIdentifier
        default: .other
        }
    }
}
