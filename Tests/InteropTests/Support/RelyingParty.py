"""A relying party that knows the published guidelines and nothing of this project: it logs a person in, and verifies the response.

Its argument is a file of JSON with `launcher` (the address before /launcher/), `root` (the trusted root in PEM), `site` (key and
certificate of the service provider in PEM), `name` (its friendly name), `user` and `password`, `cards` (where the person reads the key
card), `now` (seconds since 1970) and `expected` (what becomes of the login). Only Python's standard library and `cryptography` are used.

First a line says who logged in, or with which code the login ended. Then the same response is changed in many ways, and a line for each
says at which step it was refused; a change that is accepted ends the program.
"""

import base64
import datetime
import hashlib
import html.parser
import json
import re
import secrets
import sys
import time
import urllib.request
import xml.parsers.expat

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.x509 import ocsp
from cryptography.x509.oid import AuthorityInformationAccessOID, ExtendedKeyUsageOID, NameOID

ORIGIN = "https://tjeneste.example"
DS = "http://www.w3.org/2000/09/xmldsig#"
OCES = "http://www.openoces.org/2006/07/signature#"
POLICIES = {"PID": "1.3.6.1.4.1.31313.2.4.6.1", "RID": "1.3.6.1.4.1.31313.2.4.6.2"}


class Refused(Exception):
    """Names the step that refused."""


def require(condition, step):
    if not condition:
        raise Refused(step)


# Parameters (guidelines, 3.1 and 3.2).


def signed_parameters(parameters, key):
    normalised = "".join(name + value for name, value in sorted(parameters.items(), key=lambda pair: pair[0].lower()))
    octets = normalised.encode()
    digest = base64.b64encode(hashlib.sha256(octets).digest()).decode()
    signature = base64.b64encode(key.sign(octets, padding.PKCS1v15(), hashes.SHA256())).decode()
    return parameters | {"PARAMS_DIGEST": digest, "DIGEST_SIGNATURE": signature}


# The browser: loads the frame, fills in the forms that it shows, and presses their buttons.


class Form(html.parser.HTMLParser):
    """The form of a screen: its event, and its fields with what stands in them."""

    def __init__(self, text):
        super().__init__()
        self.event = None
        self.fields = {}
        self.marks = {}
        self.mark = None
        self.mode = None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.mark = attributes.get("data-testid")
        if tag == "form":
            self.event = attributes["data-event"]
        elif tag == "body":
            self.mode = attributes["data-mode"]
        elif tag == "input" and (attributes.get("type") != "checkbox" or "checked" in attributes):
            self.fields[attributes["name"]] = attributes.get("value") or ""

    def handle_data(self, data):
        if self.mark:
            self.marks[self.mark] = self.marks.get(self.mark, "") + data.strip()


def get(address):
    with urllib.request.urlopen(address, timeout=60) as response:
        return response.read()


def log_in(site, parameters):
    """What the frame hands to the page at the end."""
    launcher = site["launcher"]
    frame = Form(get(f"{launcher}/launcher/lmt/{int(time.time() * 1000)}").decode())

    def post(path, message):
        fields = {"Content-Type": "application/json", "Origin": launcher}
        request = urllib.request.Request(launcher + path, json.dumps(message).encode(), fields)
        with urllib.request.urlopen(request, timeout=60) as response:
            return json.load(response)

    message = {"mode": frame.mode, "origin": ORIGIN, "parameters": json.dumps(parameters)}
    reply = post("/launcher/start", message)
    for _ in range(10):
        if "content" in reply:
            return reply["content"]
        form = Form(reply["html"])
        for name in form.fields:
            if name == "userID":
                form.fields[name] = site["user"]
            elif name == "password":
                form.fields[name] = site["password"]
            elif name == "code":
                number = form.marks["code-number"].lstrip("#")
                form.fields[name] = get(f"{site['cards']}?number={number}").decode().strip()
        event = "cancel" if site.get("cancels") else form.event
        reply = post("/launcher/step", {"session": reply["session"], "event": event} | ({} if event == "cancel" else form.fields))
    raise Refused("login")


