/// The file `xmldsig.json`: responses signed with a throw-away PKI, to be judged at 2021-04-20T13:26:05Z.
package struct SignedResponses: Decodable, Sendable {
    package let rootCertificatePem: String
    package let issuingCertificatePem: String
    package let endUserCertificatePem: String
    package let cases: [Case]

    package struct Case: Decodable, Sendable {
        package let name: String
        package let description: String
        package let responseBase64: String
        package let canonicalObject: String
        package let canonicalSignedInfo: String
        package let digestValue: String
        package let signatureValue: String
        package let expected: Expected
    }

    package struct Expected: Decodable, Sendable {
        package let action: String?
        package let pid: String?
        package let commonName: String?
        package let challenge: String?
        package let requestIssuer: String?
        package let timestamp: String?
        package let signText: String?
    }
}
