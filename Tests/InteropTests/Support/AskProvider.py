"""What the provider's services say of a certificate, asked and judged with Python's `cryptography`.

Arguments: the root in PEM, then the certificate in PEM. Everything else is fetched from the addresses in the certificate; a
partition from the folder beside its full list. Prints one line each for the full list, the partition, and OCSP by POST and GET.
"""

import base64
import pathlib
import sys
import urllib.parse
import urllib.request

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp
from cryptography.x509.oid import AuthorityInformationAccessOID, ExtendedKeyUsageOID, NameOID

NONCE = bytes(range(16))


def extension(holder, kind):
    return holder.extensions.get_extension_for_class(kind).value


def check_signature(signed, issuer):
    issuer.public_key().verify(
        signed.signature, signed.tbs_certificate_bytes, padding.PKCS1v15(), signed.signature_hash_algorithm
    )
    assert signed.issuer == issuer.subject


def fetch(address, body=None):
    fields = {"Content-Type": "application/ocsp-request"} if body else {}
    with urllib.request.urlopen(urllib.request.Request(address, data=body, headers=fields)) as response:
        assert response.status == 200
        return response.headers["Content-Type"], response.read()


def read_list(address, certificate, issuer):
    kind, octets = fetch(address)
    assert kind == "application/pkix-crl"
    listed = x509.load_der_x509_crl(octets)
    assert listed.issuer == issuer.subject and listed.is_signature_valid(issuer.public_key())
    assert (listed.next_update - listed.last_update).total_seconds() == 12 * 3600
    entry = listed.get_revoked_certificate_by_serial_number(certificate.serial_number)
    if entry is None:
        return listed, "not listed"
    return listed, f"{entry.revocation_date.isoformat()} {extension(entry, x509.CRLReason).reason.name}"


def read_answer(kind, octets, certificate, issuer, request):
    assert kind == "application/ocsp-response"
    answer = ocsp.load_der_ocsp_response(octets)
    assert answer.response_status == ocsp.OCSPResponseStatus.SUCCESSFUL
    assert extension(answer, x509.OCSPNonce).nonce == NONCE
    assert answer.serial_number == certificate.serial_number == request.serial_number
    assert isinstance(answer.hash_algorithm, type(request.hash_algorithm))
    assert answer.issuer_name_hash == request.issuer_name_hash and answer.issuer_key_hash == request.issuer_key_hash
    (responder,) = answer.certificates
    check_signature(responder, issuer)
    assert list(extension(responder, x509.ExtendedKeyUsage)) == [ExtendedKeyUsageOID.OCSP_SIGNING]
    extension(responder, x509.OCSPNoCheck)
    assert answer.responder_key_hash == extension(responder, x509.SubjectKeyIdentifier).digest
    responder.public_key().verify(
        answer.signature, answer.tbs_response_bytes, padding.PKCS1v15(), answer.signature_hash_algorithm
    )
    assert answer.produced_at == answer.this_update and answer.next_update is None
    if answer.revocation_time is None:
        return answer.certificate_status.name
    return f"{answer.certificate_status.name} {answer.revocation_time.isoformat()} {answer.revocation_reason.name}"


def main(root_file, certificate_file):
    root = x509.load_pem_x509_certificate(pathlib.Path(root_file).read_bytes())
    certificate = x509.load_pem_x509_certificate(pathlib.Path(certificate_file).read_bytes())
    places = {
        place.access_method: place.access_location.value
        for place in extension(certificate, x509.AuthorityInformationAccess)
    }
    kind, octets = fetch(places[AuthorityInformationAccessOID.CA_ISSUERS])
    assert kind == "application/pkix-cert"
    issuer = x509.load_der_x509_certificate(octets)
    check_signature(certificate, issuer)
    check_signature(issuer, root)

    full, partition = extension(certificate, x509.CRLDistributionPoints)
    address = full.full_name[0].value
    listed, verdict = read_list(address, certificate, issuer)
    assert not [one for one in listed.extensions if isinstance(one.value, x509.IssuingDistributionPoint)]
    print("full", verdict)

    name = partition.full_name[0].value.get_attributes_for_oid(NameOID.COMMON_NAME)[-1].value
    number = name.removeprefix("CRL")
    listed, verdict = read_list(f"{address.removesuffix('.crl')}/{number}.crl", certificate, issuer)
    point = listed.extensions.get_extension_for_class(x509.IssuingDistributionPoint)
    assert point.critical and point.value.full_name == partition.full_name
    print("partition", verdict)

    for algorithm in (hashes.SHA1(), hashes.SHA256()):
        builder = ocsp.OCSPRequestBuilder().add_certificate(certificate, issuer, algorithm)
        request = builder.add_extension(x509.OCSPNonce(NONCE), critical=False).build()
        octets = request.public_bytes(Encoding.DER)
        responder = places[AuthorityInformationAccessOID.OCSP]
        print("post", read_answer(*fetch(responder, octets), certificate, issuer, request))
        path = urllib.parse.quote(base64.b64encode(octets).decode(), safe="")
        print("get", read_answer(*fetch(f"{responder}/{path}"), certificate, issuer, request))


main(*sys.argv[1:])
