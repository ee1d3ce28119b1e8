/// What the published pages leave open about signing, and how it is here.
package enum SigningChoices {
    /// The longest document, in octets: with base64 around it, it still fits into an answer of 20 MiB.
    package static let maximumSize = 14 << 20
    /// Octets of all documents in logins under way together; the logins left alone longest give way.
    package static let maximumSizeOfAll = 256 << 20
    /// The property that carries `SIGNTEXT_TRANSFORMATION_ID`, whose name no source gives.
    package static let transformationIDProperty = "signTextTransformationId"

    // The document comes first, then the login: who it is need not be known to read it. It is one screen of the frame, with the
    // document in a frame of its own, which has no script and fetches nothing. "Print" opens the browser's own dialogue for the
    // document, and sends `RequestPrint` with it in HTML (not with a PDF) to the page around, for hosts that print by
    // themselves. On paper there is no TEST band around HTML and PDF, as nothing may be added to what is signed.
    //
    // The sign text is judged after all other parameters. A parameter that is missing, or is not the base64 that it should be,
    // gives SRV002; parameters that contradict each other, and a format that does not exist, APP008; everything that is about
    // the document itself APP002, an empty and an overlong one included.
    //
    // Characters that show nothing or put others into another order are not what a person sees: control characters (but tab and
    // line ends) and the explicit bidirectional ones are refused in texts of all formats but PDF.
    //
    // What is seen of XML is what the stylesheet makes of it: `signtext` is then not marked as visible, and `stylesheetDigest` is
    // that of `SIGNTEXT_TRANSFORMATION` as it was sent. A PDF stands in an object of its own, one that was fetched too.
    //
    // `signtext` stands before `action`, as in the published vector. `identityAssuranceLevel` is there as at a login.
}
