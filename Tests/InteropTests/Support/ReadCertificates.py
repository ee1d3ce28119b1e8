"""The certificates in cryptography's test vectors, as that library, whose X.509 reader is its own, reads them.

Argument: the folder of the vectors. One line for each certificate, fields parted by tabs: file, DER in base64, and either
"refused" or serial number, issuer, subject, notBefore, notAfter, key, algorithm, extensions, basic constraints, key usage,
extended key usage, policies, subject and authority key identifier, alternative names, permitted and excluded names.
"""

import base64
import pathlib
import re
import sys
import warnings

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

PEM = re.compile(rb"-----BEGIN CERTIFICATE-----(.*?)-----END CERTIFICATE-----", re.DOTALL)
USAGES = [
    "digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement", "key_cert_sign",
    "crl_sign",
]
TEXTS = {x509.DNSName: "dns", x509.RFC822Name: "email", x509.UniformResourceIdentifier: "uri"}
OTHERS = {x509.OtherName: 0, x509.IPAddress: 7, x509.RegisteredID: 8}


def certificates(path):
    content = path.read_bytes()
    if path.suffix == ".pem":
        return [base64.b64decode(block) for block in PEM.findall(content)]
    return [content]


def value(certificate, kind):
    try:
        return certificate.extensions.get_extension_for_class(kind).value
    except x509.ExtensionNotFound:
        return None


def instant(certificate, name):
    # Editions from 42 on have the instants with their zone beside those without.
    found = getattr(certificate, name + "_utc", None) or getattr(certificate, name)
    return found.strftime("%Y-%m-%dT%H:%M:%SZ")


def names(all_of_them):
    texts = []
    for name in all_of_them or []:
        if type(name) in TEXTS:
            texts.append(TEXTS[type(name)] + ":" + name.value.encode().hex())
        elif type(name) is x509.DirectoryName:
            texts.append("directory:" + name.value.public_bytes().hex())
        else:
            texts.append(f"other:{OTHERS[type(name)]}")
    return " ".join(texts)


def fields(der):
    certificate = x509.load_der_x509_certificate(der)
    constraints = value(certificate, x509.BasicConstraints)
    usage = value(certificate, x509.KeyUsage)
    purposes = value(certificate, x509.ExtendedKeyUsage)
    policies = value(certificate, x509.CertificatePolicies)
    subject_key = value(certificate, x509.SubjectKeyIdentifier)
    authority_key = value(certificate, x509.AuthorityKeyIdentifier)
    subtrees = value(certificate, x509.NameConstraints)
    return [
        f"{certificate.serial_number:X}",
        certificate.issuer.public_bytes().hex(),
        certificate.subject.public_bytes().hex(),
        instant(certificate, "not_valid_before"),
        instant(certificate, "not_valid_after"),
        certificate.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo).hex(),
        certificate.signature_algorithm_oid.dotted_string,
        " ".join(e.oid.dotted_string + ("!" if e.critical else "") for e in certificate.extensions),
        "" if constraints is None else f"{constraints.ca} {constraints.path_length}",
        "" if usage is None else "".join("1" if getattr(usage, name) else "0" for name in USAGES),
        "" if purposes is None else " ".join(purpose.dotted_string for purpose in purposes),
        "" if policies is None else " ".join(policy.policy_identifier.dotted_string for policy in policies),
        "" if subject_key is None else subject_key.digest.hex(),
        "" if authority_key is None else (authority_key.key_identifier or b"").hex(),
        names(value(certificate, x509.SubjectAlternativeName)),
        names(subtrees and subtrees.permitted_subtrees),
        names(subtrees and subtrees.excluded_subtrees),
    ]


warnings.simplefilter("ignore")
root = pathlib.Path(sys.argv[1]) / "x509"
for path in sorted(root.rglob("*")):
    if path.suffix not in (".crt", ".der", ".pem") or path.parent.name in ("ocsp", "requests", "ca"):
        continue
    if "crl" in path.name or "tbs" in path.name or "sct-" in path.name:
        continue
    for der in certificates(path):
        try:
            result = fields(der)
        except Exception:
            result = ["refused"]
        print("\t".join([str(path.relative_to(root)), base64.b64encode(der).decode()] + result))