# XML: one reading, without document types, comments and processing instructions; inclusive canonical form (C14N 1.0).


class Element:
    def __init__(self, name, attributes, scope):
        self.scope = dict(scope)
        self.attributes = []
        for key, value in attributes:
            if key == "xmlns" or key.startswith("xmlns:"):
                self.scope[key[6:]] = value
            else:
                require(not key.startswith("xml:"), "xml")
                self.attributes.append((key, value))
        self.raw = name
        self.name = self.expand(name)
        self.children = []

    def expand(self, name, is_attribute=False):
        prefix, _, local = name.rpartition(":")
        require(prefix == "" or prefix in self.scope, "xml")
        return ("" if is_attribute and not prefix else self.scope.get(prefix, ""), local)

    def get(self, name):
        return next((value for key, value in self.attributes if key == name), None)

    @property
    def elements(self):
        return [child for child in self.children if isinstance(child, Element)]

    @property
    def text(self):
        require(not self.elements, "shape")
        return "".join(self.children)


def parse(octets):
    parser = xml.parsers.expat.ParserCreate("UTF-8")
    parser.ordered_attributes = True
    stack, roots = [], []

    def refuse(*_):
        raise Refused("xml")

    def start(name, attributes):
        pairs = list(zip(attributes[::2], attributes[1::2]))
        element = Element(name, pairs, stack[-1].scope if stack else {})
        (stack[-1].children if stack else roots).append(element)
        stack.append(element)

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda name: stack.pop()
    parser.CharacterDataHandler = lambda text: stack[-1].children.append(text)
    parser.StartDoctypeDeclHandler = parser.CommentHandler = parser.ProcessingInstructionHandler = refuse
    try:
        parser.Parse(octets, True)
    except xml.parsers.expat.ExpatError:
        raise Refused("xml") from None
    return roots[0]


def escape(text, replacements):
    for character, replacement in replacements:
        text = text.replace(character, replacement)
    return text


