/// The words of the pages for people.
enum SiteText {
    static let title = LocalizedText(danish: "Identitetsudbyder til test", english: "Identity provider for tests")
    static let lead = LocalizedText(
        danish: """
            Her logger opfundne personer på med bruger-id, adgangskode og nøglekort, så et websted med NemID-login kan \
            prøves af. Kryptografien er ægte, men personerne, certifikaterne og nøglerne er det ikke.
            """,
        english: """
            Invented people log in here with user id, password and key card, so that a site with NemID login can be tried \
            out. The cryptography is real; the people, the certificates and the keys are not.
            """
    )
    static let peopleTitle = LocalizedText(danish: "Testpersoner", english: "Test people")
    static let peopleText = LocalizedText(
        danish: "Log på som en af dem. Loginboksen spørger efter en nøgle: slå nummeret op på personens nøglekort.",
        english: "Log in as one of them. The login box asks for a code: look the number up on the person's key card."
    )
    static let siteTitle = LocalizedText(danish: "Til dit websted", english: "For your site")
    static let siteText = LocalizedText(
        danish: "Disse tjenesteudbydere er tilmeldt på forhånd. Nøglerne er testnøgler, som alle kan læse.",
        english: "These relying parties are enrolled already. Their keys are test keys that everybody can read."
    )
    static let passphrase = LocalizedText(danish: "adgangskode til filen", english: "passphrase")
    static let launcher = LocalizedText(danish: "Loginboks", english: "Login box")
    static let keyFiles = LocalizedText(danish: "Nøglefiler", english: "Key files")
    static let root = LocalizedText(danish: "Rod og udsteder", english: "Root and issuing CA")
    static let lists = LocalizedText(danish: "Spærrelister", english: "Revocation lists")
    static let control = LocalizedText(danish: "Styring", english: "Control")
    static let temporaryPassword = LocalizedText(danish: "Midlertidig adgangskode", english: "Temporary password")
    static let nemIDNumber = LocalizedText(danish: "NemID-nummer", english: "NemID number")
    static let cpr = LocalizedText(danish: "Cpr-nummer (opfundet)", english: "CPR number (invented)")
    static let state = LocalizedText(danish: "Tilstand", english: "State")
    static let cardText = LocalizedText(
        danish: "Hver nøgle virker én gang. De brugte er streget ud.",
        english: "Each code works once. Used ones are struck out."
    )
    static let newCardText = LocalizedText(
        danish: "Det er sendt og ikke taget i brug endnu.",
        english: "It has been sent and is not in use yet."
    )
    static let used = LocalizedText(danish: "brugt", english: "used")
    static let disclaimer = LocalizedText(
        danish: """
            Uafhængigt projekt, som hverken er lavet, godkendt eller støttet af varemærkets ejere. NemID lukkede for nye \
            login den 31. oktober 2023. Til test, arkiver og undervisning.
            """,
        english: """
            Independent project, not made, approved or supported by the owners of the mark. NemID was closed for new \
            logins on 31 October 2023. For tests, archives and teaching.
            """
    )
}
