/// A document, a stylesheet of the subset that the provider does, and the HTML that must come of it.
package struct StylesheetCase: Sendable {
    package let name: String
    package let document: String
    package let stylesheet: String
    package let html: String

    /// - Parameters:
    ///   - name: what it is about.
    ///   - templates: the templates, between the outer tags of a stylesheet.
    ///   - document: nil for ``order``.
    ///   - attributes: further ones of the outer tag.
    ///   - html: what must come of it.
    package init(_ name: String, _ templates: String, document: String? = nil, attributes: String = "", _ html: String)
    {
        self.name = name
        self.document = document ?? Self.order
        stylesheet = Self.stylesheet(templates, attributes: attributes)
        self.html = html
    }

    /// The outer tags of a stylesheet with the output that is asked for, around `templates`.
    package static func stylesheet(_ templates: String, attributes: String = "") -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"\(attributes)>
        <xsl:output method="xml" omit-xml-declaration="yes" indent="no"/>
        \(templates)
        </xsl:stylesheet>
        """
    }

    /// A stylesheet whose one template has `body` in the body of the HTML.
    package static func body(_ body: String) -> String {
        "<xsl:template match=\"/\"><html><body>\(body)</body></html></xsl:template>"
    }

    package static let order = """
        <?xml version="1.0" encoding="UTF-8"?>
        <ordre nr="17" dato="2021-06-01">
          <kunde>Anna <b>Prøvesen</b></kunde>
          <!-- skjult --><?valg x?>
          <linje vare="stol" antal="4"><pris>250.50</pris></linje>
          <linje vare="bord" antal="1"><pris>1200</pris><note>Af &lt;eg&gt; &amp; <![CDATA[<ask>]]></note></linje>
          <linje vare="lampe" antal="2" gave="ja"><pris>99</pris></linje>
          <sum valuta="DKK">2400</sum>
        </ordre>
        """
}
