import NemIDCrypto
import NemIDVerification

/// Logins whose end user an OCSP response shows unrevoked; the issuing CA is known, and the root's list in memory.
enum OCSPLines {
    /// As many responders as no cache should hold, so that each is met as if for the first time.
    private static let manyResponders = 400

    static func comparisons(_ scene: Scene) throws -> [Comparison] {
        let answered = try AnsweredLogin(scene, count: manyResponders)
        var policy = scene.policy
        policy.revocation.method = .ocsp
        let lists = RevocationLists()
        guard lists.add([scene.rootList]).isEmpty else { throw BenchError("the root's list is not taken") }
        let evidence = answered.answers.map { RevocationEvidence(loaded: lists, answers: [.init($0)]) }
        let known = Product.experienced(scene.environment, scene.login.xml, policy, evidence[0], at: Scene.now)
        let login = try LoginFloor(scene.login, .issuerKnown)
        let answer = try answered.signed(0)
        let certificate = try SignedOctets(der: answered.responders[0].der)
        let numbers = RSANumbers(answered.responders[0])
        guard let responder = FloorKey(numbers), let issuing = FloorKey(RSANumbers(scene.login.issuing)) else {
            throw BenchError("a key cannot be set up")
        }
        var next = 0
        return [
            Comparison(
                "login with an OCSP response, responder known",
                .atMost(1.5, aim: 1.3),
                ours: {
                    known.verify(scene.login.xml, policy: policy, evidence: evidence[0], at: Scene.now).verdict
                        == .accepted
                },
                floor: { login.verifies() && responder.verifies(answer) }
            ),
            Comparison(
                "login with an OCSP response, responder unknown",
                .atMost(1.5, aim: 1.3),
                ours: {
                    next = (next + 1) % evidence.count
                    return known.verify(scene.login.xml, policy: policy, evidence: evidence[next], at: Scene.now)
                        .verdict
                        == .accepted
                },
                floor: {
                    guard login.verifies(), issuing.verifies(certificate), let key = FloorKey(numbers) else {
                        return false
                    }
                    return key.verifies(answer)
                }
            ),
        ]
    }
}
