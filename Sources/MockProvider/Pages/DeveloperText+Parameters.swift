/// The words of the parameter check.
extension DeveloperText {
    static let parametersLead = LocalizedText(
        danish: """
            Udbyderen bedømmer parametrene, som loginboksen ville gøre det nu, og siger om hver regel, hvad der er galt, og hvordan \
            det sandsynligvis er sket.
            """,
        english: """
            The provider judges the parameters as the login box would now, and says of each rule what is wrong, and how that \
            probably came about.
            """
    )
    static let parametersField = LocalizedText(danish: "Parametre", english: "Parameters")
    static let parametersHint = LocalizedText(
        danish: "JSON-objektet, beskeden eller sideelementet omkring det, eller NAVN=værdi på hver sin linje.",
        english: "The JSON object, the message or page element around it, or one NAME=value a line."
    )
    static let originField = LocalizedText(
        danish: "Sidens origin (kan udelades)",
        english: "Origin of the page (optional)"
    )
    static let originHint = LocalizedText(
        danish: "For eksempel https://tjeneste.example. Bliver sammenlignet med ORIGIN.",
        english: "Such as https://service.example. Is compared with ORIGIN."
    )
    static let check = LocalizedText(danish: "Bedøm", english: "Check")
    static let again = LocalizedText(danish: "Igen", english: "Once more")
    static let verdict = LocalizedText(danish: "Udbyderens svar", english: "The provider's answer")
    static let wouldRefuse = LocalizedText(
        danish: "Login slutter med denne kode.",
        english: "The login ends with this code."
    )
    static let wouldShow = LocalizedText(
        danish: "Loginboksen viser første skærmbillede for",
        english: "The login box shows the first screen for"
    )
    static let firstFault = LocalizedText(
        danish: "Den første fejl i rækken afgør koden. Listen viser alle fejl.",
        english: "The first fault in order decides the code. The list shows every fault."
    )
    static let findings = LocalizedText(danish: "Regel for regel", english: "Rule by rule")
    static let normalized = LocalizedText(danish: "Den sammensatte tekst", english: "The joined text")
    static let normalizedText = LocalizedText(
        danish: """
            Navn og værdi, navn og værdi, uden noget imellem, ordnet efter navn uden forskel på store og små bogstaver. Digest og \
            underskrift skal være lavet over netop denne tekst i UTF-8:
            """,
        english: """
            Name and value, name and value, with nothing between, ordered by name without regard to letter case. Digest and \
            signature must be made over this very text in UTF-8:
            """
    )

    static func title(of rule: ParameterFinding.Rule) -> LocalizedText {
        switch rule {
        case .readable: LocalizedText(danish: "Kan læses", english: "Can be read")
        case .mandatory: LocalizedText(danish: "Obligatoriske", english: "Mandatory ones")
        case .names: LocalizedText(danish: "Navne", english: "Names")
        case .digest: LocalizedText(danish: "Digest", english: "Digest")
        case .origin: LocalizedText(danish: "Origin", english: "Origin")
        case .certificate: LocalizedText(danish: "Certifikat", english: "Certificate")
        case .signature: LocalizedText(danish: "Underskrift", english: "Signature")
        case .enrolment: LocalizedText(danish: "Tilmelding", english: "Enrolment")
        case .timestamp: LocalizedText(danish: "Tidsstempel", english: "Time stamp")
        case .context: LocalizedText(danish: "Tekst i nøgleappen", english: "Text in the code app")
        case .flow: LocalizedText(danish: "Forløb", english: "Flow")
        case .properties: LocalizedText(danish: "Egenskaber i svaret", english: "Properties of the answer")
        case .values: LocalizedText(danish: "Værdier", english: "Values")
        }
    }

    static func mark(_ kind: ParameterFinding.Kind) -> LocalizedText {
        switch kind {
        case .fine: LocalizedText(danish: "I orden", english: "In order")
        case .wrong: LocalizedText(danish: "Fejl", english: "Fault")
        case .remark: LocalizedText(danish: "Bemærk", english: "Note")
        case .open: LocalizedText(danish: "Ikke bedømt", english: "Not judged")
        }
    }
}