TEXT = [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\r", "&#xD;")]
VALUE = [("&", "&amp;"), ("<", "&lt;"), ('"', "&quot;"), ("\t", "&#x9;"), ("\n", "&#xA;"), ("\r", "&#xD;")]


def canonical(element, rendered=None):
    rendered = {} if rendered is None else rendered
    new = {prefix: uri for prefix, uri in element.scope.items() if rendered.get(prefix, "") != uri}
    output = "<" + element.raw
    for prefix, uri in sorted(new.items()):
        output += f' xmlns{":" + prefix if prefix else ""}="{escape(uri, VALUE)}"'
    for key, value in sorted(element.attributes, key=lambda pair: element.expand(pair[0], True)):
        output += f' {key}="{escape(value, VALUE)}"'
    output += ">"
    for child in element.children:
        output += canonical(child, rendered | new) if isinstance(child, Element) else escape(child, TEXT)
    return output + f"</{element.raw}>"


# Verification: of the signature, of the certificate, of what was signed, of revocation.


def only(elements, name, step="shape"):
    require(len(elements) == 1 and elements[0].name == name, step)
    return elements[0]


def octets_of(text):
    try:
        return base64.b64decode("".join(text.split()), validate=True)
    except ValueError:
        raise Refused("shape") from None


def algorithm(element, name, expected):
    require(element.name == (DS, name) and element.get("Algorithm") == expected and not element.elements, "algorithms")


def check_signed_by(issuer, signature, octets, hash_algorithm, step):
    require(isinstance(hash_algorithm, hashes.SHA256), step)
    try:
        issuer.public_key().verify(signature, octets, padding.PKCS1v15(), hash_algorithm)
    except InvalidSignature:
        raise Refused(step) from None


def verified_object(document):
    """The element that the signature covers, and the certificates beside it; nothing is read from anywhere else."""
    root = parse(document)
    require(root.name == (OCES, "signature"), "shape")
    signature = only(root.elements, (DS, "Signature"))
    names = [element.name for element in signature.elements]
    require(names == [(DS, name) for name in ("SignedInfo", "SignatureValue", "KeyInfo", "Object")], "shape")
    info, value, key_info, content = signature.elements
    require(len(info.elements) == 3, "shape")
    algorithm(info.elements[0], "CanonicalizationMethod", "http://www.w3.org/TR/2001/REC-xml-c14n-20010315")
    algorithm(info.elements[1], "SignatureMethod", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256")
    reference = info.elements[2]
    require(reference.name == (DS, "Reference") and len(reference.elements) == 2, "reference")
    require(reference.get("URI") == "#ToBeSigned" and content.get("Id") == "ToBeSigned", "reference")
    algorithm(reference.elements[0], "DigestMethod", "http://www.w3.org/2001/04/xmlenc#sha256")
    require(reference.elements[1].name == (DS, "DigestValue"), "reference")
    digest = hashlib.sha256(canonical(content).encode()).digest()
    require(digest == octets_of(reference.elements[1].text), "digest")
    certificates = []
    for data in key_info.elements:
        require(data.name == (DS, "X509Data"), "shape")
        for certificate in data.elements:
            require(certificate.name == (DS, "X509Certificate"), "shape")
            certificates.append(x509.load_der_x509_certificate(octets_of(certificate.text)))
    return content, certificates, octets_of(value.text), canonical(info).encode()


def extension(holder, kind, step):
    try:
        return holder.extensions.get_extension_for_class(kind).value
    except x509.ExtensionNotFound:
        raise Refused(step) from None


def chain(certificates, root):
    """The end user, the issuing CA and the trusted root."""
    users = [each for each in certificates if not extension(each, x509.KeyUsage, "chain").key_cert_sign]
    require(len(users) == 1, "chain")
    issuers = [each for each in certificates if each.subject == users[0].issuer and each != users[0]]
    require(len(issuers) == 1 and issuers[0].issuer == root.subject, "chain")
    for certificate, issuer in ((users[0], issuers[0]), (issuers[0], root), (root, root)):
        require(extension(issuer, x509.BasicConstraints, "chain").ca, "chain")
        require(extension(issuer, x509.KeyUsage, "chain").key_cert_sign, "chain")
        check_signed_by(
            issuer, certificate.signature, certificate.tbs_certificate_bytes, certificate.signature_hash_algorithm, "chain"
        )
    return users[0], issuers[0], root


def identity(user):
    """The kind of holder, and what identifies them."""
    numbers = user.subject.get_attributes_for_oid(NameOID.SERIAL_NUMBER)
    require(len(numbers) == 1, "subject")
    for kind, pattern in (("PID", r"PID:([0-9-]+)"), ("RID", r"CVR:([0-9]{8})-RID:([A-Za-z0-9-]+)")):
        match = re.fullmatch(pattern, numbers[0].value)
        if match:
            policies = [each.policy_identifier.dotted_string for each in extension(user, x509.CertificatePolicies, "policy")]
            arc = re.escape(POLICIES[kind]) + r"\.[0-9]+"
            require(len(policies) == 1 and re.fullmatch(arc, policies[0]), "policy")
            return kind, match.groups()
    raise Refused("subject")


def properties(content):
    signed = only(content.elements, (DS, "SignatureProperties"))
    values = {}
    for each in signed.elements:
        require(each.name == (DS, "SignatureProperty") and len(each.elements) == 2, "properties")
        name, value = each.elements
        require(name.name == (OCES, "Name") and value.name == (OCES, "Value"), "properties")
        text = octets_of(value.text).decode() if value.get("Encoding") == "base64" else value.text
        require(name.text.lower() not in values, "properties")
        values[name.text.lower()] = text
    return values


def check_dates(begin, end, now, step):
    require(begin <= now <= end, step)


def check_list(certificate, issuer, now):
    points = extension(certificate, x509.CRLDistributionPoints, "revocation")
    address = next(name.value for name in points[0].full_name)
    revoked = x509.load_der_x509_crl(get(address))
    require(revoked.issuer == issuer.subject and revoked.is_signature_valid(issuer.public_key()), "revocation")
    check_dates(revoked.last_update, revoked.next_update, now, "revocation")
    require(revoked.get_revoked_certificate_by_serial_number(certificate.serial_number) is None, "revoked")


def check_responder(certificate, issuer, now):
    places = extension(certificate, x509.AuthorityInformationAccess, "revocation")
    address = next(each.access_location.value for each in places if each.access_method == AuthorityInformationAccessOID.OCSP)
    nonce = x509.OCSPNonce(secrets.token_bytes(16))
    builder = ocsp.OCSPRequestBuilder().add_certificate(certificate, issuer, hashes.SHA1()).add_extension(nonce, False)
    request = builder.build().public_bytes(serialization.Encoding.DER)
    fields = {"Content-Type": "application/ocsp-request"}
    with urllib.request.urlopen(urllib.request.Request(address, request, fields), timeout=60) as response:
        answer = ocsp.load_der_ocsp_response(response.read())
    require(answer.response_status == ocsp.OCSPResponseStatus.SUCCESSFUL, "revocation")
    responder = answer.certificates[0]
    require(responder.issuer == issuer.subject, "revocation")
    check_signed_by(
        issuer, responder.signature, responder.tbs_certificate_bytes, responder.signature_hash_algorithm, "revocation"
    )
    require(ExtendedKeyUsageOID.OCSP_SIGNING in extension(responder, x509.ExtendedKeyUsage, "revocation"), "revocation")
    check_dates(responder.not_valid_before, responder.not_valid_after, now, "revocation")
    check_signed_by(responder, answer.signature, answer.tbs_response_bytes, answer.signature_hash_algorithm, "revocation")
    asked = ocsp.load_der_ocsp_request(request)
    for name in ("serial_number", "issuer_name_hash", "issuer_key_hash"):
        require(getattr(answer, name) == getattr(asked, name), "revocation")
    require(extension(answer, x509.OCSPNonce, "revocation").nonce == nonce.nonce, "revocation")
    margin = datetime.timedelta(minutes=1)
    check_dates(answer.this_update - margin, answer.this_update + datetime.timedelta(hours=1), now, "revocation")
    require(answer.certificate_status != ocsp.OCSPCertStatus.REVOKED, "revoked")
    require(answer.certificate_status == ocsp.OCSPCertStatus.GOOD, "revocation")


def verify(response, site, challenge, root, seconds):
    """Who logged in; the code where the login ended with one."""
    try:
        document = base64.b64decode(response, validate=True)
    except ValueError:
        raise Refused("encoding") from None
    if not document.startswith(b"<"):
        require(re.fullmatch(rb"[A-Za-z]{2,5}[0-9]{3}", document), "encoding")
        return "ended " + document.decode()
    now = datetime.datetime.utcfromtimestamp(seconds)
    content, certificates, signature, info = verified_object(document)
    user, issuing, root = chain(certificates, root)
    check_signed_by(user, signature, info, hashes.SHA256(), "signature")
    for certificate in (user, issuing, root):
        check_dates(certificate.not_valid_before, certificate.not_valid_after, now, "validity")
    require(extension(user, x509.KeyUsage, "usage").digital_signature, "usage")
    kind, numbers = identity(user)
    values = properties(content)
    require(values.get("action") == "logon", "action")
    require(values.get("requestissuer") == site["name"], "issuer")
    require(values.get("challenge") == challenge, "challenge")
    stamp = values.get("timestamp", "")
    require(re.fullmatch(r"[0-9]{13}", stamp) and -180 <= seconds - int(stamp) / 1000 <= 900, "timestamp")
    check_list(user, issuing, now)
    check_list(issuing, root, now)
    check_responder(user, issuing, now)
    return " ".join((kind,) + numbers)


# The response, changed on its way.


def replaced(old, new, count=1):
    def change(text):
        assert old in text, old
        return text.replace(old, new, count)

    return change


def other_letter(tag):
    """The first letter of what `tag` holds replaced by another."""

    def change(text):
        start = text.index(tag) + len(tag)
        start += text[start] == "\n"
        return text[:start] + ("B" if text[start] == "A" else "A") + text[start + 1 :]

    return change


def other_object(text):
    """The signed element put aside, and one that says something else in its place."""
    start, end = text.index("<ds:Object "), text.index("</ds:Object>") + len("</ds:Object>")
    forged = text[start:end].replace(">logon<", ">logoff<")
    return text[:start] + forged + text[start:end] + text[end:]


def other_user(certificate):
    def change(text):
        blocks = re.findall(r"<ds:X509Certificate>([^<]*)</ds:X509Certificate>", text)
        return text.replace(blocks[1], "\n" + base64.encodebytes(certificate.public_bytes(serialization.Encoding.DER)).decode())

    return change


def main():
    with open(sys.argv[1]) as file:
        site = json.load(file)
    with open(site["root"], "rb") as file:
        root = x509.load_pem_x509_certificate(file.read())
    with open(site["site"], "rb") as file:
        pem = file.read()
    key = serialization.load_pem_private_key(pem, None)
    own = x509.load_pem_x509_certificate(pem)
    now = site["now"]
    challenge = secrets.token_urlsafe(16)
    parameters = {
        "CLIENTFLOW": "OCESLOGIN2",
        "LANGUAGE": "DA",
        "ORIGIN": ORIGIN,
        "SIGN_PROPERTIES": "challenge=" + challenge,
        "SP_CERT": base64.b64encode(own.public_bytes(serialization.Encoding.DER)).decode(),
        "TIMESTAMP": str(int(now * 1000)),
        "TRANSACTION_CONTEXT": base64.b64encode("Log på hos os".encode()).decode(),
    }
    response = log_in(site, signed_parameters(parameters, key))
    try:
        outcome = verify(response, site, challenge, root, now)
    except Refused as refused:
        print("refused", refused)
        return
    print(outcome)
    if outcome.startswith("ended"):
        return

    document = base64.b64decode(response).decode()
    first = "<ds:Reference "
    changes = {
        "octet of a property": replaced(">logon<", ">logoN<"),
        "octet of the signature": other_letter("<ds:SignatureValue>"),
        "digest of another": other_letter("<ds:DigestValue>"),
        "object beside it": other_object,
        "signature around it": lambda text: text.replace(
            "<ds:Signature ", f'<ds:Signature xmlns:ds="{DS}"><ds:Signature ', 1
        ).replace("</ds:Signature>", "</ds:Signature></ds:Signature>", 1),
        "second reference": lambda text: text.replace(
            first, text[text.index(first) : text.index("</ds:Reference>")] + "</ds:Reference>" + first, 1
        ),
        "reference to all": replaced('URI="#ToBeSigned"', 'URI=""'),
        "weaker signature": replaced("2001/04/xmldsig-more#rsa-sha256", "2000/09/xmldsig#rsa-sha1"),
        "weaker digest": replaced("2001/04/xmlenc#sha256", "2000/09/xmldsig#sha1"),
        "other canonical form": replaced("TR/2001/REC-xml-c14n-20010315", "2001/10/xml-exc-c14n#"),
        "comment": replaced(">logon<", "><!-- -->logon<"),
        "document type": replaced("<openoces:signature", "<!DOCTYPE x><openoces:signature"),
        "cut short": lambda text: text[:-1],
        "other user": other_user(own),
        "no certificate": lambda text: re.sub(r"<ds:X509Data>.*</ds:X509Data>", "", text, flags=re.DOTALL),
        "other namespace": replaced("openoces.org/2006/07", "openoces.org/2003/10", -1),
    }
    verdicts = {name: (change(document), site, challenge, root, now) for name, change in changes.items()}
    verdicts["other challenge"] = (document, site, challenge + "x", root, now)
    verdicts["other site"] = (document, site | {"name": site["name"] + "x"}, challenge, root, now)
    verdicts["a while later"] = (document, site, challenge, root, now + 901)
    verdicts["three years later"] = (document, site, challenge, root, now + 3 * 366 * 86400)
    verdicts["other root"] = (document, site, challenge, own, now)
    for name, (text, *others) in verdicts.items():
        try:
            accepted = verify(base64.b64encode(text.encode()).decode(), *others)
        except Refused as refused:
            print(f"{name}: {refused}")
        else:
            sys.exit(f"{name} was accepted as {accepted}")


main()
