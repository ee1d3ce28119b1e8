import FoundationEssentials
import NemIDClient
import NemIDFixtures
import Synchronization

/// A relying party with the vectors' key, a clock that stands still and numbers that repeat.
enum SampleSite {
    /// The instant at which the signed responses of the vectors are to be judged.
    static let instant = Date(timeIntervalSince1970: 1_618_925_165)

    static let origin = "https://tjeneste.example"

    static let friendlyName = "Eksempel A/S"

    static func credential() throws -> ServiceProviderCredential {
        let vectors = try Fixtures.parameterDigests()
        return try .pem(key: vectors.privateKeyPem, certificate: vectors.certificatePem)
    }

    static func environment(name: String = "sample") throws -> NemIDEnvironment {
        try NemIDEnvironment(
            name: name,
            launcher: "http://127.0.0.1:7788",
            rootCertificates: try Fixtures.signedResponses().rootCertificatePem
        )
    }

    /// Without revocation, which tests that need it switch on.
    static func configuration(environment: String = "sample") throws -> RelyingParty.Configuration {
        var configuration = RelyingParty.Configuration(
            environment: try Self.environment(name: environment),
            credential: try credential(),
            friendlyName: friendlyName
        )
        configuration.revocation.method = .none
        configuration.now = { instant }
        configuration.random = CountingRandom().source
        return configuration
    }

    static func relyingParty(
        _ change: (inout RelyingParty.Configuration) throws -> Void = { _ in }
    ) throws -> RelyingParty {
        var configuration = try configuration()
        try change(&configuration)
        return try RelyingParty(configuration)
    }

    /// The parameters that `request` leads to, by name.
    static func parameters(_ request: LoginRequest) throws -> [String: String] {
        let launch = try relyingParty().beginLogin(request).launch
        return try JSONDecoder().decode([String: String].self, from: Data(launch.parametersJSON.utf8))
    }
}
