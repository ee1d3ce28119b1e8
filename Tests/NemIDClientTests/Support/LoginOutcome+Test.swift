import NemIDClient

extension LoginOutcome {
    var isPerson: Bool { if case .person = self { true } else { false } }
}
