/// What a ratio must be, and what it should be.
enum Bound: Sendable, Hashable {
    case atMost(Double, aim: Double?)
    case atLeast(Double, aim: Double?)

    var must: Double {
        switch self {
        case .atMost(let value, _), .atLeast(let value, _): value
        }
    }

    var aim: Double? {
        switch self {
        case .atMost(_, let aim), .atLeast(_, let aim): aim
        }
    }

    func isMet(by ratio: Double) -> Bool {
        switch self {
        case .atMost(let value, _): ratio <= value
        case .atLeast(let value, _): ratio >= value
        }
    }
}
