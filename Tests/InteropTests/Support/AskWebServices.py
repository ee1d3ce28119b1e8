"""The provider's web services, asked by a SOAP client that knows their descriptions and nothing else.

Arguments: the address of the services, the root in PEM, then key and certificate in PEM of a service provider that may look
numbers up and of one that may not, then the PID and the CPR number of a citizen, and the subject serial number and the CPR number of
an employee. Prints a line for each answer.
"""

import sys

import requests
import zeep
from zeep.transports import Transport

ADDRESS, ROOT, AUTHORITY, COMPANY, PID, CPR, EMPLOYEE, EMPLOYEE_CPR = sys.argv[1:]


def client(path, certificate):
    session = requests.Session()
    session.trust_env = False
    session.verify = ROOT
    session.cert = certificate
    return zeep.Client(f"{ADDRESS}{path}?WSDL", transport=Transport(session=session, timeout=60, operation_timeout=60))


def question(**values):
    return {"CPR": None, "PID": None, "b64Cert": None, "id": None, "serviceId": None} | values


def attempt(name, call):
    try:
        print(name, call())
    except zeep.exceptions.Fault as fault:
        print(name, "fault", fault.code)


authority = client("/pid_serviceprovider_server/pidws/", AUTHORITY)
answers = authority.service.pid(
    {
        "PIDRequest": [
            question(CPR=CPR, PID=PID, id="first", serviceId="45"),
            question(PID=PID, id="second", serviceId="45"),
            question(CPR="0101010000", PID=PID, serviceId="45"),
        ]
    }
)
for answer in answers:
    print("pid", answer.id, answer.statusCode, answer.statusTextDK, answer.CPR == CPR, answer.PID == PID, answer.redirURL)
found = authority.service.findFromCpr(CPR, "45")
print("findFromCpr", found.pidForCpr == PID, found.statusCode)
given = authority.service.getPidForCpr(CPR, "45")
print("getPidForCpr", given.pidForCpr == PID, given.created, given.statusCode)
print("testConnection", authority.service.testConnection(-7), authority.service.test())

company = client("/pid_serviceprovider_server/pidws", COMPANY).service
print("refused", company.pid({"PIDRequest": [question(PID=PID, serviceId="44")]})[0].statusCode)
nobody = client("/pid_serviceprovider_server/pidws/", None).service
print("nobody", nobody.pid({"PIDRequest": [question(PID=PID, serviceId="44")]})[0].statusCode)

rid = client("/rid_serviceprovider_server/services/HandleSundhedsportalWSPort", AUTHORITY).service
print("getCPR", rid.getCPR(EMPLOYEE) == EMPLOYEE_CPR)
print("matchCPR", rid.matchCPR(EMPLOYEE, EMPLOYEE_CPR), rid.matchCPR(EMPLOYEE, CPR))
print("unknown", rid.getCPR("CVR:90000001-RID:1"), rid.matchCPR("CVR:90000001-RID:1", EMPLOYEE_CPR))
rid = client("/rid_serviceprovider_server/services/HandleSundhedsportalWSPort", COMPANY).service
attempt("not entitled", lambda: rid.getCPR(EMPLOYEE))
attempt("entitled", lambda: rid.matchCPR(EMPLOYEE, EMPLOYEE_CPR))
