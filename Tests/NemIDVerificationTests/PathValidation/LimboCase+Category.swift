import NemIDTestSupport

extension LimboCase {
    /// Why the case does not apply here; nil where it does.
    func category(_ hierarchy: LimboHierarchy) -> String? {
        if ["webpki::san", "webpki::cn"].contains(topic) { return ConformanceSuite.PathCategory.serverNames }
        if topic.hasSuffix("::eku") { return ConformanceSuite.PathCategory.purposes }
        if topic.hasPrefix("webpki"), !conflictsWith.isEmpty { return ConformanceSuite.PathCategory.variants }
        if !hierarchy.otherKinds.isEmpty { return ConformanceSuite.PathCategory.otherKeys }
        if hierarchy.roots.contains(where: { PublishedFields($0).issuer != PublishedFields($0).subject }) {
            return ConformanceSuite.PathCategory.otherAnchors
        }
        return nil
    }
}
