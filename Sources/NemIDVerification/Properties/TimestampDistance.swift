/// How far the signed time stamp is from the instant of verification, in whole seconds.
enum TimestampDistance: Sendable, Hashable, CustomStringConvertible {
    /// The key-file client signs none.
    case none
    case behind(Int)
    case ahead(Int)

    /// The distance as one number: how far behind, or less than zero for ahead, which is never by nothing.
    init(number: Int) {
        self = number == .min ? .none : number < 0 ? .ahead(-number) : .behind(number)
    }

    var number: Int {
        switch self {
        case .none: .min
        case .behind(let seconds): seconds
        case .ahead(let seconds): -seconds
        }
    }

    /// What to say in the report.
    var description: String {
        switch self {
        case .none: "none, as the key-file client signs none"
        case .behind(let seconds): "\(seconds) s behind"
        case .ahead(let seconds): "\(seconds) s ahead"
        }
    }
}
