extension ClientStatusEntry {
    /// AUTH: the state of the user's NemID.
    static let identity: [Self] = [
        Self(
            "AUTH001",
            .user,
            .contactSupport,
            danish: "Dit NemID er spærret. Kontakt NemID-support.",
            english: "Your NemID is blocked. Contact NemID support."
        ),
        Self(
            "AUTH003",
            .user,
            .contactServiceProvider,
            danish: "Du er logget ind, men har ingen aftale her. Kontakt {sp}.",
            english: "You are logged in but have no agreement here. Contact {sp}."
        ),
        Self(
            "AUTH004",
            .user,
            .later,
            danish: "Dit NemID er låst i 8 timer. Prøv igen senere.",
            english: "Your NemID is locked for 8 hours. Try again later."
        ),
        Self(
            "AUTH005",
            .user,
            .contactSupport,
            danish: "Dit NemID er spærret. Kontakt NemID-support.",
            english: "Your NemID is blocked. Contact NemID support."
        ),
        Self(
            "AUTH006",
            .user,
            .afterUserAction,
            danish: "Dit nøglekort er brugt op. Bestil et nyt.",
            english: "Your code card is used up. Order a new one."
        ),
        Self(
            "AUTH007",
            .user,
            .afterUserAction,
            danish: "Din adgangskode er spærret. Bestil en midlertidig adgangskode.",
            english: "Your password is blocked. Order a temporary password."
        ),
        Self(
            "AUTH008",
            .user,
            .afterUserAction,
            danish: "Dit NemID er ikke aktiveret. Bestil en midlertidig adgangskode.",
            english: "Your NemID is not activated. Order a temporary password."
        ),
        Self("AUTH009", .serviceProvider, .now, .technicalRetry),
        Self(
            "AUTH010",
            .user,
            .now,
            danish: "Brug kun ét NemID-vindue ad gangen. Prøv igen.",
            english: "Use only one NemID window at a time. Try again."
        ),
        Self(
            "AUTH011",
            .user,
            .afterUserAction,
            danish: "Midlertidig adgangskode kan ikke bruges på mobilen.",
            english: "A temporary password cannot be used on mobile."
        ),
        Self("AUTH012", .provider, .now, .technicalRetry),
        Self("AUTH013", .provider, .now, .technicalRetry),
        Self(
            "AUTH017",
            .environment,
            .afterUserAction,
            danish: "Din browser forhindrer NemID i at køre. Prøv en anden browser.",
            english: "Your browser stops NemID from running. Try another browser."
        ),
        Self(
            "AUTH018",
            .user,
            .afterUserAction,
            danish: "Din nøgleapp er spærret. Aktivér den igen.",
            english: "Your code app is revoked. Activate it again."
        ),
        Self(
            "AUTH019",
            .user,
            .afterUserAction,
            danish: "Du kan ikke bruge nøglekort her. Brug nøgleapp eller nøgleviser.",
            english: "You cannot use a code card here. Use a code app or token."
        ),
        Self(
            "AUTH020",
            .serviceProvider,
            .now,
            danish: "Log ind med både adgangskode og nøgle.",
            english: "Log in with both password and code."
        ),
    ]
}

extension ClientStatusEntry {
    /// LOCK: locked during this attempt.
    static let locked: [Self] = [
        Self(
            "LOCK001",
            .user,
            .later,
            danish: "For mange forkerte forsøg. Dit NemID er låst i 8 timer.",
            english: "Too many wrong attempts. Your NemID is locked for 8 hours."
        ),
        Self(
            "LOCK002",
            .user,
            .contactSupport,
            danish: "For mange forkerte forsøg. Dit NemID er spærret. Kontakt NemID-support.",
            english: "Too many wrong attempts. Your NemID is blocked. Contact NemID support."
        ),
        Self(
            "LOCK003",
            .user,
            .contactSupport,
            danish: "For mange forkerte nøgler. Dit NemID er spærret. Kontakt NemID-support.",
            english: "Too many wrong codes. Your NemID is blocked. Contact NemID support."
        ),
    ]
}
