import NemIDCrypto

/// Finds out what a wrong digest or signature was made over.
struct DigestSlips: Sendable {
    private let right: String
    private let slips: [NormalizationSlip]

    init(_ parameters: ClientParameters) {
        right = parameters.normalized
        slips = NormalizationSlip.all(of: parameters)
    }

    /// Why `sent` is not the digest.
    func explanation(ofDigest sent: String) -> LocalizedText {
        if let form = Self.form(of: sent, over: right) { return form }
        for slip in slips where Self.digest(.sha256, slip.text) == sent || Self.form(of: sent, over: slip.text) != nil {
            return slip.explanation
        }
        return LocalizedText(
            danish:
                "PARAMS_DIGEST hører ikke til disse parametre. Sammenlign med teksten nedenfor: en værdi kan være ændret, "
                + "efter at digest blev lavet.",
            english:
                "PARAMS_DIGEST does not belong to these parameters. Compare with the text below: a value may have been "
                + "changed after the digest was made."
        )
    }

    /// Why `sent` is no signature over the parameters by `key`.
    func explanation(ofSignature sent: String, by key: PublicKey) -> LocalizedText {
        guard let signature = Base64.decode(sent.utf8) else {
            return LocalizedText(
                danish: "DIGEST_SIGNATURE er ikke base64 på én linje.",
                english: "DIGEST_SIGNATURE is not base64 on one line."
            )
        }
        if let form = Self.form(of: signature, over: right, by: key) { return form }
        for slip in slips
        where key.verify(signature, over: Array(slip.text.utf8))
            || Self.form(of: signature, over: slip.text, by: key) != nil
        {
            return slip.explanation
        }
        return LocalizedText(
            danish: "DIGEST_SIGNATURE er lavet med en anden nøgle end den til SP_CERT, eller over andre parametre.",
            english: "DIGEST_SIGNATURE was made by another key than that of SP_CERT, or over other parameters."
        )
    }

    private static func digest(_ digest: Digest, _ text: String) -> String? {
        (try? digest.hash(Array(text.utf8))).map { Base64.encode($0) }
    }

    /// The right text, but another form of its digest.
    private static func form(of sent: String, over text: String) -> LocalizedText? {
        guard let octets = try? Digest.sha256.hash(Array(text.utf8)) else { return nil }
        let hex = Hex.lower(octets)
        if sent.lowercased() == hex {
            return LocalizedText(
                danish: "PARAMS_DIGEST er skrevet hexadecimalt. Den skal være base64 af de 32 oktetter.",
                english: "PARAMS_DIGEST is written in hexadecimal. It must be base64 of the 32 octets."
            )
        }
        if [hex, Hex.upper(octets)].contains(where: { Base64.encode(Array($0.utf8)) == sent }) {
            return LocalizedText(
                danish: "PARAMS_DIGEST er base64 af den hexadecimale tekst. Den skal være base64 af de 32 oktetter.",
                english: "PARAMS_DIGEST is base64 of the hexadecimal text. It must be base64 of the 32 octets."
            )
        }
        for other in [Digest.sha1, .sha384, .sha512] where digest(other, text) == sent {
            return LocalizedText(
                danish: "PARAMS_DIGEST er lavet med \(other.rawValue). Den skal være SHA-256.",
                english: "PARAMS_DIGEST was made with \(other.rawValue). It must be SHA-256."
            )
        }
        let trimmed = sent.filter { !$0.isWhitespace }
        guard trimmed != sent, digest(.sha256, text) == trimmed else { return nil }
        return LocalizedText(
            danish: "Der er mellemrum eller linjeskift i PARAMS_DIGEST.",
            english: "There is white space in PARAMS_DIGEST."
        )
    }

    /// The right text and key, but another form of the signature.
    private static func form(of signature: [UInt8], over text: String, by key: PublicKey) -> LocalizedText? {
        let octets = Array(text.utf8)
        guard let digest = try? Digest.sha256.hash(octets) else { return nil }
        let once = Array(Base64.encode(digest).utf8)
        let hexadecimal = Array(Hex.lower(digest).utf8)
        if [digest, once, hexadecimal].contains(where: { key.verify(signature, over: $0) }) {
            return LocalizedText(
                danish:
                    "Underskriften er lavet over PARAMS_DIGEST, så der er hashet to gange. Den skal laves over den sammensatte "
                    + "tekst.",
                english:
                    "The signature was made over PARAMS_DIGEST, so there was hashing twice. It must be made over the joined "
                    + "text."
            )
        }
        for other in [Digest.sha1, .sha384, .sha512] where key.verify(signature, over: octets, digest: other) {
            return LocalizedText(
                danish: "Underskriften er lavet med \(other.rawValue). Den skal være med SHA-256.",
                english: "The signature was made with \(other.rawValue). It must be made with SHA-256."
            )
        }
        return nil
    }
}
