/// The file `xmldsig-negative.json`: variations of the first response of `SignedResponses`, same root and instant.
package struct ResponseVariations: Decodable, Sendable {
    package let cases: [Case]

    package struct Case: Decodable, Sendable {
        package let name: String
        /// `accept`, `reject`, `accept-if-issuer-known` or `error-code`.
        package let expect: String
        package let why: String
        package let code: String?
        package let responseBase64: String
    }
}
