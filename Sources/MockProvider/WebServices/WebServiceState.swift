/// What the web services remember from one question to the next.
struct WebServiceState: Sendable, Hashable {
    var guesses = GuessRegister()
    /// PIDs given to people who had none, by CPR number.
    var givenPIDs: [String: String] = [:]
    /// Whether they answer everything with an internal error.
    var areOutOfOrder = false
}
