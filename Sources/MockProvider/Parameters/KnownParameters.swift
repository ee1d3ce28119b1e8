/// The names and values of the guide (§3.1, §12.1, appendix B), for what is said about parameters.
enum KnownParameters {
    static let all: Set<String> = [
        "ADDITIONAL_PARAMS", "CLIENTFLOW", "CLIENTMODE", "CREDENTIAL_UPDATE", "DIGEST_SIGNATURE", "DO_NOT_SHOW_CANCEL",
        "ENABLE_AWAITING_APP_APPROVAL_EVENT", "LANGUAGE", "ORIGIN", "PARAMS_DIGEST", "PREVENT_OTP_CARD",
        "REMEMBER_USERID", "REMEMBER_USERID_INITIAL_STATUS", "REQUESTISSUER", "SIGN_PROPERTIES", "SIGNTEXT",
        "SIGNTEXT_FORMAT", "SIGNTEXT_MONOSPACEFONT", "SIGNTEXT_REMOTE_HASH", "SIGNTEXT_TRANSFORMATION",
        "SIGNTEXT_TRANSFORMATION_ID", "SIGNTEXT_URI", "SP_CERT", "SUPPRESS_PUSH_TO_DEVICE", "TIMESTAMP",
        "TRANSACTION_CONTEXT",
    ]

    /// Of the applet; renamed or gone.
    static let removed: Set<String> = [
        "PARAMSDIGEST", "SIGNEDDIGEST", "SIGNPROPERTIES", "TWO_FACTOR", "ZIP_FILE_ALIAS", "ALWAYS_EMBEDDED",
        "APPLETLOG_ENABLED", "ATTACHMENTS", "DANID", "EXTRA_FILE_NAME_PARAM", "LOCALE", "OCESPROVIDER",
        "REQUESTISSUERID", "SERVERURLPREFIX", "SIGNTEXT.CHUNK", "SSO", "USESHA1", "WINDOWDECORATED", "ZIP_BASE_URL",
    ]

    /// Where there is a choice of values: in capitals; any other is as good as none.
    static let values: [String: [String]] = [
        "LANGUAGE": ["DA", "EN", "KL"],
        "REMEMBER_USERID_INITIAL_STATUS": ["TRUE", "FALSE"],
        "DO_NOT_SHOW_CANCEL": ["TRUE", "FALSE"],
        "CREDENTIAL_UPDATE": ["PASSWORD", "ALIAS", "NONE"],
        "PREVENT_OTP_CARD": ["TRUE", "FALSE"],
        "SUPPRESS_PUSH_TO_DEVICE": ["TRUE", "FALSE"],
        "ENABLE_AWAITING_APP_APPROVAL_EVENT": ["TRUE", "FALSE"],
        "SIGNTEXT_MONOSPACEFONT": ["TRUE", "FALSE"],
        "SIGNTEXT_FORMAT": ["TEXT", "HTML", "XML", "PDF"],
        "CLIENTMODE": ["STANDARD", "LIMITED"],
    ]

    /// The name that was probably meant: the only one from which `name` differs in at most two characters.
    static func nearest(to name: String) -> String? {
        let near = all.filter { distance(Array(name.utf8), Array($0.utf8)) <= 2 }
        return near.count == 1 ? near.first : nil
    }

    /// How many characters must be put in, taken out or changed (Levenshtein); names beyond 64 octets are no near ones.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        guard left.count <= 64 else { return .max }
        var row = Array(0...right.count)
        for (place, octet) in left.enumerated() {
            var before = row[0]
            row[0] = place + 1
            for column in right.indices {
                let changed = before + (octet == right[column] ? 0 : 1)
                before = row[column + 1]
                row[column + 1] = min(changed, before + 1, row[column] + 1)
            }
        }
        return row[right.count]
    }
}
