import FoundationEssentials
import MockProvider
import NemIDClient
import NemIDCrypto
import NemIDVerification

/// A login at the mock provider, with everything that belongs to it, made once.
///
/// Its hierarchy has the sizes of the real one: a root of 4096 bits, an issuing CA and people of 2048; three certificates
/// in the response, which is as long as a real one.
struct Scene: Sendable {
    /// The instant of everything: 1 June 2021, 09:40 UTC.
    static let now = Date(timeIntervalSince1970: 1_622_540_400)

    let login: LoginDocument
    /// The response as the browser posts it.
    let base64: [UInt8]
    let environment: TrustEnvironment
    let policy: VerificationPolicy
    let issuingKey: PrivateKey
    let subjectKey: PrivateKey
    let relyingParty: RelyingParty
    let request: LoginRequest
    /// A current list of the issuing CA of 109 kB, as the captured one is.
    let issuingList: [UInt8]
    /// The root's current list, which lists nobody.
    let rootList: [UInt8]

    init() async throws {
        let provider = try IdentityProvider(.init(now: { Self.now }))
        let site = provider.serviceProviders[0]
        var configuration = RelyingParty.Configuration(
            environment: try NemIDEnvironment(
                name: "bench",
                launcher: provider.publicOrigin,
                rootCertificates: provider.rootCertificatePEM
            ),
            credential: try .pem(key: site.privateKeyPEM, certificate: site.certificatePEM),
            friendlyName: site.friendlyName
        )
        configuration.now = { Self.now }
        configuration.revocation.method = .none
        relyingParty = try RelyingParty(configuration)
        request = try LoginRequest(origin: "https://post.example")
        let (launch, pending) = try relyingParty.beginLogin(request)
        let response = try await provider.login(parametersJSON: launch.parametersJSON, as: "anna")
        base64 = Array(response.utf8)
        let rootPEM = Array(provider.rootCertificatePEM.utf8)
        guard let xml = Base64.decode(base64), let root = try Certificate.certificates(pem: rootPEM).first else {
            throw BenchError("the provider refused the login")
        }
        login = try LoginDocument(xml: xml, root: root)
        environment = try TrustEnvironment.preproduction.replacingRoots(pem: [rootPEM], name: "bench")
        var policy = VerificationPolicy()
        policy.challenge = pending.challenge
        policy.requestIssuers = [site.friendlyName]
        policy.action = .logon
        policy.timestamp = TimestampPolicy(behind: 900, ahead: 180)
        self.policy = policy
        issuingKey = try PrivateKey(pem: Array(TestKeys.issuing.utf8))
        subjectKey = try PrivateKey(pem: Array(TestKeys.subject.utf8))
        issuingList = try LongRevocationList(
            issuer: login.issuing,
            key: issuingKey,
            now: Self.now,
            entries: 2_935
        ).der()
        guard let rootList = try await provider.revocationLists().last else { throw BenchError("no list of the root") }
        self.rootList = rootList
    }
}
