/// Ways in which parameters are joined wrongly; the digest or the signature tells which was used.
struct NormalizationSlip: Sendable {
    let text: String
    let explanation: LocalizedText

    /// All slips that lead to another text than the right one.
    static func all(of parameters: ClientParameters) -> [NormalizationSlip] {
        let right = parameters.normalized
        return (orders(parameters) + spellings(parameters) + separators(parameters) + omissions(parameters))
            .filter { $0.text != right }
    }

    private typealias Parameter = ClientParameters.Parameter

    private static func covered(_ parameters: ClientParameters) -> [Parameter] {
        parameters.all.filter {
            let name = $0.name.uppercased()
            return name != ParameterName.digest.rawValue && name != ParameterName.digestSignature.rawValue
        }
    }

    private static func sorted(_ parameters: [Parameter], by key: (String) -> String) -> [Parameter] {
        parameters.map { (Array(key($0.name).utf16), $0) }.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
    }

    private static func joined(_ parameters: [Parameter]) -> String {
        parameters.map { $0.name + $0.value }.joined()
    }

    private static func orders(_ parameters: ClientParameters) -> [NormalizationSlip] {
        let covered = covered(parameters)
        return [
            NormalizationSlip(
                text: joined(sorted(covered) { $0.uppercased() }),
                explanation: LocalizedText(
                    danish:
                        "Navnene er ordnet som store bogstaver, så understregning kommer efter bogstaverne. Den kommer før: "
                        + "SIGN_PROPERTIES før SIGNTEXT.",
                    english:
                        "The names are ordered as capitals, which puts the underscore behind the letters. It comes before "
                        + "them: SIGN_PROPERTIES before SIGNTEXT."
                )
            ),
            NormalizationSlip(
                text: joined(sorted(covered) { $0 }),
                explanation: LocalizedText(
                    danish: "Navnene er ordnet med forskel på store og små bogstaver.",
                    english: "The names are ordered with regard to letter case."
                )
            ),
            NormalizationSlip(
                text: joined(covered),
                explanation: LocalizedText(
                    danish: "Parametrene er ikke ordnet efter navn.",
                    english: "The parameters are not ordered by name."
                )
            ),
        ]
    }

    private static func spellings(_ parameters: ClientParameters) -> [NormalizationSlip] {
        let right = sorted(covered(parameters)) { $0.lowercased() }
        return [
            NormalizationSlip(
                text: joined(right.map { Parameter(name: $0.name.uppercased(), value: $0.value) }),
                explanation: LocalizedText(
                    danish: "Navnene er skrevet med store bogstaver, men sendt anderledes.",
                    english: "The names are written in capitals, but sent otherwise."
                )
            ),
            NormalizationSlip(
                text: joined(right.map { Parameter(name: $0.name.lowercased(), value: $0.value) }),
                explanation: LocalizedText(
                    danish: "Navnene er skrevet med små bogstaver, men sendt anderledes.",
                    english: "The names are written in small letters, but sent otherwise."
                )
            ),
            NormalizationSlip(
                text: joined(right.map { Parameter(name: $0.name, value: $0.value.filter { !$0.isWhitespace }) }),
                explanation: LocalizedText(
                    danish: "Mellemrum eller linjeskift i værdierne er fjernet, men sendt med.",
                    english: "White space in the values was taken out, but sent along."
                )
            ),
            NormalizationSlip(
                text: right.map(\.value).joined(),
                explanation: LocalizedText(danish: "Navnene mangler.", english: "The names are missing.")
            ),
        ]
    }

    private static func separators(_ parameters: ClientParameters) -> [NormalizationSlip] {
        let right = sorted(covered(parameters)) { $0.lowercased() }
        return [("=", "&"), ("=", ""), ("=", ";"), ("", "\n"), ("=", "\n"), (":", "")].map { inner, outer in
            NormalizationSlip(
                text: right.map { $0.name + inner + $0.value }.joined(separator: outer),
                explanation: LocalizedText(
                    danish: "Der står skilletegn mellem navne og værdier. De skal sættes sammen helt uden.",
                    english: "There are separators between names and values. They are joined with nothing between."
                )
            )
        }
    }

    private static func omissions(_ parameters: ClientParameters) -> [NormalizationSlip] {
        let right = sorted(covered(parameters)) { $0.lowercased() }
        return right.indices.map { place in
            var rest = right
            let left = rest.remove(at: place)
            return NormalizationSlip(
                text: joined(rest),
                explanation: LocalizedText(
                    danish: "\(left.name) er ikke med i den sammensatte tekst, eller er kommet til bagefter.",
                    english: "\(left.name) is left out of the joined text, or was added afterwards."
                )
            )
        }
    }
}
