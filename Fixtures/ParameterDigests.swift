/// The file `params-digest.json`: parameter sets with their normalised string, digest and signature.
package struct ParameterDigests: Decodable, Sendable {
    package let privateKeyPem: String
    package let certificatePem: String
    package let spCert: String
    package let cases: [Case]

    package struct Case: Decodable, Sendable {
        package let name: String
        package let description: String
        package let parameters: [String: String]
        package let normalized: String
        package let paramsDigest: String
        package let digestSignature: String
    }
}
