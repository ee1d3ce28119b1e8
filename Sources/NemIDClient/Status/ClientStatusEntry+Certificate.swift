extension ClientStatusEntry {
    /// OCES: the certificate is missing.
    static let certificate: [Self] = [
        Self(
            "OCES001",
            .user,
            .afterUserAction,
            danish: "Dit NemID er kun til netbank. Tilknyt en offentlig digital signatur.",
            english: "Your NemID is for online banking only. Attach a public digital signature."
        ),
        Self(
            "OCES002",
            .user,
            .afterUserAction,
            danish: "Bestil NemID med offentlig digital signatur.",
            english: "Order NemID with a public digital signature."
        ),
        Self(
            "OCES003",
            .user,
            .afterUserAction,
            danish: "Du har brugt et NemID uden digital signatur. Brug dit andet NemID.",
            english: "You used a NemID without a digital signature. Use your other NemID."
        ),
        Self(
            "OCES004",
            .user,
            .never,
            danish: "Dit NemID kan kun bruges til netbank.",
            english: "Your NemID can only be used for online banking."
        ),
        Self(
            "OCES005",
            .provider,
            .now,
            danish: "Din digitale signatur kunne ikke udstedes. Prøv igen.",
            english: "Your digital signature could not be issued. Try again."
        ),
        Self(
            "OCES006",
            .user,
            .afterUserAction,
            danish: "Du har ingen aktiv digital signatur. Bestil en ny.",
            english: "You have no active digital signature. Order a new one."
        ),
    ]
}
