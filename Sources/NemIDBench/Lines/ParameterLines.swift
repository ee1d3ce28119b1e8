import MockProvider
import NemIDClient

/// Beginning a login: two random numbers, parameters, digest, signature and JSON, against the signature alone.
enum ParameterLines {
    static func comparisons(_ scene: Scene) throws -> [Comparison] {
        let length = try scene.relyingParty.beginLogin(scene.request).launch.parametersJSON.utf8.count
        let message = [UInt8](repeating: 0x61, count: length)
        guard let signer = FloorSigner(pem: TestKeys.serviceProvider, message: message) else {
            throw BenchError("the service provider's key cannot be read")
        }
        return [
            Comparison(
                "signing login parameters",
                .atMost(1.05, aim: 1.02),
                ours: { (try? scene.relyingParty.beginLogin(scene.request)) != nil },
                floor: signer.signs
            )
        ]
    }
}
