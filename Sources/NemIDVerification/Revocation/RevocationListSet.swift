package import NemIDCrypto

/// The revocation lists at hand, read once, and what became of those that could not be read.
package struct RevocationListSet: Sendable {
    package let lists: [CertificateRevocationList]
    /// `crlParse` or `limit.revocation`, one for each unreadable list or file.
    package let faults: [Rejection]

    package init(_ evidence: [[UInt8]], limits: VerificationLimits) {
        var lists: [CertificateRevocationList] = []
        var faults: [Rejection] = []
        for bytes in evidence {
            // A PEM text is a third longer than the list in it, and may have words around it.
            guard bytes.count <= limits.revocationListBytes || bytes.first != 0x30,
                bytes.count <= 2 * limits.revocationListBytes
            else {
                faults.append(Rejection(.limit.refined(by: "revocation"), "a list of \(bytes.count) octets"))
                continue
            }
            do throws(CryptoError) {
                for der in try CertificateRevocationList.encodings(pemOrDER: bytes) {
                    Self.read(der, limits: limits, lists: &lists, faults: &faults)
                }
            } catch {
                faults.append(Rejection(.crlParse, error.reason))
            }
        }
        self.lists = lists
        self.faults = faults
    }

    private static func read(
        _ der: [UInt8],
        limits: VerificationLimits,
        lists: inout [CertificateRevocationList],
        faults: inout [Rejection]
    ) {
        guard der.count <= limits.revocationListBytes else {
            faults.append(Rejection(.limit.refined(by: "revocation"), "a list of \(der.count) octets"))
            return
        }
        do throws(CryptoError) {
            lists.append(try CertificateRevocationList(der: der))
        } catch {
            faults.append(Rejection(.crlParse, error.reason))
        }
    }

    /// The lists that carry the name of the certificate's issuer.
    func lists(for certificate: Certificate) -> [CertificateRevocationList] {
        lists.filter { $0.issuer.matches(certificate.issuer) }
    }
}
