// Made from Files/pid.wsdl by embed.sh; change that file.
extension PageFile {
    package static let pidWSDL = PageFile(
        name: "pid.wsdl",
        text: ##"""
            <?xml version="1.0" encoding="UTF-8"?>
            <wsdl:definitions name="pidwsdoc" targetNamespace="http://localhost/"
                xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/"
                xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:loc="http://localhost/"
                xmlns:pid="java:dk.certifikat.pid.webservices">
              <wsdl:types>
                <xsd:schema targetNamespace="java:dk.certifikat.pid.webservices" elementFormDefault="qualified">
                  <xsd:complexType name="PIDRequest">
                    <xsd:sequence>
                      <xsd:element name="CPR" type="xsd:string" nillable="true"/>
                      <xsd:element name="PID" type="xsd:string" nillable="true"/>
                      <xsd:element name="b64Cert" type="xsd:string" nillable="true"/>
                      <xsd:element name="id" type="xsd:string" nillable="true"/>
                      <xsd:element name="serviceId" type="xsd:string" nillable="true"/>
                    </xsd:sequence>
                  </xsd:complexType>
                  <xsd:complexType name="ArrayOfPIDRequest">
                    <xsd:sequence>
                      <xsd:element name="PIDRequest" type="pid:PIDRequest" minOccurs="0" maxOccurs="unbounded"/>
                    </xsd:sequence>
                  </xsd:complexType>
                  <xsd:complexType name="PIDReply">
                    <xsd:sequence>
                      <xsd:element name="CPR" type="xsd:string" nillable="true"/>
                      <xsd:element name="PID" type="xsd:string" nillable="true"/>
                      <xsd:element name="id" type="xsd:string" nillable="true"/>
                      <xsd:element name="redirURL" type="xsd:string" nillable="true"/>
                      <xsd:element name="statusCode" type="xsd:string" nillable="true"/>
                      <xsd:element name="statusTextDK" type="xsd:string" nillable="true"/>
                      <xsd:element name="statusTextUK" type="xsd:string" nillable="true"/>
                    </xsd:sequence>
                  </xsd:complexType>
                  <xsd:complexType name="ArrayOfPIDReply">
                    <xsd:sequence>
                      <xsd:element name="PIDReply" type="pid:PIDReply" minOccurs="0" maxOccurs="unbounded"/>
                    </xsd:sequence>
                  </xsd:complexType>
                </xsd:schema>
                <xsd:schema targetNamespace="http://localhost/" elementFormDefault="qualified">
                  <xsd:import namespace="java:dk.certifikat.pid.webservices"/>
                  <xsd:element name="pid">
                    <xsd:complexType>
                      <xsd:sequence>
                        <xsd:element name="pIDRequests" type="pid:ArrayOfPIDRequest"/>
                      </xsd:sequence>
                    </xsd:complexType>
                  </xsd:element>
                  <xsd:element name="pidResponse">
                    <xsd:complexType>
                      <xsd:sequence>
                        <xsd:element name="result" type="pid:ArrayOfPIDReply"/>
                      </xsd:sequence>
                    </xsd:complexType>
                  </xsd:element>
                  <xsd:element name="getPidRequest">
                    <xsd:complexType>
                      <xsd:sequence>
                        <xsd:element name="cpr" type="xsd:string"/>
                        <xsd:element name="serviceProviderId" type="xsd:string"/>
                      </xsd:sequence>
                    </xsd:complexType>
                  </xsd:element>
                  <xsd:element name="getPidResponse">
                    <xsd:complexType>
                      <xsd:sequence>
                        <xsd:element name="pidForCpr" type="xsd:string" nillable="true"/>
                        <xsd:element name="created" type="xsd:boolean"/>
                        <xsd:element name="statusCode" type="xsd:int"/>
                      </xsd:sequence>
                    </xsd:complexType>
                  </xsd:element>
                  <xsd:element name="findPidRequest">
                    <xsd:complexType>
                      <xsd:sequence>
                        <xsd:element name="cpr" type="xsd:string"/>
                        <xsd:element name="serviceProviderId" type="xsd:string"/>
                      </xsd:sequence>
                    </xsd:complexType>
                  </xsd:element>
                  <xsd:element name="findPidResponse">
                    <xsd:complexType>
                      <xsd:sequence>
                        <xsd:element name="pidForCpr" type="xsd:string" minOccurs="0"/>
                        <xsd:element name="statusCode" type="xsd:int"/>
                      </xsd:sequence>
                    </xsd:complexType>
                  </xsd:element>
                  <xsd:element name="testConnection">
                    <xsd:complexType>
                      <xsd:sequence>
                        <xsd:element name="intVal" type="xsd:int"/>
                      </xsd:sequence>
                    </xsd:complexType>
                  </xsd:element>
                  <xsd:element name="testConnectionResponse">
                    <xsd:complexType>
                      <xsd:sequence>
                        <xsd:element name="result" type="xsd:int"/>
                      </xsd:sequence>
                    </xsd:complexType>
                  </xsd:element>
                  <xsd:element name="test">
                    <xsd:complexType/>
                  </xsd:element>
                  <xsd:element name="testResponse">
                    <xsd:complexType/>
                  </xsd:element>
                </xsd:schema>
              </wsdl:types>
              <wsdl:message name="pid">
                <wsdl:part name="parameters" element="loc:pid"/>
              </wsdl:message>
              <wsdl:message name="pidResponse">
                <wsdl:part name="parameters" element="loc:pidResponse"/>
              </wsdl:message>
              <wsdl:message name="getPidForCpr">
                <wsdl:part name="parameters" element="loc:getPidRequest"/>
              </wsdl:message>
              <wsdl:message name="getPidForCprResponse">
                <wsdl:part name="parameters" element="loc:getPidResponse"/>
              </wsdl:message>
              <wsdl:message name="findFromCpr">
                <wsdl:part name="parameters" element="loc:findPidRequest"/>
              </wsdl:message>
              <wsdl:message name="findFromCprResponse">
                <wsdl:part name="parameters" element="loc:findPidResponse"/>
              </wsdl:message>
              <wsdl:message name="testConnection">
                <wsdl:part name="parameters" element="loc:testConnection"/>
              </wsdl:message>
              <wsdl:message name="testConnectionResponse">
                <wsdl:part name="parameters" element="loc:testConnectionResponse"/>
              </wsdl:message>
              <wsdl:message name="test">
                <wsdl:part name="parameters" element="loc:test"/>
              </wsdl:message>
              <wsdl:message name="testResponse">
                <wsdl:part name="parameters" element="loc:testResponse"/>
              </wsdl:message>
              <wsdl:portType name="pidwsdocPort">
                <wsdl:operation name="pid">
                  <wsdl:input message="loc:pid"/>
                  <wsdl:output message="loc:pidResponse"/>
                </wsdl:operation>
                <wsdl:operation name="getPidForCpr">
                  <wsdl:input message="loc:getPidForCpr"/>
                  <wsdl:output message="loc:getPidForCprResponse"/>
                </wsdl:operation>
                <wsdl:operation name="findFromCpr">
                  <wsdl:input message="loc:findFromCpr"/>
                  <wsdl:output message="loc:findFromCprResponse"/>
                </wsdl:operation>
                <wsdl:operation name="testConnection">
                  <wsdl:input message="loc:testConnection"/>
                  <wsdl:output message="loc:testConnectionResponse"/>
                </wsdl:operation>
                <wsdl:operation name="test">
                  <wsdl:input message="loc:test"/>
                  <wsdl:output message="loc:testResponse"/>
                </wsdl:operation>
              </wsdl:portType>
              <wsdl:binding name="pidwsdocPort" type="loc:pidwsdocPort">
                <soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
                <wsdl:operation name="pid">
                  <soap:operation soapAction="" style="document"/>
                  <wsdl:input>
                    <soap:body use="literal"/>
                  </wsdl:input>
                  <wsdl:output>
                    <soap:body use="literal"/>
                  </wsdl:output>
                </wsdl:operation>
                <wsdl:operation name="getPidForCpr">
                  <soap:operation soapAction="" style="document"/>
                  <wsdl:input>
                    <soap:body use="literal"/>
                  </wsdl:input>
                  <wsdl:output>
                    <soap:body use="literal"/>
                  </wsdl:output>
                </wsdl:operation>
                <wsdl:operation name="findFromCpr">
                  <soap:operation soapAction="" style="document"/>
                  <wsdl:input>
                    <soap:body use="literal"/>
                  </wsdl:input>
                  <wsdl:output>
                    <soap:body use="literal"/>
                  </wsdl:output>
                </wsdl:operation>
                <wsdl:operation name="testConnection">
                  <soap:operation soapAction="" style="document"/>
                  <wsdl:input>
                    <soap:body use="literal"/>
                  </wsdl:input>
                  <wsdl:output>
                    <soap:body use="literal"/>
                  </wsdl:output>
                </wsdl:operation>
                <wsdl:operation name="test">
                  <soap:operation soapAction="" style="document"/>
                  <wsdl:input>
                    <soap:body use="literal"/>
                  </wsdl:input>
                  <wsdl:output>
                    <soap:body use="literal"/>
                  </wsdl:output>
                </wsdl:operation>
              </wsdl:binding>
              <wsdl:service name="pidwsdoc">
                <wsdl:port name="pidwsdocPort" binding="loc:pidwsdocPort">
                  <soap:address location="{{address}}"/>
                </wsdl:port>
              </wsdl:service>
            </wsdl:definitions>

            """##
    )
}
