extension ClientStatusEntry {
    /// CAN: cancelled.
    static let cancelled: [Self] = [
        Self(
            "CAN001",
            .user,
            .afterUserAction,
            danish: "Du afbrød aktiveringen. Din midlertidige adgangskode er brugt, så du skal bestille en ny.",
            english: "You stopped the activation. Your temporary password is used up; order a new one."
        ),
        Self(
            "CAN002",
            .user,
            .now,
            danish: "Du afbrød login.",
            english: "You cancelled the login."
        ),
        Self(
            "CAN003",
            .user,
            .now,
            danish: "Forbindelsen til appen blev afbrudt. Prøv igen.",
            english: "The connection to the app was lost. Try again."
        ),
        Self(
            "CAN004",
            .user,
            .now,
            danish: "Sessionen blev afbrudt. Prøv igen.",
            english: "The session was cancelled. Try again."
        ),
        Self(
            "CAN005",
            .user,
            .now,
            danish: "Du nåede ikke at godkende i nøgleappen. Prøv igen.",
            english: "You did not approve in the code app in time. Try again."
        ),
        Self(
            "CAN006",
            .user,
            .afterUserAction,
            danish: "Du har allerede det højeste antal nøgleapps. Spær en af dem først.",
            english: "You already have the maximum number of code apps. Block one first."
        ),
        Self(
            "CAN007",
            .user,
            .now,
            danish: "Du afviste anmodningen i nøgleappen.",
            english: "You rejected the request in the code app."
        ),
        Self(
            "CAN008",
            .user,
            .now,
            danish: "En nyere anmodning har afløst denne.",
            english: "A newer request replaced this one."
        ),
    ]
}

extension ClientStatusEntry {
    /// CAPP: enrolment of the code app.
    static let codeApp: [Self] = [
        Self(
            "CAPP001",
            .user,
            .afterUserAction,
            danish: "Nøgleappen kan ikke bruges til denne slags NemID.",
            english: "The code app cannot be used with this kind of NemID."
        ),
        Self(
            "CAPP002",
            .user,
            .later,
            danish: "Nøgleappen kan ikke tilknyttes lige nu.",
            english: "The code app cannot be attached right now."
        ),
        Self(
            "CAPP003",
            .user,
            .afterUserAction,
            danish: "Nøgleappen er ikke aktiv.",
            english: "The code app is not active."
        ),
        Self(
            "CAPP004",
            .user,
            .afterUserAction,
            danish: "Nøgleappen er spærret. Prøv at opdatere den.",
            english: "The code app is blocked. Try to update it."
        ),
        Self(
            "CAPP006",
            .user,
            .afterUserAction,
            danish: "Nøgleappen hører ikke til dit NemID.",
            english: "The code app does not belong to your NemID."
        ),
        Self(
            "CAPP007",
            .user,
            .later,
            danish: "Nøgleappen kan ikke aktiveres nu.",
            english: "The code app cannot be activated now."
        ),
        Self(
            "CAPP008",
            .user,
            .later,
            danish: "Ventetiden er ikke udløbet endnu.",
            english: "The waiting period is not over yet."
        ),
        Self(
            "CAPP009",
            .user,
            .later,
            danish: "Ventetiden er ikke udløbet endnu.",
            english: "The waiting period is not over yet."
        ),
        Self(
            "CAPP010",
            .user,
            .afterUserAction,
            danish: "Pinkoden kan ikke nulstilles, fordi appen ikke er aktiv.",
            english: "The PIN cannot be reset because the app is not active."
        ),
        Self(
            "CAPP011",
            .user,
            .now,
            danish: "Kontrollen mislykkedes. Prøv igen.",
            english: "The check failed. Try again."
        ),
        Self(
            "CAPP012",
            .user,
            .afterUserAction,
            danish: "Nøgleappen kendes ikke.",
            english: "The code app is not known."
        ),
        Self(
            "CAPP013",
            .user,
            .afterUserAction,
            danish: "Nøgleappens version er ikke godkendt.",
            english: "The code app's version is not approved."
        ),
    ]
}
