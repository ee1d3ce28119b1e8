import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Measures how long the JDK takes to verify a login, warm: reading the document, digest, signature, and the path from the
 * certificates in KeyInfo to the root given, secure validation on, revocation off.
 *
 * Arguments: a response, the root in PEM, the instant in seconds since 1970. Prints microseconds of the thread's processor
 * time of one login, 151 lines of them, each measured over some.
 */
public final class MeasureResponse {
    private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    private static final int WARMING = 4000;
    private static final int MEASURED = 151;
    private static final int REPETITIONS = 10;

    private final byte[] response;
    private final Date instant;
    private final DocumentBuilderFactory builders = DocumentBuilderFactory.newInstance();
    private final CertificateFactory certificates = CertificateFactory.getInstance("X.509");
    private final XMLSignatureFactory signatures = XMLSignatureFactory.getInstance("DOM");
    private final CertPathValidator validator = CertPathValidator.getInstance("PKIX");
    private final X509Certificate root;

    private MeasureResponse(String[] arguments) throws Exception {
        response = Files.readAllBytes(Path.of(arguments[0]));
        try (FileInputStream input = new FileInputStream(arguments[1])) {
            root = (X509Certificate) certificates.generateCertificate(input);
        }
        instant = new Date(Long.parseLong(arguments[2]) * 1000);
        builders.setNamespaceAware(true);
        builders.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    }

    public static void main(String[] arguments) throws Exception {
        MeasureResponse measure = new MeasureResponse(arguments);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int index = 0; index < WARMING; index++) {
            measure.verify();
        }
        for (int index = 0; index < MEASURED; index++) {
            long start = threads.getCurrentThreadCpuTime();
            for (int repetition = 0; repetition < REPETITIONS; repetition++) {
                measure.verify();
            }
            System.out.println((threads.getCurrentThreadCpuTime() - start) / 1000.0 / REPETITIONS);
        }
    }

    private void verify() throws Exception {
        Document document = builders.newDocumentBuilder().parse(new ByteArrayInputStream(response));
        NodeList objects = document.getElementsByTagNameNS(DS, "Object");
        for (int index = 0; index < objects.getLength(); index++) {
            ((Element) objects.item(index)).setIdAttribute("Id", true);
        }
        X509Certificate endUser = validatedEndUser(document);
        DOMValidateContext context = new DOMValidateContext(
            endUser.getPublicKey(), document.getElementsByTagNameNS(DS, "Signature").item(0));
        context.setProperty("org.jcp.xml.dsig.secureValidation", Boolean.TRUE);
        XMLSignature signature = signatures.unmarshalXMLSignature(context);
        if (!signature.validate(context)) {
            throw new IllegalStateException("the signature does not verify");
        }
    }

    /** The end user's certificate, after its path to the root was validated. */
    private X509Certificate validatedEndUser(Document document) throws Exception {
        NodeList elements = document.getElementsByTagNameNS(DS, "X509Certificate");
        List<X509Certificate> found = new ArrayList<>();
        for (int index = 0; index < elements.getLength(); index++) {
            byte[] der = Base64.getMimeDecoder().decode(elements.item(index).getTextContent());
            found.add((X509Certificate) certificates.generateCertificate(new ByteArrayInputStream(der)));
        }
        X509Certificate endUser = found.stream().filter(one -> one.getBasicConstraints() < 0).findFirst().orElseThrow();
        X509Certificate issuing = found.stream()
            .filter(one -> one.getSubjectX500Principal().equals(endUser.getIssuerX500Principal())).findFirst().orElseThrow();
        CertPath path = certificates.generateCertPath(List.of(endUser, issuing));
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(instant);
        validator.validate(path, parameters);
        return endUser;
    }
}
