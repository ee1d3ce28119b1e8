/// Every text of the pages, letters apart.
///
/// Danish first; the words are those of the project's list.
enum Texts {
    static let siteName = Localized(same: "Postkassen")
    static let testBand = Localized(
        "TEST – ikke NemID, ikke en myndighed. Intet her er ægte.",
        "TEST – not NemID, not an authority. Nothing here is real."
    )

    // MARK: On every page

    static let skipToContent = Localized("Gå til indholdet", "Skip to content")
    static let mainNavigation = Localized("Hovedmenu", "Main menu")
    static let logIn = Localized("Log på", "Log in")
    static let logOut = Localized("Log af", "Log out")
    static let loggedInAs = Localized("Logget på som", "Logged in as")
    static let pseudonym = Localized("Pseudonym", "Pseudonym")
    static let about = Localized("Om siden", "About")
    static let inbox = Localized("Indbakke", "Inbox")
    static let backToFront = Localized("Til forsiden", "To the front page")
    static let tryAgain = Localized("Prøv igen", "Try again")
    static let code = Localized("Kode", "Code")
    static let footer = Localized(
        "Postkassen er opfundet. Siden hører til et uafhængigt projekt og er ikke lavet, godkendt eller støttet af "
            + "dem, der ejer mærket NemID. NemID blev lukket for nye login den 31. oktober 2023. Siden er til test, "
            + "arkiver og undervisning.",
        "Postkassen is invented. The site belongs to an independent project and is not made, approved or supported by "
            + "the owners of the mark NemID. NemID was closed for new logins on 31 October 2023. The site is for "
            + "tests, archives and teaching."
    )

    // MARK: Front page

    static let frontTitle = Localized("Din post, samlet ét sted", "Your letters, in one place")
    static let frontLead = Localized(
        "Breve fra kommunen, skattekontoret, sygehuset, banken og forsikringen ligger her, når du har tid til dem.",
        "Letters from the municipality, the tax office, the hospital, the bank and the insurer wait here until "
            + "you have time for them."
    )
    static let frontNote = Localized(
        "Du logger på med et test-NemID: bruger-id, adgangskode og nøglekort.",
        "You log in with a test NemID: user id, password and key card."
    )
    static let stepsTitle = Localized("Sådan prøver du siden", "How to try the site")
    static let steps = [
        (
            Localized("Vælg en person", "Pick a person"),
            Localized(
                "Ved siden af login står opfundne personer med bruger-id, adgangskode og nøglekort.",
                "Beside the login there are invented people with user id, password and key card."
            )
        ),
        (
            Localized("Log på", "Log in"),
            Localized(
                "Skriv bruger-id og adgangskode. Find så nøglen til det nummer, du bliver spurgt om.",
                "Enter user id and password. Then find the code for the number you are asked for."
            )
        ),
        (
            Localized("Læs din post", "Read your letters"),
            Localized(
                "Hver person har sine egne breve. Log af, og prøv en anden.",
                "Each person has letters of their own. Log out and try another."
            )
        ),
    ]

    // MARK: Log in

    static let logInTitle = Localized("Log på Postkassen", "Log in to Postkassen")
    static let logInLead = Localized(
        "Brug et test-NemID. Skriv aldrig din rigtige adgangskode her.",
        "Use a test NemID. Never enter your real password here."
    )
    static let peopleTitle = Localized("Har du travlt? Vælg en person", "In a hurry? Pick a person")
    static let peopleLead = Localized(
        "De er opfundet, så deres adgangskoder og nøgler beskytter ingenting.",
        "They are invented, so their passwords and codes protect nothing."
    )
    static let userID = Localized("Bruger-id", "User id")
    static let password = Localized("Adgangskode", "Password")
    static let keyCard = Localized("Nøglekort", "Key card")
    static let keyCardHelp = Localized(
        "Find nummeret (#). Nøglen står ved siden af. En nøgle kan bruges én gang.",
        "Find the number (#). The code is beside it. A code can be used once."
    )
    static let used = Localized("brugt", "used")
    static let noKeyCard = Localized("Har ikke noget nøglekort.", "Has no key card.")

    // MARK: Inbox and letter

    static let inboxEmpty = Localized("Der er ingen breve.", "There are no letters.")
    static let unread = Localized("Ulæst", "Unread")
    static let markUnread = Localized("Markér som ulæst", "Mark as unread")
    static let backToInbox = Localized("Tilbage til indbakken", "Back to the inbox")
    static let pseudonymNote = Localized(
        "Du er logget på med et pseudonym. Dit navn står ikke i certifikatet, så brevene er uden navn.",
        "You are logged in with a pseudonym. Your name is not in the certificate, so letters carry no name."
    )
    static let youthNote = Localized(
        "Du er mellem 15 og 17 år. Nogle breve får dine forældre også.",
        "You are between 15 and 17. Your parents receive some of the letters too."
    )

    static func employeeNote(company: String?) -> Localized {
        Localized(
            "Du er logget på med medarbejdersignatur. Her er post til \(company ?? "virksomheden").",
            "You are logged in with an employee signature. These are letters to \(company ?? "the company")."
        )
    }

    static func unreadCount(_ count: Int) -> Localized {
        switch count {
        case 0: Localized("Alle breve er læst", "All letters are read")
        case 1: Localized("1 ulæst brev", "1 unread letter")
        default: Localized("\(count) ulæste breve", "\(count) unread letters")
        }
    }

    // MARK: After the login

    static let loggedOutTitle = Localized("Du er logget af", "You are logged out")
    static let loggedOutText = Localized(
        "Luk browseren, hvis andre bruger den samme computer.",
        "Close the browser if others use the same computer."
    )
    static let cancelledTitle = Localized("Login afbrudt", "Login cancelled")
    static let lockedTitle = Localized("Du kan ikke logge på nu", "You cannot log in now")
    static let notLoggedInTitle = Localized("Du blev ikke logget på", "You were not logged in")
    static let rejectedText = Localized(
        "Svaret fra NemID kunne ikke godkendes. Prøv igen. Bliver det ved, så skriv koden til os.",
        "The answer from NemID could not be accepted. Try again. If it happens again, send us the code."
    )
}
