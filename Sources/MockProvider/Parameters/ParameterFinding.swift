/// What is to be said about one rule for parameters.
struct ParameterFinding: Sendable, Hashable {
    enum Rule: String, Sendable, Hashable, CaseIterable {
        case readable
        case mandatory
        case names
        case digest
        case origin
        case certificate
        case signature
        case enrolment
        case timestamp
        case context
        case flow
        case properties
        case values
    }

    enum Kind: Sendable, Hashable {
        case fine
        /// The provider would end the login with that code, were it not for a fault before.
        case wrong(ClientErrorCode)
        /// No fault, but hardly meant so.
        case remark
        /// Cannot be judged.
        case open

        /// As in the control interface.
        var name: String {
            switch self {
            case .fine: "fine"
            case .wrong: "wrong"
            case .remark: "remark"
            case .open: "open"
            }
        }

        var code: ClientErrorCode? {
            guard case .wrong(let code) = self else { return nil }
            return code
        }
    }

    let rule: Rule
    let kind: Kind
    let text: LocalizedText

    init(_ rule: Rule, _ kind: Kind, _ danish: String, _ english: String) {
        self.rule = rule
        self.kind = kind
        text = LocalizedText(danish: danish, english: english)
    }

    init(_ rule: Rule, _ kind: Kind, _ text: LocalizedText) {
        self.rule = rule
        self.kind = kind
        self.text = text
    }
}
