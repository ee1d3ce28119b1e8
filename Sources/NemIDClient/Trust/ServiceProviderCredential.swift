package import NemIDCrypto

/// The service provider's own key and company certificate (VOCES).
///
/// The certificate goes to the browser with every login (parameter `SP_CERT`), the key signs the parameters and stays.
/// Neither appears in a description or an error.
public struct ServiceProviderCredential: Sendable {
    package let privateKey: PrivateKey
    package let certificate: Certificate
    /// The certificate in base64, as every login carries it.
    let certificateText: String

    private init(privateKey: PrivateKey, certificate: Certificate) throws(NemIDError) {
        guard privateKey.publicKey == certificate.publicKey else {
            throw NemIDError(
                code: .credentialMismatch,
                reason: "the private key does not belong to the certificate",
                hint: "take key and certificate from the same PKCS#12 file; of several certificates the provider's own "
                    + "must come first"
            )
        }
        self.privateKey = privateKey
        self.certificate = certificate
        certificateText = Base64.encode(certificate.der)
    }

    /// Key and certificate from PEM.
    ///
    /// - Parameters:
    ///   - key: the private key in PEM (PKCS#8, or `RSA PRIVATE KEY`).
    ///   - certificate: the certificate in PEM; of several the first counts.
    ///   - passphrase: opens an encrypted key; nil for one that is not.
    /// - Returns: the credential.
    /// - Throws: ``NemIDError`` with ``NemIDError/Code/credential``, ``NemIDError/Code/credentialPassphrase`` or
    ///   ``NemIDError/Code/credentialMismatch``.
    public static func pem(
        key: [UInt8],
        certificate: [UInt8],
        passphrase: String? = nil
    ) throws(NemIDError) -> Self {
        do {
            let privateKey = try PrivateKey(pem: key, passphrase: passphrase)
            guard let first = try Certificate.certificates(pem: certificate).first else {
                throw CryptoError(.certificateParse, "no certificate")
            }
            return try Self(privateKey: privateKey, certificate: first)
        } catch let error as CryptoError {
            throw Self.refused(error)
        } catch let error as NemIDError {
            throw error
        } catch {
            throw NemIDError(code: .internalFailure, reason: "key and certificate could not be read")
        }
    }

    /// Key and certificate from PEM text.
    ///
    /// - Throws: as ``pem(key:certificate:passphrase:)-([UInt8],_,_)``.
    public static func pem(
        key: String,
        certificate: String,
        passphrase: String? = nil
    ) throws(NemIDError) -> Self {
        try pem(key: Array(key.utf8), certificate: Array(certificate.utf8), passphrase: passphrase)
    }

    /// Key and certificate from a PKCS#12 file (`.p12`, `.pfx`).
    ///
    /// - Parameters:
    ///   - file: the file's octets.
    ///   - passphrase: opens it.
    /// - Returns: the credential.
    /// - Throws: ``NemIDError`` with ``NemIDError/Code/credential``, ``NemIDError/Code/credentialPassphrase``,
    ///   ``NemIDError/Code/credentialLegacyPKCS12`` or ``NemIDError/Code/credentialMismatch``.
    public static func pkcs12(_ file: [UInt8], passphrase: String) throws(NemIDError) -> Self {
        do {
            let content = try PKCS12(der: file, passphrase: passphrase)
            return try Self(privateKey: content.privateKey, certificate: content.certificate)
        } catch let error as CryptoError {
            throw Self.refused(error)
        } catch let error as NemIDError {
            throw error
        } catch {
            throw NemIDError(code: .internalFailure, reason: "the PKCS#12 file could not be read")
        }
    }

    private static func refused(_ error: CryptoError) -> NemIDError {
        switch error.code {
        case .passphrase:
            NemIDError(
                code: .credentialPassphrase,
                reason: "the passphrase does not open the private key",
                hint: "check the passphrase, also for a line end that came along from a file"
            )
        case .pkcs12Legacy:
            NemIDError(
                code: .credentialLegacyPKCS12,
                reason: "the PKCS#12 file is encrypted with an algorithm that OpenSSL 3 no longer loads (RC2-40)",
                hint: "convert it once: openssl pkcs12 -legacy -in old.p12 -out key.pem, "
                    + "then openssl pkcs12 -export -in key.pem -out new.p12"
            )
        case .pkcs12Parse:
            NemIDError(code: .credential, reason: "the file is not PKCS#12, or holds no key with its certificate")
        case .keyParse:
            NemIDError(code: .credential, reason: "there is no private key in the PEM text")
        case .certificateParse:
            NemIDError(code: .credential, reason: "the certificate cannot be read")
        case .keyMismatch:
            NemIDError(code: .credentialMismatch, reason: "the private key does not belong to the certificate")
        default:
            NemIDError(code: .credential, reason: "key and certificate could not be read: \(error.code)")
        }
    }
}

extension ServiceProviderCredential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Subject and serial number of the certificate; nothing of the key.
    public var description: String {
        "ServiceProviderCredential(\(certificate.subject.rfc4514), serial \(certificate.serialHex))"
    }

    /// Subject and serial number of the certificate; nothing of the key.
    public var debugDescription: String { description }

    /// The certificate's subject; nothing of the key.
    public var customMirror: Mirror { Mirror(self, children: ["subject": certificate.subject.rfc4514]) }
}
