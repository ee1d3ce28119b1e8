import NemIDTestSupport
import NemIDVerification
import Testing

/// Every element of a login moved, copied, wrapped, renamed and exchanged in every way: what is read is what was
/// signed, all of it and by whom, or nothing.
///
/// Parts of three documents are mixed: the victim's login, the attacker's own, and a forgery.
@Suite("Systematic attacks on the structure")
struct StructuralAttackTests {
    /// So many parts run beside each other.
    static let parts = 0..<8

    let login: AttackedLogin
    let genuine: ElementMap
    let foreign: [ElementMap]

    init() throws {
        login = try AttackedLogin(sendsIssuer: true)
        genuine = try ElementMap(login.victims)
        foreign = try [ElementMap(login.attackers), ElementMap(login.forgery)]
    }

    private static func indices(_ part: Int, of count: Int) -> StrideTo<Int> {
        stride(from: part, to: count, by: parts.count)
    }

    @Test("the documents are alike in their elements, and each is read as it should be")
    func beginsWithThree() throws {
        #expect(genuine.elements.count == 28)
        #expect(genuine.places.count > 50)
        for map in foreign {
            #expect(map.elements.map(\.name) == genuine.elements.map(\.name))
            #expect(map.places.count == genuine.places.count)
        }
        #expect(login.outcome(login.victims) == .victims)
        #expect(login.outcome(login.attackers) == .attackers)
        #expect(login.outcome(login.forgery) == .refused(.signature))
        #expect(genuine.replacing([]) == login.victims)
    }

    @Test("XSW-21 each element in every place, copied, moved, and with a foreign one in its stead", arguments: parts)
    func relocates(_ part: Int) {
        var tally = AttackTally(login)
        let relocations = Relocations(genuine: genuine, foreign: foreign)
        for source in Self.indices(part, of: genuine.elements.count) {
            relocations.visit(source) { tally.show($0, $1()) }
        }
        #expect(tally.attacks > 600, "\(tally.attacks)")
        #expect(tally.refused > 600, "\(tally.refused)")
    }

    @Test("XSW-21 the signed object and a foreign one in every place with every pair of identifiers", arguments: parts)
    func identifies(_ part: Int) {
        var tally = AttackTally(login)
        let attacks = IdentifierAttacks(genuine: genuine, foreign: foreign[1])
        for place in Self.indices(part, of: genuine.places.count) {
            attacks.visit(place) { tally.show($0, $1()) }
        }
        #expect(tally.attacks > 300, "\(tally.attacks)")
        #expect(tally.refused == tally.attacks, "nothing of this is forgiven")
    }

    @Test("XSW-21 each element renamed, wrapped, dropped, exchanged, with attributes and content", arguments: parts)
    func alters(_ part: Int) {
        var tally = AttackTally(login)
        let alterations = Alterations(genuine: genuine, foreign: foreign)
        for source in Self.indices(part, of: genuine.elements.count) {
            alterations.visit(source) { tally.show($0, $1()) }
        }
        #expect(tally.attacks > 600, "\(tally.attacks)")
        #expect(tally.refused > 600, "\(tally.refused)")
        #expect(tally.victims > 0, "white space in a tag is forgiven")
    }

    @Test("XSW-21 SignedInfo, value, certificates and object mixed from three documents: only whole ones are read")
    func mixes() throws {
        var tally = AttackTally(login)
        let names = ["ds:SignedInfo", "ds:SignatureValue", "ds:KeyInfo", "ds:Object"]
        let indices = try names.map { name in
            try #require(genuine.elements.firstIndex { $0.name == name })
        }
        let maps = [genuine] + foreign
        for mix in 0..<81 {
            let choice = [mix % 3, mix / 3 % 3, mix / 9 % 3, mix / 27]
            let edits = zip(indices, choice).map { (genuine.elements[$0].range, maps[$1].octets(of: $0)) }
            tally.show(genuine.replacing(edits), "mix \(choice)")
        }
        // The forgery has each part from the one or the other, so that there are two of each.
        #expect(tally.attacks == 15)
        #expect(tally.attackers == 1)
        #expect(tally.refused == 14)
    }
}
