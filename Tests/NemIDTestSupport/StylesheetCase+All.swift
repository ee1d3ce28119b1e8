extension StylesheetCase {
    /// One for each part of the subset.
    package static let all: [StylesheetCase] = [
        StylesheetCase(
            "values, texts and attributes",
            """
            <xsl:template match="/ordre"><html><head><title>Ordre <xsl:value-of select="@nr"/></title></head>
            <body bgcolor="{'#fff'}"><h1 class="a{@nr}b {{{@dato}}}">Ordre<xsl:text> </xsl:text><xsl:value-of select="@nr"/></h1>
            <p><xsl:attribute name="align">ce<xsl:value-of select="'nt'"/>er</xsl:attribute><xsl:value-of select="kunde"/></p>
            <p><xsl:value-of select="linje[2]/note"/></p></body></html></xsl:template>
            """,
            """
            <html><head><title>Ordre 17</title></head><body bgcolor="#fff"><h1 class="a17b {2021-06-01}">Ordre 17</h1>\
            <p align="center">Anna Prøvesen</p><p>Af &lt;eg> &amp; &lt;ask></p></body></html>
            """
        ),
        StylesheetCase(
            "loops and choices",
            """
            <xsl:template match="/"><html><body><table><xsl:for-each select="ordre/linje">
              <tr><td><xsl:value-of select="position()"/> of <xsl:value-of select="last()"/></td><td><xsl:value-of select="@vare"/></td>
              <td><xsl:choose><xsl:when test="@gave">gave</xsl:when><xsl:when test="pris &gt; 1000">dyr</xsl:when>
              <xsl:otherwise><xsl:value-of select="pris * @antal"/></xsl:otherwise></xsl:choose></td>
              <xsl:if test="position() != last()"><td>mere</td></xsl:if></tr></xsl:for-each></table></body></html></xsl:template>
            """,
            """
            <html><body><table><tr><td>1 of 3</td><td>stol</td><td>1002</td><td>mere</td></tr>\
            <tr><td>2 of 3</td><td>bord</td><td>dyr</td><td>mere</td></tr>\
            <tr><td>3 of 3</td><td>lampe</td><td>gave</td></tr></table></body></html>
            """
        ),
        StylesheetCase(
            "templates, their priorities and modes",
            """
            <xsl:template match="/"><html><body><xsl:apply-templates select="ordre/*"/>
            <ul><xsl:apply-templates select="//linje" mode="liste"/></ul><xsl:call-template name="slut"/></body></html></xsl:template>
            <xsl:template match="*"><i><xsl:value-of select="name()"/></i></xsl:template>
            <xsl:template match="kunde | sum"><b><xsl:apply-templates/></b></xsl:template>
            <xsl:template match="linje[@gave='ja']"><u>gave</u></xsl:template>
            <xsl:template match="linje" priority="-1"><p>aldrig</p></xsl:template>
            <xsl:template match="ordre/linje[1]" priority="2"><p>første</p></xsl:template>
            <xsl:template match="b/text()"><i><xsl:value-of select="."/></i></xsl:template>
            <xsl:template match="b"><xsl:apply-templates/></xsl:template>
            <xsl:template match="linje" mode="liste"><li><xsl:apply-templates select="@vare" mode="liste"/></li></xsl:template>
            <xsl:template match="@*" mode="liste">først</xsl:template>
            <xsl:template match="@vare" mode="liste"><b><xsl:value-of select="."/></b></xsl:template>
            <xsl:template name="slut"><p>slut <xsl:value-of select="name()"/></p></xsl:template>
            """,
            """
            <html><body><b>Anna <i>Prøvesen</i></b><p>første</p><i>linje</i><u>gave</u><b>2400</b>\
            <ul><li><b>stol</b></li><li><b>bord</b></li><li><b>lampe</b></li></ul><p>slut </p></body></html>
            """
        ),
        StylesheetCase(
            "of equal rules the last; the rules that are built in",
            """
            <xsl:template match="/"><html><body><xsl:apply-templates/></body></html></xsl:template>
            <xsl:template match="sum">1</xsl:template><xsl:template match="sum">2</xsl:template>
            <xsl:template match="linje"/>
            """,
            "<html><body>\n  Anna Prøvesen\n  \n  \n  \n  \n  2\n</body></html>"
        ),
        StylesheetCase(
            "patterns of whole paths",
            """
            <xsl:template match="/"><html><body><xsl:apply-templates select="//note|//pris|//sum|ordre/@nr"/></body></html></xsl:template>
            <xsl:template match="//linje/note"><p>note</p></xsl:template>
            <xsl:template match="ordre//pris"><p>pris</p></xsl:template>
            <xsl:template match="linje[pris = 99]/pris" priority="3"><p>billig</p></xsl:template>
            <xsl:template match="/ordre/sum"><p>sum</p></xsl:template>
            <xsl:template match="/sum" priority="9"><p>aldrig</p></xsl:template>
            <xsl:template match="ordre/@*"><p><xsl:value-of select="."/></p></xsl:template>
            """,
            "<html><body><p>17</p><p>pris</p><p>pris</p><p>note</p><p>billig</p><p>sum</p></body></html>"
        ),
        StylesheetCase(
            "namespaces of the document, and of XHTML in the result",
            """
            <xsl:template match="/"><html xmlns="http://www.w3.org/1999/xhtml"><body><p><xsl:value-of select="o:ordre/o:nr"/></p>
            <p><xsl:value-of select="count(//o:*)"/> <xsl:value-of select="name(o:ordre/*)"/>
            <xsl:value-of select="local-name(o:ordre/*)"/><xsl:value-of select="count(//nr)"/></p></body></html></xsl:template>
            """,
            document: "<a:ordre xmlns:a=\"urn:o\"><a:nr>1</a:nr><nr xmlns=\"urn:o\">2</nr></a:ordre>",
            attributes: " xmlns:o=\"urn:o\" exclude-result-prefixes=\"o\"",
            "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>1</p><p>3a:nrnr0</p></body></html>"
        ),
        StylesheetCase(
            "white space of the document, left out",
            """
            <xsl:strip-space elements="*"/>
            <xsl:template match="/"><html><body><xsl:apply-templates/></body></html></xsl:template>
            <xsl:template match="text()">[<xsl:value-of select="."/>]</xsl:template>
            """,
            document: "<a> <b>x </b> <c>\n</c>y<d> z</d></a>",
            "<html><body>[x ][y][ z]</body></html>"
        ),
        StylesheetCase(
            "white space of the document, left out of some elements",
            """
            <xsl:strip-space elements="a c"/>
            <xsl:template match="/"><html><body>|<xsl:value-of select="count(//text())"/></body></html></xsl:template>
            """,
            document: "<a> <b> </b> <c> </c></a>",
            "<html><body>|1</body></html>"
        ),
        StylesheetCase(
            "an attribute in the place of another; line ends and quotation marks in attributes",
            """
            <xsl:template match="/"><html><body class="x"><xsl:attribute name="class">y</xsl:attribute>
            <p class="a&#10;&#9;b&quot;&lt;&amp;"><xsl:attribute name="{concat('st', 'yle')}"><xsl:if test="true()">color: red</xsl:if></xsl:attribute>
            x</p></body></html></xsl:template>
            """,
            """
            <html><body class="y"><p class="a&#10;&#9;b&quot;&lt;&amp;" style="color: red">
            x</p></body></html>
            """
        ),
    ]
}
