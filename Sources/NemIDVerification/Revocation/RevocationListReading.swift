import NemIDCrypto

/// Reads files of lists within the limits.
enum RevocationListReading {
    /// The lists in `files`, DER or PEM, in the order of the files.
    ///
    /// - Parameters:
    ///   - files: Each one list in DER, or any number in PEM.
    ///   - limits: How large a list may be.
    ///   - fault: Called with `crlParse` or `limit.revocation` for each list or file that cannot be read.
    /// - Returns: Those that can.
    static func lists(
        in files: [[UInt8]],
        limits: VerificationLimits,
        fault: (Rejection) -> Void
    ) -> [LoadedRevocationList] {
        var lists: [LoadedRevocationList] = []
        for bytes in files {
            let most = bytes.first == 0x30 ? limits.revocationListBytes : limits.revocationPEMBytes
            guard bytes.count <= most else {
                fault(tooLarge(bytes.count, most))
                continue
            }
            do throws(CryptoError) {
                for der in try CertificateRevocationList.encodings(pemOrDER: bytes) {
                    do throws(Rejection) {
                        lists.append(try list(der, limits: limits))
                    } catch {
                        fault(error)
                    }
                }
            } catch {
                fault(Rejection(.crlParse, error.reason))
            }
        }
        return lists
    }

    private static func tooLarge(_ count: Int, _ most: Int) -> Rejection {
        Rejection(
            .limit.refined(by: "revocation"),
            "a revocation list of \(count) octets, more than \(most)"
        )
    }

    private static func list(_ der: [UInt8], limits: VerificationLimits) throws(Rejection) -> LoadedRevocationList {
        guard der.count <= limits.revocationListBytes else {
            throw tooLarge(der.count, limits.revocationListBytes)
        }
        do throws(CryptoError) {
            return LoadedRevocationList(try CertificateRevocationList(der: der))
        } catch {
            throw Rejection(.crlParse, error.reason)
        }
    }
}
