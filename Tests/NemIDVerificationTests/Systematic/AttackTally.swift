import Testing

/// Counts what became of attacks, each distinct document once.
struct AttackTally {
    private(set) var refused = 0
    private(set) var victims = 0
    private(set) var attackers = 0
    /// By their hash values: the documents themselves would fill the memory.
    private var seen: Set<Int> = []

    let login: AttackedLogin

    init(_ login: AttackedLogin) {
        self.login = login
        seen.insert(login.victims.hashValue)
    }

    var attacks: Int { refused + victims + attackers }

    /// Shows an attack to the verifier unless it is the victim's document or was shown before; records an issue where it
    /// is read as anything that nobody signed.
    mutating func show(_ octets: [UInt8], _ description: @autoclosure () -> String) {
        guard seen.insert(octets.hashValue).inserted else { return }
        switch login.outcome(octets) {
        case .refused: refused += 1
        case .victims: victims += 1
        case .attackers: attackers += 1
        case .forged: Issue.record("forged content is read: \(description())")
        }
    }
}
