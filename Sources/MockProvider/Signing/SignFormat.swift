/// The format of a document to sign (`SIGNTEXT_FORMAT`, guide §3.1).
package enum SignFormat: String, Sendable, CaseIterable {
    case text = "TEXT"
    case html = "HTML"
    case xml = "XML"
    case pdf = "PDF"
}
