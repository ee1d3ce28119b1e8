import NemIDVerification

/// Whole logins, and signatures alone, against the arithmetic that they take.
enum LoginLines {
    static func comparisons(_ scene: Scene) throws -> [Comparison] {
        let lists = try Product.inMemory([scene.issuingList, scene.rootList])
        let known = Product.experienced(scene.environment, scene.login.xml, scene.policy, lists, at: Scene.now)
        let issuerKnown = try LoginFloor(scene.login, .issuerKnown)
        let rootKnown = try LoginFloor(scene.login, .rootKnown)
        let signature = try LoginFloor(scene.login, .signature)
        return [
            Comparison(
                "login, issuing CA known, lists in memory",
                .atMost(1.50, aim: 1.30),
                ours: {
                    known.verify(scene.login.xml, policy: scene.policy, evidence: lists, at: Scene.now).verdict
                        == .accepted
                },
                floor: issuerKnown.verifies
            ),
            Comparison(
                "login, only the root known, lists in memory",
                .atMost(1.25, aim: 1.15),
                ours: {
                    Verifier(environment: scene.environment)
                        .verify(scene.login.xml, policy: scene.policy, evidence: lists, at: Scene.now).verdict
                        == .accepted
                },
                floor: rootKnown.verifies
            ),
            Comparison(
                "signature only",
                .atMost(1.70, aim: 1.45),
                ours: { known.holdsSignature(scene.login.xml) },
                floor: signature.verifies
            ),
            Comparison(
                "login as posted, in base64, issuing CA known, lists in memory",
                ours: {
                    known.verify(scene.base64, policy: scene.policy, evidence: lists, at: Scene.now).verdict
                        == .accepted
                },
                floor: issuerKnown.verifies
            ),
        ]
    }

    static func comparisons(_ scene: CapturedScene) throws -> [Comparison] {
        let lists = try Product.inMemory([scene.list])
        let at = CapturedScene.now
        let known = Product.experienced(.preproduction, scene.login.xml, scene.policy, lists, at: at)
        return [
            Comparison(
                "captured login, issuing CA known, list in memory",
                .atMost(1.50, aim: 1.30),
                ours: {
                    known.verify(scene.login.xml, policy: scene.policy, evidence: lists, at: at).verdict == .accepted
                },
                floor: try LoginFloor(scene.login, .issuerKnown).verifies
            ),
            Comparison(
                "captured login, only the root known, list in memory",
                .atMost(1.25, aim: 1.15),
                ours: {
                    Verifier(environment: .preproduction)
                        .verify(scene.login.xml, policy: scene.policy, evidence: lists, at: at).verdict == .accepted
                },
                floor: try LoginFloor(scene.login, .rootKnown).verifies
            ),
            Comparison(
                "captured login, signature only",
                .atMost(1.70, aim: 1.45),
                ours: { known.holdsSignature(scene.login.xml) },
                floor: try LoginFloor(scene.login, .signature).verifies
            ),
        ]
    }
}
