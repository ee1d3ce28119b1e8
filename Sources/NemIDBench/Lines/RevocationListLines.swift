import NemIDCrypto

/// Revocation lists, loaded and their signatures verified, against hashing and verifying them.
enum RevocationListLines {
    static let million = 1_000_000

    static func comparisons(_ scene: Scene, _ captured: CapturedScene?) throws -> [Comparison] {
        let bound = Bound.atMost(3, aim: 2)
        var lines = [
            try comparison("list of 109 kB loaded", bound, scene.issuingList, issuer: scene.login.issuing)
        ]
        if let captured {
            lines.append(
                try comparison("captured list of 109 kB loaded", bound, captured.list, issuer: captured.login.issuing)
            )
        }
        return lines
    }

    /// A list of a million entries, which takes 38 MB: loaded, and searched.
    static func long(_ scene: Scene) throws -> [Line] {
        let issuer = scene.login.issuing
        let long = LongRevocationList(issuer: issuer, key: scene.issuingKey, now: Scene.now, entries: million)
        let der = try long.der()
        let name = "list of a million entries loaded"
        let loading = try comparison(name, .atMost(3, aim: 2), der, issuer: issuer)
        return [try PairedRun().line(loading), try lookUp(scene, long, der)]
    }

    /// The time of one look-up in a loaded list, half of them of numbers that are in it.
    private static func lookUp(_ scene: Scene, _ long: LongRevocationList, _ der: [UInt8]) throws -> Line {
        guard let list = Product.load(der, issuer: scene.login.issuing) else {
            throw BenchError("the long list cannot be loaded")
        }
        var index = 0
        let work = {
            index = (index + 7919) % million
            let listed = long.serialNumber(at: index)
            let absent = [listed[0], listed[1], listed[2], listed[3] | 1]
            return list.entry(serialNumber: listed) != nil && list.entry(serialNumber: absent) == nil
        }
        let name = "look-up in a list of a million entries"
        let count = try PairedRun.repetitions(of: work, name, slice: 1_000_000)
        var times: [Double] = []
        for _ in 0..<101 { times.append(try PairedRun.time(work, count, name) / 2000) }
        let spread = Spread(times)
        return Line(
            name: name,
            ours: spread.median,
            floor: nil,
            unit: "µs",
            ratio: nil,
            bound: .atMost(10, aim: 2),
            better: .lower,
            spread: spread,
            count: times.count
        )
    }

    private static func comparison(
        _ name: String,
        _ bound: Bound,
        _ der: [UInt8],
        issuer: Certificate
    ) throws -> Comparison {
        let signed = try SignedOctets(der: der)
        guard let key = FloorKey(RSANumbers(issuer)) else { throw BenchError("a key cannot be set up") }
        return Comparison(
            name,
            bound,
            ours: { Product.load(der, issuer: issuer) != nil },
            floor: { key.verifies(signed) }
        )
    }
}
