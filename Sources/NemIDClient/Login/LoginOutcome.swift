/// How a login ended, when it ended in good order.
///
/// An answer that does not verify is not among these: it throws ``NemIDError``.
public enum LoginOutcome: Sendable, Hashable {
    /// A citizen, with a personal certificate (POCES).
    case person(Person)

    /// An employee of a company, with an employee certificate (MOCES).
    case employee(Employee)

    /// No login: the provider or the user ended it with a code. Nobody is logged in; show the status' text.
    ///
    /// A code is not signed. It says what the browser reported, and is worth no more than that.
    case ended(ClientStatus)
}
