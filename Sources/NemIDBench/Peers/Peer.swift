import Glibc
import NemIDTestSupport
import NemIDVerification

/// Another verifier, which measures itself in a process of its own: the whole login without revocation, that is parsing,
/// digest, signature and path up to the root.
struct Peer {
    let name: String
    /// What to say where it is not there.
    let absence: String
    let isPresent: Bool
    private let launch: (PeerDocuments) -> ProcessLaunch

    /// The peers whose programs `make bench` has built in `folder`.
    static func all(folder: String) -> [Peer] {
        [
            Peer(
                name: "xmlsec1 library",
                absence: "not measured, libxmlsec1-dev is not installed",
                isPresent: access(folder + "/xmlsec", X_OK) == 0,
                launch: { ProcessLaunch(folder + "/xmlsec", [$0.response, $0.root, "\($0.instant)"]) }
            ),
            Peer(
                name: "JDK",
                absence: "not measured, there is no JDK",
                isPresent: access(folder + "/MeasureResponse.class", R_OK) == 0,
                launch: { documents in
                    let arguments = [documents.response, documents.root, "\(documents.instant)"]
                    return ProcessLaunch("java", ["-cp", folder, "MeasureResponse"] + arguments)
                }
            ),
        ]
    }

    /// Microseconds of one login, warm.
    ///
    /// - Throws: `BenchError` where it does not accept the login.
    func measure(_ documents: PeerDocuments) throws -> Spread {
        let result = try ProcessRunner.run(launch(documents), timeout: .seconds(60))
        let times = result.text.split(separator: "\n").compactMap { Double($0) }
        guard result.status == .exited(0), times.count >= 100 else {
            throw BenchError("\(name): \(result.text)\(result.errorText)")
        }
        return Spread(times)
    }

    /// Ours beside theirs.
    func line(_ scene: Scene, _ theirs: Spread) throws -> Line {
        var policy = scene.policy
        policy.revocation.method = .none
        let wanted = policy
        let work = {
            Verifier(environment: scene.environment).verify(scene.login.xml, policy: wanted, at: Scene.now).verdict
                == .accepted
        }
        let count = try PairedRun.repetitions(of: work, name, slice: 1_500_000)
        var times: [Double] = []
        for _ in 0..<101 { times.append(try PairedRun.time(work, count, name) / 1000) }
        let ours = Spread(times)
        return Line(
            name: "login without revocation, against the " + name,
            ours: ours.median,
            floor: theirs.median,
            unit: "µs",
            ratio: ours.median / theirs.median,
            bound: nil,
            better: .lower,
            spread: Spread([ours.lower / theirs.upper, ours.median / theirs.median, ours.upper / theirs.lower]),
            count: times.count
        )
    }
}
