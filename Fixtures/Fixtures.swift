import Foundation

/// Our own vectors, by name.
///
/// Made for this project; every key and person in them is invented.
package enum Fixtures {
    /// Three responses with their certificates, canonical forms and expected values.
    package static func signedResponses() throws -> SignedResponses {
        try decode(SignedResponses.self, from: "xmldsig")
    }

    /// Twenty variations of the first of `signedResponses()`, each with the expected verdict.
    package static func responseVariations() throws -> ResponseVariations {
        try decode(ResponseVariations.self, from: "xmldsig-negative")
    }

    /// Login parameters with their normalised string, digest and signature.
    package static func parameterDigests() throws -> ParameterDigests {
        try decode(ParameterDigests.self, from: "params-digest")
    }

    private static func decode<Value: Decodable>(_ type: Value.Type, from name: String) throws -> Value {
        guard let url = Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Vectors") else {
            throw CocoaError(.fileNoSuchFile)
        }
        return try JSONDecoder().decode(type, from: Data(contentsOf: url))
    }
}
