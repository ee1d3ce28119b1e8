extension RevocationReport {
    /// What was established about each certificate below the root, in words; nobody is named.
    var explanation: String {
        chain.enumerated().map { depth, finding in
            let whom = PathPlace.text(depth)
            guard finding.status != .notChecked else { return "\(whom) not looked at" }
            let period = finding.thisUpdate.map { from in
                " of \(Instant(from))" + (finding.nextUpdate.map { ", valid until \(Instant($0))" } ?? "")
            }
            return "\(whom) \(finding.status.rawValue) by \(finding.method.rawValue)\(period ?? "")"
        }.joined(separator: "; ")
    }
}
