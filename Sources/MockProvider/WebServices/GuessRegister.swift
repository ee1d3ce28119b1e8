import FoundationEssentials

/// The wrong CPR numbers that service providers sent, to notice those who try them one after the other.
///
/// It holds instants and no numbers, and a few for each pair of service provider and person only.
struct GuessRegister: Sendable, Hashable {
    private struct Pair: Sendable, Hashable {
        let serviceProvider: String
        let person: String
    }

    private var wrong: [Pair: [Date]] = [:]

    /// Whether so many numbers were wrong lately that no more are compared.
    func isExhausted(_ serviceProvider: String, _ person: String, at now: Date) -> Bool {
        recent(Pair(serviceProvider: serviceProvider, person: person), at: now).count >= WebServiceChoices.wrongGuesses
    }

    /// Counts a number that was compared; a right one makes up for the wrong ones before it.
    mutating func count(isRight: Bool, _ serviceProvider: String, _ person: String, at now: Date) {
        let pair = Pair(serviceProvider: serviceProvider, person: person)
        wrong[pair] = isRight ? nil : recent(pair, at: now) + [now]
    }

    private func recent(_ pair: Pair, at now: Date) -> [Date] {
        (wrong[pair] ?? []).filter { $0 <= now && now < $0.addingTimeInterval(WebServiceChoices.guessSeconds) }
    }
}
