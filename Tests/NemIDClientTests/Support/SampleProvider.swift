import FoundationEssentials
import NemIDClient
import NemIDCrypto
import NemIDFixtures

/// A provider reduced to its signature: a root, an issuing CA and two users, who share the vectors' key.
struct SampleProvider {
    /// A user's certificate.
    struct User {
        let certificate: Certificate
    }

    let key: PrivateKey
    let root: Certificate
    let issuing: Certificate
    let person: User
    let employee: User
    let pseudonym: User

    private static let notBefore = SampleSite.instant.addingTimeInterval(-86_400)
    private static let notAfter = SampleSite.instant.addingTimeInterval(86_400 * 365)

    init() throws {
        let key = try PrivateKey(pem: Array(try Fixtures.parameterDigests().privateKeyPem.utf8))
        self.key = key
        let rootName = try DistinguishedName([
            [.init("2.5.4.6", printable: "DK")], [.init("2.5.4.3", utf8: "Sample root")],
        ])
        let issuingName = try DistinguishedName([
            [.init("2.5.4.6", printable: "DK")], [.init("2.5.4.3", utf8: "Sample CA")],
        ])
        let authority = """
            [ext]
            basicConstraints = critical,CA:TRUE
            keyUsage = critical,keyCertSign,cRLSign
            subjectKeyIdentifier = hash
            authorityKeyIdentifier = keyid:always
            certificatePolicies = 2.5.29.32.0
            """
        func certificate(
            _ serial: UInt8,
            _ subject: DistinguishedName,
            _ issuer: DistinguishedName,
            _ issuerCertificate: Certificate?,
            _ extensions: String
        ) throws -> Certificate {
            try CertificateTemplate(
                serialNumber: [serial],
                issuer: issuer,
                subject: subject,
                notBefore: Self.notBefore,
                notAfter: Self.notAfter,
                publicKey: key.publicKey,
                extensions: extensions
            ).signed(by: key, issuer: issuerCertificate)
        }
        let root = try certificate(1, rootName, rootName, nil, authority.replacing(":always", with: ""))
        let issuing = try certificate(2, issuingName, rootName, root, authority)
        func user(_ serial: UInt8, _ name: String, _ identifier: String, _ policy: String, _ organization: String)
            throws -> User
        {
            let subject = try DistinguishedName([
                [.init("2.5.4.6", printable: "DK")], [.init("2.5.4.10", utf8: organization)],
                [.init("2.5.4.3", utf8: name), .init("2.5.4.5", printable: identifier)],
            ])
            return User(
                certificate: try certificate(serial, subject, issuingName, issuing, Self.userExtensions(policy))
            )
        }
        self.root = root
        self.issuing = issuing
        person = try user(
            3,
            "Anna Prøvesen",
            "PID:9208-2002-2-000000000001",
            "1.5",
            "Ingen organisatorisk tilknytning"
        )
        employee = try user(
            4,
            "Finn Testesen",
            "CVR:90000001-RID:00000042",
            "2.6",
            "Eksempel A/S // CVR:90000001"
        )
        pseudonym = try user(
            5,
            "Pseudonym",
            "PID:9208-2002-2-000000000005",
            "1.5",
            "Ingen organisatorisk tilknytning"
        )
    }

    private static func userExtensions(_ policy: String) -> String {
        """
        [ext]
        keyUsage = critical,digitalSignature,nonRepudiation,keyEncipherment,dataEncipherment,keyAgreement
        certificatePolicies = 1.3.6.1.4.1.31313.2.4.6.\(policy)
        crlDistributionPoints = URI:http://crl.example.invalid/ca.crl
        authorityKeyIdentifier = keyid:always
        subjectKeyIdentifier = hash
        basicConstraints = CA:FALSE
        """
    }

    func environment() throws -> NemIDEnvironment {
        try NemIDEnvironment(name: "sample", launcher: "http://127.0.0.1:7788", rootCertificates: root.pem)
    }

    /// The lists of root and issuing CA, good for a day.
    func lists(revoked: [Certificate] = []) throws -> [[UInt8]] {
        try [root, issuing].map { issuer in
            try RevocationListTemplate(
                issuer: issuer.subject,
                thisUpdate: SampleSite.instant.addingTimeInterval(-3600),
                nextUpdate: SampleSite.instant.addingTimeInterval(82_800),
                entries: revoked.filter { $0.issuer == issuer.subject }.map {
                    .init(serialNumber: $0.serialNumber, revocationDate: SampleSite.instant.addingTimeInterval(-60))
                },
                number: 1,
                extensions: "[ext]\nauthorityKeyIdentifier = keyid:always"
            ).encoded(signedBy: key, issuer: issuer)
        }
    }
}
