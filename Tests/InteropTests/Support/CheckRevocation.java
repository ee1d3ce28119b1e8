import java.io.FileInputStream;
import java.io.InputStream;
import java.security.cert.CRL;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateRevokedException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Judges an end user's chain with the JDK's own path validation and revocation checking.
 *
 * Arguments: "crl" or "ocsp", seconds since 1970 (0 for the present), then the files of root, issuing CA and end user, then
 * those of lists. With "ocsp" the responder is asked at the address in the end user's certificate. Prints one line.
 */
public final class CheckRevocation {
    private static final CertificateFactory FACTORY;

    static {
        try {
            FACTORY = CertificateFactory.getInstance("X.509");
        } catch (Exception error) {
            throw new IllegalStateException(error);
        }
    }

    public static void main(String[] arguments) throws Exception {
        boolean byList = arguments[0].equals("crl");
        long seconds = Long.parseLong(arguments[1]);
        CertPath path = FACTORY.generateCertPath(List.of(certificate(arguments[4]), certificate(arguments[3])));
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(certificate(arguments[2]), null)));
        if (seconds > 0) {
            parameters.setDate(new Date(seconds * 1000));
        }
        List<CRL> lists = new ArrayList<>();
        for (String file : Arrays.asList(arguments).subList(5, arguments.length)) {
            try (InputStream input = new FileInputStream(file)) {
                lists.add(FACTORY.generateCRL(input));
            }
        }
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(lists)));
        CertPathValidator validator = CertPathValidator.getInstance("PKIX");
        PKIXRevocationChecker checker = (PKIXRevocationChecker) validator.getRevocationChecker();
        checker.setOptions(
            byList
                ? EnumSet.of(PKIXRevocationChecker.Option.PREFER_CRLS, PKIXRevocationChecker.Option.NO_FALLBACK)
                : EnumSet.of(PKIXRevocationChecker.Option.ONLY_END_ENTITY, PKIXRevocationChecker.Option.NO_FALLBACK));
        parameters.addCertPathChecker(checker);
        System.out.println(verdict(validator, path, parameters));
    }

    private static String verdict(CertPathValidator validator, CertPath path, PKIXParameters parameters)
        throws Exception {
        try {
            validator.validate(path, parameters);
            return "good";
        } catch (CertPathValidatorException error) {
            if (error.getCause() instanceof CertificateRevokedException revoked) {
                return "revoked " + revoked.getRevocationReason();
            }
            return "refused " + error.getReason() + " " + error.getMessage();
        }
    }

    private static X509Certificate certificate(String file) throws Exception {
        try (InputStream input = new FileInputStream(file)) {
            return (X509Certificate) FACTORY.generateCertificate(input);
        }
    }
}
