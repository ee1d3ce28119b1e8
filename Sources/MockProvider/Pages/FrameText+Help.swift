/// The words of the help, which lies over the screen, and of the end of time.
extension FrameText {
    static let help = LocalizedText(danish: "Hjælp", english: "Help")
    static let closeHelp = LocalizedText(danish: "Luk hjælp", english: "Close help")
    static let helpLink = LocalizedText(
        danish: "Testpersoner (nyt vindue)",
        english: "Test people (new window)"
    )
    static let timeIsShort = LocalizedText(
        danish: "Om et minut er tiden udløbet.",
        english: "Time will be up in a minute."
    )

    /// What helps on that screen.
    static func help(_ screen: LoginScreen) -> LocalizedText {
        switch screen {
        case .fetching, .document: documentHelp
        case .credentials:
            LocalizedText(
                danish: """
                    Skriv dit bruger-id, NemID-nummer eller cpr-nummer og din adgangskode. Efter for mange forkerte forsøg \
                    låses dit NemID i 8 timer.
                    """,
                english: """
                    Enter your user id, NemID number or CPR number, and your password. After too many wrong attempts your \
                    NemID is locked for 8 hours.
                    """
            )
        case .keyCard, .newCard:
            LocalizedText(
                danish: """
                    Find nummeret efter # på nøglekortet med det viste kortnummer, og skriv de seks cifre, der står til \
                    højre for det. Hver nøgle virker én gang.
                    """,
                english: """
                    Find the number after # on the code card with the number shown, and enter the six digits to the right \
                    of it. Each code works once.
                    """
            )
        case .codeApp, .awaitingApp, .appTimedOut, .appNotReady:
            LocalizedText(
                danish: """
                    Åbn nøgleappen på din telefon, se efter, hvor du er ved at logge på, og godkend eller afvis. En \
                    anmodning gælder i fem minutter. En ny app kan bruges efter en time.
                    """,
                english: """
                    Open the code app on your phone, see where you are logging on, and approve or reject. A request lasts \
                    for five minutes. A new app can be used after an hour.
                    """
            )
        case .codeToken:
            LocalizedText(
                danish: "Skriv de seks cifre, som nøgleviseren med det viste serienummer viser nu.",
                english: "Enter the six digits that the code token with the serial number shown shows now."
            )
        case .voice:
            LocalizedText(
                danish: "Du bliver ringet op, og en nøgle på seks cifre læses op. Den gælder i fem minutter.",
                english: "You are called, and a code of six digits is read out. It works for five minutes."
            )
        case .chooseFactor:
            LocalizedText(
                danish: "Vælg, hvordan du vil vise, at det er dig.",
                english: "Select how you want to show that it is you."
            )
        case .choosePassword, .chooseUserID:
            LocalizedText(
                danish: "Det, du vælger, gælder fra næste gang, du logger på. Afbryder du, sker der ingen ændring.",
                english: "What you choose counts from your next login on. Nothing is changed if you cancel."
            )
        case .terms:
            LocalizedText(
                danish: "Uden offentlig digital signatur kan du ikke logge på offentlige tjenester.",
                english: "Without a public digital signature you cannot log in to public services."
            )
        case .notice:
            LocalizedText(danish: "Læs beskeden, og fortsæt.", english: "Read the message and continue.")
        }
    }
}
