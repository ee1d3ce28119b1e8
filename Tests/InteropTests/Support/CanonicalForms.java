import com.sun.org.apache.xml.internal.security.Init;
import com.sun.org.apache.xml.internal.security.c14n.Canonicalizer;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.OutputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Canonical forms by the JDK of the documents 0.xml, 1.xml, ... in a folder.
 *
 * Arguments: the folder and how many there are. For each document, for the document itself and then each element of it in
 * document order, for each method: the number of octets, a line feed, the octets.
 */
public final class CanonicalForms {
    private static final String[][] METHODS = {
        {Canonicalizer.ALGO_ID_C14N_OMIT_COMMENTS, null},
        {Canonicalizer.ALGO_ID_C14N_WITH_COMMENTS, null},
        {Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS, null},
        {Canonicalizer.ALGO_ID_C14N_EXCL_WITH_COMMENTS, null},
        {Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS, "p zz #default"},
    };

    public static void main(String[] arguments) throws Exception {
        Init.init();
        DocumentBuilderFactory builders = DocumentBuilderFactory.newInstance();
        builders.setNamespaceAware(true);
        builders.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = builders.newDocumentBuilder();
        try (OutputStream output = new BufferedOutputStream(System.out)) {
            for (int index = 0; index < Integer.parseInt(arguments[1]); index++) {
                Document document = builder.parse(new File(arguments[0], index + ".xml"));
                writeForms(document, output);
                NodeList elements = document.getElementsByTagNameNS("*", "*");
                for (int place = 0; place < elements.getLength(); place++) {
                    writeForms((Element) elements.item(place), output);
                }
            }
        }
    }

    private static void writeForms(Node node, OutputStream output) throws Exception {
        for (String[] method : METHODS) {
            ByteArrayOutputStream form = new ByteArrayOutputStream();
            Canonicalizer canonicalizer = Canonicalizer.getInstance(method[0]);
            if (method[1] == null) {
                canonicalizer.canonicalizeSubtree(node, form);
            } else {
                canonicalizer.canonicalizeSubtree(node, method[1], form);
            }
            output.write((form.size() + "\n").getBytes("US-ASCII"));
            form.writeTo(output);
        }
    }
}
