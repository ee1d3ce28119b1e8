import NemIDTestSupport
import Testing

/// Every octet of a login changed, dropped and added to, and the login cut off everywhere.
///
/// What canonicalisation, base64 or the reader forgives may be accepted, and is then read as it was signed.
@Suite("Systematic attacks on octets")
struct OctetAttackTests {
    /// So many parts run beside each other.
    static let parts = 0..<8

    let login: AttackedLogin
    let changes: OctetChanges

    init() throws {
        login = try AttackedLogin(sendsIssuer: false)
        changes = OctetChanges(octets: login.victims)
    }

    private func positions(_ part: Int) -> StrideTo<Int> {
        stride(from: part, to: login.victims.count, by: Self.parts.count)
    }

    @Test("XML-40 every octet changed to several values", arguments: parts)
    func changesOctets(_ part: Int) {
        var tally = AttackTally(login)
        for position in positions(part) {
            changes.changes(at: position) { tally.show($0, "octet \(position) is \($1)") }
        }
        #expect(tally.attacks > positions(part).underestimatedCount, "\(tally.attacks)")
        #expect(tally.refused > tally.victims * 10)
        #expect(tally.attackers == 0)
    }

    @Test("XML-40 a blank in an end tag, which canonical form drops, is forgiven")
    func forgivesBlanks() {
        var tally = AttackTally(login)
        let tag = Array("</ds:KeyInfo".utf8)
        for start in login.victims.indices where login.victims[start...].starts(with: tag) {
            var octets = login.victims
            octets.insert(0x20, at: start + tag.count)
            tally.show(octets, "a blank in an end tag")
        }
        #expect(tally.attacks == 1 && tally.victims == 1)
    }

    @Test("XML-40 octets drawn by lot changed to every other value", arguments: parts)
    func changesToEveryValue(_ part: Int) {
        var tally = AttackTally(login)
        var random = SeededRandom(seed: UInt64(part))
        let position = Int.random(in: login.victims.indices, using: &random)
        changes.changes(at: position, exhaustive: true) { tally.show($0, "octet \(position) is \($1)") }
        #expect(tally.attacks == 255)
    }

    @Test("XML-40 every octet left out", arguments: parts)
    func dropsOctets(_ part: Int) {
        var tally = AttackTally(login)
        for position in positions(part) { tally.show(changes.deletion(at: position), "without octet \(position)") }
        #expect(tally.attacks > positions(part).underestimatedCount / 2, "\(tally.attacks)")
        #expect(tally.refused > 0 && tally.attackers == 0)
    }

    @Test("XML-40 octets added before every octet and at the end", arguments: parts)
    func addsOctets(_ part: Int) {
        var tally = AttackTally(login)
        for position in stride(from: part, through: login.victims.count, by: Self.parts.count) {
            changes.insertions(at: position) { tally.show($0, "\($1) before octet \(position)") }
        }
        #expect(tally.attacks > positions(part).underestimatedCount, "\(tally.attacks)")
        #expect(tally.refused > tally.victims)
        #expect(tally.attackers == 0)
    }

    @Test("XML-02 XML-40 every truncation is refused", arguments: parts)
    func truncates(_ part: Int) {
        var tally = AttackTally(login)
        for position in positions(part) { tally.show(changes.truncation(at: position), "cut at \(position)") }
        #expect(tally.attacks == tally.refused)
        #expect(tally.attacks == positions(part).underestimatedCount)
    }
}
