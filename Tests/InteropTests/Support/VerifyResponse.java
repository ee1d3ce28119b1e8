import java.io.File;
import java.io.FileInputStream;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Judges responses with the JDK's own XML signature code, secure validation on.
 *
 * Arguments come in pairs: a response and the end user's certificate. Prints one line a pair, "valid" or "invalid" and why.
 */
public final class VerifyResponse {
    private static final String DS = "http://www.w3.org/2000/09/xmldsig#";

    public static void main(String[] arguments) throws Exception {
        for (int index = 0; index + 1 < arguments.length; index += 2) {
            System.out.println(judge(new File(arguments[index]), new File(arguments[index + 1])));
        }
    }

    private static String judge(File response, File certificateFile) throws Exception {
        DocumentBuilderFactory builders = DocumentBuilderFactory.newInstance();
        builders.setNamespaceAware(true);
        builders.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document = builders.newDocumentBuilder().parse(response);
        NodeList objects = document.getElementsByTagNameNS(DS, "Object");
        for (int index = 0; index < objects.getLength(); index++) {
            ((Element) objects.item(index)).setIdAttribute("Id", true);
        }
        X509Certificate certificate;
        try (FileInputStream input = new FileInputStream(certificateFile)) {
            certificate = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(input);
        }
        DOMValidateContext context = new DOMValidateContext(
            certificate.getPublicKey(), document.getElementsByTagNameNS(DS, "Signature").item(0));
        context.setProperty("org.jcp.xml.dsig.secureValidation", Boolean.TRUE);
        XMLSignature signature = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
        if (signature.validate(context)) {
            return "valid";
        }
        return "invalid: signature value " + signature.getSignatureValue().validate(context);
    }
}
