import NemIDXML
import Testing

/// The examples of Canonical XML 1.0 §3, with what a document type would add or change written into the input.
@Suite struct CanonicalExamplesTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let section: String
        let input: String
        let withComments: String
        let withoutComments: String
        var testDescription: String { section }

        init(_ section: String, _ input: String, _ withComments: String, withoutComments: String? = nil) {
            self.section = section
            self.input = input
            self.withComments = withComments
            self.withoutComments = withoutComments ?? withComments
        }
    }

    @Test("C14-01 the examples of the recommendation", arguments: examples)
    func example(example: Example) throws {
        #expect(try canonical(example.input) == example.withoutComments)
        #expect(try canonical(example.input, .inclusiveWithComments) == example.withComments)
    }

    static let examples = [
        Example(
            "3.1 processing instructions, comments and outside of document element",
            """
            <?xml version="1.0"?>

            <?xml-stylesheet   href="doc.xsl"
               type="text/xsl"   ?>

            <doc>Hello, world!<!-- Comment 1 --></doc>

            <?pi-without-data     ?>

            <!-- Comment 2 -->

            <!-- Comment 3 -->
            """,
            """
            <?xml-stylesheet href="doc.xsl"
               type="text/xsl"   ?>
            <doc>Hello, world!<!-- Comment 1 --></doc>
            <?pi-without-data?>
            <!-- Comment 2 -->
            <!-- Comment 3 -->
            """,
            withoutComments: """
                <?xml-stylesheet href="doc.xsl"
                   type="text/xsl"   ?>
                <doc>Hello, world!</doc>
                <?pi-without-data?>
                """
        ),
        Example("3.2 white space in document content", whiteSpace, whiteSpace),
        Example(
            "3.3 start and end tags",
            """
            <doc>
               <e1   />
               <e2   ></e2>
               <e3   name = "elem3"   id="elem3"   />
               <e4   name="elem4"   id="elem4"   ></e4>
               <e5 a:attr="out" b:attr="sorted" attr2="all" attr="I'm"
                  xmlns:b="http://www.ietf.org"
                  xmlns:a="http://www.w3.org"
                  xmlns="http://example.org"/>
               <e6 xmlns="" xmlns:a="http://www.w3.org">
                  <e7 xmlns="http://www.ietf.org">
                     <e8 xmlns="" xmlns:a="http://www.w3.org">
                        <e9 xmlns="" xmlns:a="http://www.ietf.org" attr="default"/>
                     </e8>
                  </e7>
               </e6>
            </doc>
            """,
            """
            <doc>
               <e1></e1>
               <e2></e2>
               <e3 id="elem3" name="elem3"></e3>
               <e4 id="elem4" name="elem4"></e4>
               <e5 xmlns="http://example.org" xmlns:a="http://www.w3.org" xmlns:b="http://www.ietf.org" \
            attr="I'm" attr2="all" b:attr="sorted" a:attr="out"></e5>
               <e6 xmlns:a="http://www.w3.org">
                  <e7 xmlns="http://www.ietf.org">
                     <e8 xmlns="">
                        <e9 xmlns:a="http://www.ietf.org" attr="default"></e9>
                     </e8>
                  </e7>
               </e6>
            </doc>
            """
        ),
        Example(
            "3.4 character modifications and character references",
            """
            <doc>
               <text>First line&#x0d;&#10;Second line</text>
               <value>&#x32;</value>
               <compute><![CDATA[value>"0" && value<"10" ?"valid":"error"]]></compute>
               <compute expr='value>"0" &amp;&amp; value&lt;"10" ?"valid":"error"'>valid</compute>
               <norm attr=' &apos;   &#x20;&#13;&#xa;&#9;   &apos; '/>
            </doc>
            """,
            """
            <doc>
               <text>First line&#xD;
            Second line</text>
               <value>2</value>
               <compute>value&gt;"0" &amp;&amp; value&lt;"10" ?"valid":"error"</compute>
               <compute expr="value>&quot;0&quot; &amp;&amp; value&lt;&quot;10&quot; ?&quot;valid&quot;:&quot;error&quot;">valid</compute>
               <norm attr=" '    &#xD;&#xA;&#x9;   ' "></norm>
            </doc>
            """
        ),
        Example(
            "3.5 entity references",
            """
            <doc attrExtEnt="entExt">
               Hello, world!
            </doc>

            <!-- Let world.txt contain "world" (excluding the quotes) -->
            """,
            """
            <doc attrExtEnt="entExt">
               Hello, world!
            </doc>
            <!-- Let world.txt contain "world" (excluding the quotes) -->
            """,
            withoutComments: """
                <doc attrExtEnt="entExt">
                   Hello, world!
                </doc>
                """
        ),
        Example("3.6 UTF-8 encoding", "<?xml version=\"1.0\"?>\n<doc>&#169;</doc>", "<doc>\u{A9}</doc>"),
    ]

    private static let whiteSpace = """
        <doc>
           <clean>   </clean>
           <dirty>   A   B   </dirty>
           <mixed>
              A
              <clean>   </clean>
              B
              <dirty>   A   B   </dirty>
              C
           </mixed>
        </doc>
        """
}
