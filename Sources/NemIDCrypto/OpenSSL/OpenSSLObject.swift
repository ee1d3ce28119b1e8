import CNemIDOpenSSL

/// A kind of OpenSSL object: which function frees it.
///
/// `OpaquePointer` says nothing of what it points to; a handle is tagged with one of these instead.
protocol OpenSSLObject {
    static func free(_ pointer: OpaquePointer)
}

enum X509Object: OpenSSLObject {
    static func free(_ pointer: OpaquePointer) { X509_free(pointer) }
}

enum X509NameObject: OpenSSLObject {
    static func free(_ pointer: OpaquePointer) { X509_NAME_free(pointer) }
}

enum X509CRLObject: OpenSSLObject {
    static func free(_ pointer: OpaquePointer) { X509_CRL_free(pointer) }
}

enum X509RevokedObject: OpenSSLObject {
    static func free(_ pointer: OpaquePointer) { X509_REVOKED_free(pointer) }
}

enum X509StoreObject: OpenSSLObject {
    static func free(_ pointer: OpaquePointer) { X509_STORE_free(pointer) }
}

enum X509StoreContextObject: OpenSSLObject {
    static func free(_ pointer: OpaquePointer) { X509_STORE_CTX_free(pointer) }
}

/// A stack of certificates that owns its elements.
enum X509StackObject: OpenSSLObject {
    static func free(_ pointer: OpaquePointer) { nemid_sk_x509_pop_free(pointer) }
}

/// A stack of certificates that somebody else owns.
enum X509BorrowingStackObject: OpenSSLObject {
    static func free(_ pointer: OpaquePointer) { nemid_sk_x509_free(pointer) }
}

enum PKeyObject: OpenSSLObject {
    static func free(_ pointer: OpaquePointer) { EVP_PKEY_free(pointer) }
}

enum PKeyContextObject: OpenSSLObject {
    static func free(_ pointer: OpaquePointer) { EVP_PKEY_CTX_free(pointer) }
}

enum RSAObject: OpenSSLObject {
    static func free(_ pointer: OpaquePointer) { nemid_rsa_free(pointer) }
}

enum DigestContextObject: OpenSSLObject {
    static func free(_ pointer: OpaquePointer) { EVP_MD_CTX_free(pointer) }
}

enum DigestAlgorithmObject: OpenSSLObject {
    static func free(_ pointer: OpaquePointer) { EVP_MD_free(pointer) }
}

enum BIOObject: OpenSSLObject {
    static func free(_ pointer: OpaquePointer) { BIO_free(pointer) }
}

enum BigNumberObject: OpenSSLObject {
    static func free(_ pointer: OpaquePointer) { BN_free(pointer) }
}

enum ObjectIdentifierObject: OpenSSLObject {
    static func free(_ pointer: OpaquePointer) { ASN1_OBJECT_free(pointer) }
}

enum PKCS12Object: OpenSSLObject {
    static func free(_ pointer: OpaquePointer) { PKCS12_free(pointer) }
}

enum OCSPRequestObject: OpenSSLObject {
    static func free(_ pointer: OpaquePointer) { OCSP_REQUEST_free(pointer) }
}

enum OCSPResponseObject: OpenSSLObject {
    static func free(_ pointer: OpaquePointer) { OCSP_RESPONSE_free(pointer) }
}

enum OCSPBasicResponseObject: OpenSSLObject {
    static func free(_ pointer: OpaquePointer) { OCSP_BASICRESP_free(pointer) }
}

enum OCSPCertificateIDObject: OpenSSLObject {
    static func free(_ pointer: OpaquePointer) { OCSP_CERTID_free(pointer) }
}

/// A sequence of values of any type, which owns them.
enum SequenceObject: OpenSSLObject {
    static func free(_ pointer: OpaquePointer) { nemid_sk_type_pop_free(pointer) }
}
