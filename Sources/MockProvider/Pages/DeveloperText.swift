/// The words of the pages for developers.
enum DeveloperText {
    static let skip = LocalizedText(danish: "Spring til indhold", english: "Skip to content")
    static let navigation = LocalizedText(danish: "Hovedmenu", english: "Main menu")
    static let search = LocalizedText(
        danish: "Søg på navn, bruger-id, NemID-nummer, cpr-nummer, PID eller firma",
        english: "Search by name, user id, NemID number, CPR number, PID or company"
    )
    static let find = LocalizedText(danish: "Søg", english: "Search")
    static let everyday = LocalizedText(danish: "Alle slags mennesker", english: "People of all kinds")
    static let outcomes = LocalizedText(danish: "Bruger-id'et er udfaldet", english: "The user id is the outcome")
    static let madeLater = LocalizedText(danish: "Oprettet siden start", english: "Created since the start")
    static let yes = LocalizedText(danish: "ja", english: "yes")
    static let pid = LocalizedText(danish: "PID", english: "PID")
    static let pseudonym = LocalizedText(danish: "Pseudonym", english: "Pseudonym")
    static let youth = LocalizedText(danish: "Mellem 15 og 18", english: "Between 15 and 18")
    static let employment = LocalizedText(danish: "Arbejdssted", english: "Place of work")
    static let linked = LocalizedText(danish: "knyttet til cpr-nummer", english: "tied to the CPR number")
    static let notLinked = LocalizedText(danish: "ikke knyttet til cpr-nummer", english: "not tied to a CPR number")

    static func found(_ count: Int) -> LocalizedText {
        count == 1
            ? LocalizedText(danish: "1 person fundet", english: "1 person found")
            : LocalizedText(danish: "\(count) personer fundet", english: "\(count) people found")
    }

    // MARK: A new person

    static let newPerson = LocalizedText(danish: "Opret person", english: "Create a person")
    static let newPersonText = LocalizedText(
        danish: "Med de egenskaber din test har brug for. Resten finder udbyderen på.",
        english: "With the properties your test needs. The provider invents the rest."
    )
    static let newPersonLead = LocalizedText(
        danish: """
            Udfyld det, der betyder noget, og lad resten stå tomt. Samme id giver samme person i enhver udbyder med samme seed.
            """,
        english: """
            Fill in what matters and leave the rest empty. The same id is the same person in every provider of the same seed.
            """
    )
    static let id = LocalizedText(danish: "Id, også bruger-id", english: "Id, also a user id")
    static let idHint = LocalizedText(
        danish: "Små bogstaver, tal og bindestreger.",
        english: "Small letters, digits and hyphens."
    )
    static let name = LocalizedText(danish: "Navn", english: "Name")
    static let cprHint = LocalizedText(
        danish: "Kun opfundne numre: fødselsdagen plus 60, for eksempel 740285-3531.",
        english: "Invented numbers only: the day of birth plus 60, such as 740285-3531."
    )
    static let age = LocalizedText(danish: "Alder", english: "Age")
    static let ageHint = LocalizedText(
        danish: "I stedet for et cpr-nummer. 15 til 17 giver et certifikat for unge.",
        english: "In place of a CPR number. 15 to 17 brings a certificate of young people."
    )
    static let userIDs = LocalizedText(danish: "Flere bruger-id'er", english: "Further user ids")
    static let userIDsHint = LocalizedText(
        danish: "Med mellemrum imellem, 5 til 48 tegn hver.",
        english: "With blanks between, 5 to 48 characters each."
    )
    static let hideName = LocalizedText(
        danish: "Skjul navnet i certifikatet (pseudonym)",
        english: "Hide the name in the certificate (pseudonym)"
    )
    static let company = LocalizedText(danish: "Firma", english: "Company")
    static let companyHint = LocalizedText(
        danish: "Gør personen til medarbejder der, i stedet for borger.",
        english: "Makes the person an employee there, in place of a citizen."
    )
    static let cvr = LocalizedText(danish: "Cvr-nummer", english: "CVR number")
    static let cvrHint = LocalizedText(
        danish: "Otte cifre, det første et 9-tal.",
        english: "Eight digits, the first a 9."
    )
    static let stateAtStart = LocalizedText(danish: "Tilstand", english: "State")
    static let create = LocalizedText(danish: "Opret", english: "Create")
    static let created = LocalizedText(danish: "Personen er oprettet.", english: "The person has been created.")
    static let failed = LocalizedText(danish: "Det kan ikke lade sig gøre.", english: "That cannot be done.")

    // MARK: Service providers

    static let serviceProviders = LocalizedText(danish: "Tjenesteudbydere", english: "Service providers")
    static let serviceProvidersText = LocalizedText(
        danish: "Nøgler og certifikater til dit websted, og om det bliver betjent.",
        english: "Keys and certificates for your site, and whether it is served."
    )
    static let serviceProvidersLead = LocalizedText(
        danish: """
            Et login fra en tjenesteudbyder, som ikke er her, eller som ikke er i kraft, ender med SRV010. Flere tilmeldes \
            over styringen: POST /_mock/v1/service-providers.
            """,
        english: """
            A login of a service provider that is not here, or not in force, ends with SRV010. Others are enrolled over the \
            control interface: POST /_mock/v1/service-providers.
            """
    )
    static let inForce = LocalizedText(danish: "i kraft", english: "in force")
    static let disabled = LocalizedText(danish: "slået fra: SRV010", english: "disabled: SRV010")
    static let ended = LocalizedText(danish: "aftalen er udløbet: SRV010", english: "the agreement has ended: SRV010")
    static let disable = LocalizedText(danish: "Slå fra", english: "Disable")
    static let enable = LocalizedText(danish: "Slå til", english: "Enable")
    static let until = LocalizedText(danish: "gyldigt til", english: "valid until")
    static let keyAndCertificate = LocalizedText(
        danish: "Nøgle og certifikat, PEM",
        english: "Key and certificate, PEM"
    )
    static let pkcs12 = LocalizedText(danish: "PKCS#12", english: "PKCS#12")

    // MARK: Parameters

    static let parameters = LocalizedText(danish: "Parametertjek", english: "Parameter check")
    static let parametersText = LocalizedText(
        danish: "Sæt parametre ind og se alt, hvad der er galt med dem, og hvorfor.",
        english: "Paste parameters and see everything that is wrong with them, and why."
    )
}
