extension Texts {
    static let aboutTitle = Localized("Om siden", "About this site")
    static let aboutParagraphs = [
        Localized(
            "Postkassen er en opfundet postkasse, som viser, hvordan en side lader sine brugere logge på med NemID. "
                + "Alle personer, firmaer, myndigheder og breve er opfundet.",
            "Postkassen is an invented mailbox. It shows how a site lets its users log in with NemID. All people, "
                + "companies, authorities and letters are invented."
        ),
        Localized(
            "Projektet er uafhængigt. Det er ikke lavet, godkendt eller støttet af dem, der ejer mærket. Ordet NemID "
                + "siger kun, hvad programmet arbejder sammen med.",
            "The project is independent. It is not made, approved or supported by the owners of the mark. The word "
                + "NemID only says what the software works with."
        ),
        Localized(
            "NemID blev lukket for nye login den 31. oktober 2023. Siden er til test, arkiver og undervisning.",
            "NemID was closed for new logins on 31 October 2023. The site is for tests, archives and teaching."
        ),
    ]
    static let aboutCookiesTitle = Localized("Cookies og data", "Cookies and data")
    static let aboutCookies = Localized(
        "Siden bruger to cookies: én til din session og én til dit sprog. Den gemmer ikke noget, når den er stoppet. "
            + "Cpr-numre findes ikke på siden, i dens adresser eller i dens log.",
        "The site uses two cookies: one for your session and one for your language. It keeps nothing when it has "
            + "stopped. There are no CPR numbers on its pages, in its addresses or in its log."
    )
    static let aboutAccessTitle = Localized("Tilgængelighed", "Accessibility")
    static let aboutAccess = Localized(
        "Alt kan betjenes med tastatur og læses op. Kun login-rammen kræver JavaScript.",
        "Everything can be used with a keyboard and read aloud. Only the login frame requires JavaScript."
    )
}
