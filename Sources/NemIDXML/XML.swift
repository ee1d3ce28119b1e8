/// Reading and writing namespace-well-formed XML 1.0 (fifth edition) as bytes.
///
/// `XML.Document` reads, `CanonicalXML` gives the octets to be hashed, `XML.Writer` writes.
package enum XML {}
