extension Comparison {
    /// All that is compared with OpenSSL's arithmetic in one process and one thread.
    static func all(_ scene: Scene, _ captured: CapturedScene?) throws -> [Comparison] {
        var comparisons = try LoginLines.comparisons(scene)
        if let captured { comparisons += try LoginLines.comparisons(captured) }
        comparisons += try OCSPLines.comparisons(scene)
        comparisons += try ParameterLines.comparisons(scene)
        comparisons += try RevocationListLines.comparisons(scene, captured)
        comparisons += try SigningLines.comparisons(scene)
        return comparisons
    }
}
