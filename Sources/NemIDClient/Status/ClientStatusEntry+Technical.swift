extension ClientStatusEntry {
    /// APP: raised in the client.
    static let client: [Self] = [
        Self("APP001", .serviceProvider, .contactServiceProvider, .tellServiceProvider),
        Self(
            "APP002",
            .serviceProvider,
            .contactServiceProvider,
            danish: "Dokumentet kan ikke vises til underskrift. Kontakt {sp}.",
            english: "The document cannot be shown for signing. Contact {sp}."
        ),
        Self("APP003", .provider, .now, .technicalRetry),
        Self(
            "APP004",
            .serviceProvider,
            .now,
            danish: "Din session kunne ikke genbruges. Log ind igen.",
            english: "Your session could not be reused. Log in again."
        ),
        Self(
            "APP005",
            .user,
            .now,
            danish: "Du skal give NemID lov til at køre. Prøv igen.",
            english: "You must allow NemID to run. Try again."
        ),
        Self("APP007", .serviceProvider, .contactServiceProvider, .tellServiceProvider),
        Self("APP008", .serviceProvider, .contactServiceProvider, .tellServiceProvider),
        Self("APP009", .environment, .now, .technicalRetry),
        Self("APP010", .environment, .now, .technicalRetry),
    ]
}

extension ClientStatusEntry {
    /// SRV: raised by the provider's server.
    static let server: [Self] = [
        Self("SRV001", .serviceProvider, .contactServiceProvider, .tellServiceProvider),
        Self("SRV002", .serviceProvider, .contactServiceProvider, .tellServiceProvider),
        Self(
            "SRV003",
            .serviceProvider,
            .now,
            danish: "Siden har stået åben for længe. Indlæs den igen og prøv en gang til.",
            english: "The page was open too long. Reload it and try again."
        ),
        Self("SRV004", .provider, .later, .technicalSupport),
        Self("SRV005", .provider, .now, .technicalRetry),
        Self(
            "SRV006",
            .user,
            .now,
            danish: "Tiden løb ud. Prøv igen.",
            english: "Time ran out. Try again."
        ),
        Self(
            "SRV007",
            .user,
            .afterUserAction,
            danish: "Opdater appen, og prøv igen.",
            english: "Update the app and try again."
        ),
        Self("SRV008", .serviceProvider, .contactServiceProvider, .tellServiceProvider),
        Self("SRV010", .serviceProvider, .contactServiceProvider, .tellServiceProvider),
        Self("SRV011", .serviceProvider, .contactServiceProvider, .tellServiceProvider),
    ]
}

extension ClientStatusEntry {
    /// LIB: between client and server.
    static let library: [Self] = [
        Self(
            "LIB002",
            .environment,
            .now,
            danish: "Der er problemer med netforbindelsen. Prøv igen.",
            english: "There is a network problem. Try again."
        )
    ]
}
