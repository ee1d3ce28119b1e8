extension ConformanceSuite {
    /// The folder of NIST's certificates in the vectors of `cryptography`.
    package static let publishedCertificatesFolder = "PKITS_data/certs/"
    /// The edition of the vectors that `furtherCertificates` counts; others have more certificates.
    package static let countedEdition = "38.0.4"

    /// NIST's certificates through our reader.
    package static let publishedCertificates = ConformanceSuite(
        "Certificates of PKITS",
        about:
            "NIST's certificates for path validation, as Python's `cryptography` reads them, whose reader is neither "
            + "ours nor OpenSSL's: the same in each field, or refused by both.",
        command: "NEMID_INTEROP=1 swift test --filter CertificateReadingInteropTests",
        total: 405,
        exceptions: [
            Exception("BadSignedCACert.crt", "certificateParse", "a signature with unused bits in its last octet"),
            Exception(
                "InvalidDSASignatureTest6EE.crt",
                "certificateParse",
                "a signature with unused bits in its last octet"
            ),
            Exception(
                "InvalidNegativeSerialNumberTest15EE.crt",
                "certificateParse",
                "a negative serial number, which RFC 5280 §4.1.2.2 forbids"
            ),
            Exception(
                "Invalidpre2000UTCEEnotAfterDateTest7EE.crt",
                "certificateParse",
                "GeneralizedTime before 2050, which RFC 5280 §4.1.2.5 forbids"
            ),
            Exception(
                "ValidGeneralizedTimenotBeforeDateTest4EE.crt",
                "certificateParse",
                "GeneralizedTime before 2050, which RFC 5280 §4.1.2.5 forbids"
            ),
        ]
    )

    /// The other certificates of `cryptography` through our reader.
    package static let furtherCertificates = ConformanceSuite(
        "Certificates of `cryptography`",
        about: "The other certificates in the vectors of Python's `cryptography`, edition \(countedEdition), as that "
            + "library reads them.",
        command: "NEMID_INTEROP=1 swift test --filter CertificateReadingInteropTests",
        total: 98,
        exceptions: [
            Exception(
                "custom/alternate-rsa-sha1-oid.der",
                "certificateParse",
                "a key usage with a zero at its end, which DER leaves out (X.690 §11.2.2)"
            ),
            Exception(
                "custom/invalid_utf8_common_name.pem",
                "accepted",
                "text in a name that is not valid for its type is refused where the name is used"
            ),
            Exception(
                "custom/negative_serial.pem",
                "certificateParse",
                "a negative serial number, which RFC 5280 §4.1.2.2 forbids"
            ),
            Exception(
                "custom/rsa_pss.pem",
                "other key",
                "a key for RSASSA-PSS only, which the other writes again as one for all of RSA"
            ),
            Exception(
                "custom/rsa_pss_cert.pem",
                "other key",
                "a key for RSASSA-PSS only, which the other writes again as one for all of RSA"
            ),
            Exception(
                "custom/san_registered_id.pem",
                "certificateParse",
                "the serial number zero, which RFC 5280 §4.1.2.2 forbids"
            ),
            Exception(
                "san_x400address.der",
                "accepted",
                "a kind of alternative name that the other does not know"
            ),
            Exception(
                "scottishpower-bitstring-dn.pem",
                "certificateParse",
                "a bit string in a name, where only text is read"
            ),
            Exception(
                "unique_identifier.pem",
                "certificateParse",
                "a bit string in a name, where only text is read"
            ),
            Exception(
                "utf8-dnsname.pem",
                "certificateParse",
                "a DNS name with other letters than ASCII, which RFC 5280 §4.2.1.6 forbids"
            ),
            Exception(
                "v1_cert.pem",
                "certificateParse",
                "the two signature algorithms differ, which RFC 5280 §4.1.1.2 forbids"
            ),
            Exception(
                "wosign-bc-invalid.pem",
                "accepted",
                "a path length where no authority is, which is judged with the path"
            ),
        ]
    )
}
