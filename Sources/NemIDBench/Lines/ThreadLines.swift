import NemIDVerification

/// How much two threads do more than one, against how much more bare RSA verification does on the same cores.
enum ThreadLines {
    /// Works of one measurement; long against the start of a thread.
    private static let sliceNanoseconds = 8_000_000.0

    static func line(_ scene: Scene, pairs: Int = 121) throws -> Line {
        let lists = try Product.inMemory([scene.issuingList, scene.rootList])
        let known = Product.experienced(scene.environment, scene.login.xml, scene.policy, lists, at: Scene.now)
        let login = scene.login.xml
        let policy = scene.policy
        let ours: @Sendable () -> Bool = {
            known.verify(login, policy: policy, evidence: lists, at: Scene.now).verdict == .accepted
        }
        // A key each: what is compared is arithmetic on two cores, not OpenSSL's counters.
        let numbers = RSANumbers(scene.login.endUser)
        let signed = scene.login.signedInfo
        let floor: @Sendable () -> Bool = { FloorKey(numbers)?.verifies(signed) ?? false }
        let name = "two threads against one"
        let ourCount = try PairedRun.repetitions(of: ours, name, slice: sliceNanoseconds)
        let floorCount = try PairedRun.repetitions(of: floor, name, slice: sliceNanoseconds)
        var gains: [(ours: Double, floor: Double)] = []
        for _ in 0..<pairs {
            let oursOnOne = try Lane.nanoseconds(lanes: 1, count: ourCount, ours)
            let floorOnOne = try Lane.nanoseconds(lanes: 1, count: floorCount, floor)
            let oursOnTwo = try Lane.nanoseconds(lanes: 2, count: ourCount, ours)
            let floorOnTwo = try Lane.nanoseconds(lanes: 2, count: floorCount, floor)
            gains.append((2 * oursOnOne / oursOnTwo, 2 * floorOnOne / floorOnTwo))
        }
        let spread = Spread(gains.map { $0.ours / $0.floor })
        return Line(
            name: name,
            ours: Spread(gains.map(\.ours)).median,
            floor: Spread(gains.map(\.floor)).median,
            unit: "times",
            ratio: spread.median,
            bound: .atLeast(0.95, aim: 0.99),
            better: .higher,
            spread: spread,
            count: pairs
        )
    }
}
