extension ConformanceSuite {
    /// Revocation lists about one certificate.
    package static let revocationLists = ConformanceSuite(
        "Revocation lists",
        about: "BoringSSL's cases for CRLs, whose file names say what is expected.",
        command: "swift test --filter BoringSSLListTests",
        total: 66,
        exceptions: [
            Exception("bad_thisupdate_too_old", "accepted", "nextUpdate alone limits the age of a list here"),
            Exception("good_no_nextupdate", "crlStale", "a list without nextUpdate would be current for ever"),
            Exception(
                "good_fake_extension_no_nextupdate",
                "crlStale",
                "a list without nextUpdate would be current for ever"
            ),
            Exception("revoked_no_nextupdate", "crlStale", "a list without nextUpdate would be current for ever"),
            Exception("good_key_rollover", "crlSignature", "the key that issued the certificate must sign the list"),
            Exception("revoked_key_rollover", "crlSignature", "the key that issued the certificate must sign the list"),
        ]
    )

    /// OCSP responses about one certificate.
    package static let ocspResponses = ConformanceSuite(
        "OCSP responses",
        about:
            "BoringSSL's cases for OCSP, which are older than the rule against SHA-1 in signatures and judged without it.",
        command: "swift test --filter BoringSSLAnswerTests",
        total: 36,
        exceptions: [
            Exception(
                "has_critical_ct_extension",
                "ocspParse",
                "no critical extension of an answer is understood here"
            ),
            Exception(
                "good_response_invalid_serial",
                "certificateParse",
                "the certificate itself is refused: its serial number is no DER"
            ),
            Exception("multiple_response", "accepted", "of a timely good and an unknown the good one is believed"),
        ]
    )
}
